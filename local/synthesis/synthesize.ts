import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
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

/** The folder of the synthesized templates, made anew when a source has changed since the last time. */
export const synthesize = async (root: string, say: (text: string) => void): Promise<string> => {
  const outdir = join(root, '.build', 'cdk.out');
  const mark = join(outdir, 'sources.sha256');
  const hash = hashSources(root);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return outdir;
  // A synthesis that is interrupted leaves no mark of the one before it.
  rmSync(mark, { force: true });
  say('synthèse de l’infrastructure…');
  await runSynthesis(root, outdir);
  writeWhole(mark, hash);
  return outdir;
};
