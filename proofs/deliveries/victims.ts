import { resolve } from 'node:path';
import { accessKeyOf } from '../../local/functions/environment.ts';
import { synthesize } from '../../local/synthesis/synthesize.ts';
import { readStacks } from '../../local/template/stack.ts';
import { readSystem } from '../../local/template/system.ts';

const root = resolve(import.meta.dirname, '..', '..');

/** The names of the functions that something else than a request calls, by their access key. */
export const readVictims = async (): Promise<ReadonlyMap<string, string>> => {
  const templates = await synthesize(root, () => undefined);
  const { rules, functions } = readSystem(readStacks(templates), {});
  const called = rules.flatMap(({ targets }) => targets.map(({ functionArn }) => functions.get(functionArn)));
  return new Map(called.flatMap((one) => (one ? [[accessKeyOf(one), one.description] as const] : [])));
};
