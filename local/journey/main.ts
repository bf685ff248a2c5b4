import { parseArgs } from 'node:util';
import { JourneyFailure } from './call-api.ts';
import { readCase } from './journey-case.ts';
import { openStage } from './open-stage.ts';
import { playCases } from './play-cases.ts';
import { startSystem } from './start-system.ts';

const USAGE = 'Usage : npm run journey -- CAS.json [CAS.json …] [--url URL]';

const readArguments = () => {
  try {
    const { values, positionals } = parseArgs({
      options: { url: { type: 'string' } },
      allowPositionals: true,
    });
    if (positionals.length > 0) return { url: values.url, files: positionals };
  } catch {
    // Told below, with the way to call.
  }
  throw new JourneyFailure(USAGE);
};

const tell = (error: unknown): void => {
  const expected = error instanceof JourneyFailure || !(error instanceof Error);
  console.error(expected ? String(error instanceof Error ? error.message : error) : error.stack);
};

/** Plays the cases and prints a line for each that ran to its end; gives how many did not. */
const play = async (url: string, cases: readonly ReturnType<typeof readCase>[]): Promise<number> => {
  const dossiers = await playCases(await openStage(url), cases);
  for (const { line, failure } of dossiers) {
    if (failure === null) {
      console.log(JSON.stringify(line));
      continue;
    }
    console.error(`${line.case} n’est pas allé à son terme.`);
    tell(failure);
  }
  return dossiers.filter(({ failure }) => failure !== null).length;
};

const run = async (): Promise<number> => {
  const { url, files } = readArguments();
  const cases = files.map(readCase);
  if (url !== undefined) return play(url, cases);
  const system = await startSystem(cases);
  const end = (): void => void system.stop().finally(() => process.exit(1));
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  try {
    return await play(system.url, cases);
  } finally {
    await system.stop();
  }
};

try {
  process.exit((await run()) === 0 ? 0 : 1);
} catch (error) {
  tell(error);
  process.exit(1);
}
