import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';

const SECOND = join(import.meta.dirname, 'second.py');

/** Gives lines to a program and takes as many back. @throws Error when it fails or answers another number of lines */
const runLines = async (
  program: string,
  args: readonly string[],
  lines: readonly string[],
): Promise<string[]> => {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  // One that ends early says why on its error stream, and is told by its code.
  child.stdin.on('error', () => undefined);
  child.stdin.end(`${lines.join('\n')}\n`);
  const [code, out, error] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  const answers = out.split('\n').filter(Boolean);
  if (code !== 0 || answers.length !== lines.length)
    throw new Error(
      `${program} ${args.join(' ')} : ${answers.length} réponses sur ${lines.length}. ${error}`,
    );
  return answers;
};

/** The figures of sessions by the rules of the project that stands under a folder. */
export const runFirst = (root: string, lines: readonly string[]): Promise<string[]> =>
  runLines(process.execPath, [join(root, 'proofs/arithmetic/first.ts')], lines);

/** The figures of sessions by the program in Python, which knows nothing of this project (`-I`: nor of its folder). */
export const runSecond = (lines: readonly string[]): Promise<string[]> =>
  runLines('python3', ['-I', SECOND], lines);
