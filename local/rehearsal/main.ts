import { parseArgs } from 'node:util';
import { JourneyFailure } from '../journey/call-api.ts';
import { startLocal } from '../run.ts';
import { openRehearsal } from './open-rehearsal.ts';
import { toldOf } from './path.ts';
import { playRehearsal } from './play.ts';
import { prepareRehearsal } from './prepare.ts';

const USAGE = 'Usage : npm run rehearsal [-- --play] [-- --url URL]';
/** Of new data: the same days in every rehearsal. */
const CLOCK_START = '2026-12-01T08:00:00+01:00';

const readArguments = () => {
  try {
    return parseArgs({ options: { url: { type: 'string' }, play: { type: 'boolean', default: false } } })
      .values;
  } catch {
    throw new JourneyFailure(USAGE);
  }
};

const say = (text: string): void => console.log(text);

/** Starts a system for the rehearsal alone: its data is kept from one time to the next. */
const startSystem = async () => {
  const { PORT = '4000', DATA_DIR = '.data/rehearsal' } = process.env;
  if (!/^\d{1,5}$/.test(PORT)) throw new JourneyFailure(`PORT n’est pas un numéro de port : « ${PORT} ».`);
  const run = await startLocal({ port: Number(PORT), dataDir: DATA_DIR, clockStart: CLOCK_START });
  const end = (): void => void run.stop().then(() => process.exit(0));
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  return run;
};

const rehearse = async (url: string, play: boolean): Promise<void> => {
  say('conseil d’entraînement : création des sièges et des comptes…');
  const stage = await openRehearsal(url);
  const rehearsal = await prepareRehearsal(stage, say);
  if (play) await playRehearsal(stage, rehearsal, say);
  say(toldOf(url, play ? await prepareRehearsal(stage, say) : rehearsal));
};

try {
  const { url, play } = readArguments();
  const run = url === undefined ? await startSystem() : null;
  await rehearse(url ?? run?.url ?? '', play);
  if (run === null) process.exit(0);
  say(`ready ${run.url} (arrêter : Ctrl+C)`);
} catch (error) {
  const expected = error instanceof JourneyFailure;
  console.error(expected ? error.message : error);
  process.exit(1);
}
