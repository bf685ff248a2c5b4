import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { inParallel } from '../local/journey/in-parallel.ts';
import { canRun, type EngineName, ENGINES } from './engines/engines.ts';
import { PROOFS } from './proofs.ts';
import type { ProofOptions, Size } from './proof.ts';

const USAGE =
  `Usage : npm run proofs -- [${Object.keys(PROOFS).join('|')} …] ` +
  `[--size small|full] [--seed N] [--engine ${Object.keys(ENGINES).join('|')}]`;
const SEEDS = 2 ** 31;
const PROBLEMS_TOLD = 20;
/** Each waits much: two on two cores end sooner than one after the other. */
const AT_ONCE = 2;

const isEngine = (name: string): name is EngineName => Object.hasOwn(ENGINES, name);
const isSize = (name: string): name is Size => name === 'small' || name === 'full';

const readArguments = () => {
  const { values, positionals } = parseArgs({
    options: {
      size: { type: 'string', default: 'small' },
      seed: { type: 'string', default: String(randomInt(SEEDS)) },
      engine: { type: 'string', default: 'embedded' },
    },
    allowPositionals: true,
  });
  const { size, engine } = values;
  const seed = Number(values.seed);
  const unknown = positionals.some((name) => !Object.hasOwn(PROOFS, name));
  if (unknown || !isSize(size) || !isEngine(engine) || !Number.isSafeInteger(seed)) throw new Error(USAGE);
  if (!canRun(engine)) throw new Error(`Le moteur ${engine} demande Java 17.`);
  return { names: positionals.length > 0 ? positionals : Object.keys(PROOFS), size, engine, seed };
};

/** Plays one proof and prints its line; false when anything failed. */
const play = async (proof: string, options: Omit<ProofOptions, 'say'>): Promise<boolean> => {
  const prove = PROOFS[proof];
  if (prove === undefined) throw new Error(USAGE);
  const start = performance.now();
  const say = (text: string): void => console.error(`${proof}: ${text}`);
  const { tried, failed, problems, measures } = await prove({ ...options, say });
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  const { engine, seed } = options;
  console.log(JSON.stringify({ proof, tried, failed, engine, seed, seconds, ...measures }));
  problems.slice(0, PROBLEMS_TOLD).forEach(say);
  return failed === 0;
};

/** Plays one proof in a process of its own: what it leaves open ends with it. */
const playApart = async (
  name: string,
  { size, seed, engine }: Omit<ProofOptions, 'say'>,
): Promise<boolean> => {
  const options = ['--size', size, '--seed', String(seed), '--engine', engine];
  const child = spawn(process.execPath, [import.meta.filename, name, ...options], { stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === 0;
};

const run = async (): Promise<boolean> => {
  const { names, ...options } = readArguments();
  const [only] = names;
  if (names.length === 1 && only !== undefined) return play(only, options);
  const whole = await inParallel(names, AT_ONCE, (name) => playApart(name, options));
  return !whole.includes(false);
};

try {
  process.exit((await run()) ? 0 : 1);
} catch (error) {
  console.error(error instanceof Error && error.message === USAGE ? USAGE : error);
  process.exit(1);
}
