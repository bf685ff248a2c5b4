import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { waitForLock } from '../data/lock.ts';
import { writeWhole } from '../data/write-whole.ts';
import { hashSources } from './sources-hash.ts';

const runSynthesis = (root: string, outdir: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['infra/app.ts'], {
      cwd: root,
      env: { ...process.env, CDK_VALIDATION: 'false', CDK_OUTDIR: outdir },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const errors: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) return resolve();
      return reject(
        new Error(`La synthèse de l’infrastructure a échoué.\n${Buffer.concat(errors).toString()}`),
      );
    });
  });

/**
 * The folder of the synthesized templates, made anew when a source has changed since the last time; by one process at a
 * time, as all write the same folder.
 */
export const synthesize = async (root: string, say: (text: string) => void): Promise<string> => {
  const build = join(root, '.build');
  const outdir = join(build, 'cdk.out');
  const mark = join(outdir, 'sources.sha256');
  const hash = hashSources(root);
  const isMade = () => existsSync(mark) && readFileSync(mark, 'utf8') === hash;
  if (isMade()) return outdir;
  mkdirSync(build, { recursive: true });
  const unlock = await waitForLock(build);
  try {
    if (isMade()) return outdir;
    // A synthesis that is interrupted leaves no mark of the one before it.
    rmSync(mark, { force: true });
    say('synthèse de l’infrastructure…');
    await runSynthesis(root, outdir);
    writeWhole(mark, hash);
    return outdir;
  } finally {
    await unlock();
  }
};
