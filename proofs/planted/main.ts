import { parseArgs } from 'node:util';
import type { PlantedBug } from './bug.ts';
import { BUGS } from './bugs.ts';
import { copyWholeProject } from './copy-whole-project.ts';
import { makeJudge } from './judge.ts';

const USAGE = `Usage : npm run planted -- [NAME …]\n${BUGS.map(({ name }) => `  ${name}`).join('\n')}`;
const SAID_AT_MOST = 600;

const chosen = (): readonly PlantedBug[] => {
  const { positionals } = parseArgs({ allowPositionals: true });
  if (positionals.some((asked) => !BUGS.some(({ name }) => name === asked))) throw new Error(USAGE);
  return positionals.length === 0 ? BUGS : BUGS.filter(({ name }) => positionals.includes(name));
};

/** Plays one bug and prints its line; true when it was caught. */
const play = async (judge: ReturnType<typeof makeJudge>, bug: PlantedBug): Promise<boolean> => {
  const start = performance.now();
  const { by, said } = await judge(bug);
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  console.log(JSON.stringify({ bug: bug.name, caught: by !== null, by, seconds }));
  console.error(`${bug.name}: ${said.slice(0, SAID_AT_MOST)}`);
  return by !== null;
};

const run = async (): Promise<boolean> => {
  const bugs = chosen();
  const copy = copyWholeProject();
  process.once('exit', copy.remove);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const judge = makeJudge(copy.root);
  let caught = 0;
  for (const bug of bugs) caught += (await play(judge, bug)) ? 1 : 0;
  console.log(JSON.stringify({ planted: bugs.length, caught }));
  return caught === bugs.length;
};

try {
  process.exit((await run()) ? 0 : 1);
} catch (error) {
  console.error(error instanceof Error && error.message === USAGE ? USAGE : error);
  process.exit(1);
}
