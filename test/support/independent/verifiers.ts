import { spawn, spawnSync } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';

/** The first Python 3 that has the library: Debian's own comes with it, another on the path may not. */
const python = ['python3', '/usr/bin/python3'].find(
  (each) => spawnSync(each, ['-c', 'import pyld'], { stdio: 'ignore' }).status === 0,
);

/** Whether there is a Python with `pyld`. @throws in CI when there is none */
export const hasPyld = (): boolean => {
  if (python !== undefined) return true;
  if (process.env['CI']) throw new Error('python3-pyld is missing: the second verifier cannot be asked.');
  process.stderr.write(
    'python3-pyld is missing: the second verifier is skipped (apt-get install python3-pyld).\n',
  );
  return false;
};

const run = async (
  program: string,
  args: readonly string[],
  input: string,
  environment: Record<string, string> = {},
): Promise<unknown[]> => {
  const child = spawn(program, args, { env: { ...process.env, ...environment } });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  child.stdin.end(input);
  const [code, out, error] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  if (code !== 0) throw new Error(`${program}: ${error}`);
  return (
    out
      .split('\n')
      // The verifier tells other things on the same stream.
      .filter((line) => /^[{"]/.test(line))
      .map((line) => JSON.parse(line) as unknown)
  );
};

export type AskedOfPython = {
  readonly now: string;
  readonly contexts: Record<string, unknown>;
  readonly did: unknown;
  readonly lists: Record<string, unknown>;
  readonly credentials: readonly unknown[];
};

/** What the program in Python says of each credential. */
export const askPython = (asked: AskedOfPython): Promise<unknown[]> =>
  run(python ?? 'python3', [join(import.meta.dirname, 'verify.py')], `${JSON.stringify(asked)}\n`);

/** What `@digitalcredentials/verifier-core` says of each credential, over HTTPS; it trusts this certificate. */
export const askVerifierCore = (credentials: readonly unknown[], certificate: string): Promise<unknown[]> =>
  run(
    process.execPath,
    [join(import.meta.dirname, 'ask-verifier-core.ts')],
    credentials.map((credential) => `${JSON.stringify(credential)}\n`).join(''),
    { NODE_EXTRA_CA_CERTS: certificate, NODE_OPTIONS: '' },
  );
