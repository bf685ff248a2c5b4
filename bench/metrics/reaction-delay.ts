import { setTimeout as wait } from 'node:timers/promises';
import type { Api } from '../../local/journey/call-api.ts';
import { sendTo } from '../../local/journey/council-calls.ts';
import { ApplicationRead, type Dossier, newDossier } from '../../local/journey/dossier.ts';
import { fileApplication, readApplication } from '../../local/journey/file-application.ts';
import { parisInstant } from '../../local/journey/paris-days.ts';
import { SECRETARY } from '../../local/journey/people.ts';
import type { Stage } from '../../local/journey/play-cases.ts';
import { reviewApplication } from '../../local/journey/review-application.ts';
import { compare, median, timeAll, timeEach } from '../measure.ts';
import type { Bench, Metric } from '../metric.ts';
import type { Figure } from '../report.ts';
import { openSystem, readRoad } from '../stage/system.ts';

const PLACED_A_ROUND = 4;
const READS_A_ROUND = 40;
const LOOK_MS = 2;

/** From the answer to the placing until the application says that it is on the agenda. */
const untilSeen = async (api: Api, dossier: Dossier): Promise<void> => {
  for (;;) {
    const { state } = ApplicationRead.parse(await readApplication(api, dossier.application));
    if (state === 'onAgenda') return;
    await wait(LOOK_MS);
  }
};

/** An API that, once an item is placed, waits for its effect and notes how long that took. */
const watching = (api: Api, dossier: Dossier, delays: number[]): Api => ({
  council: api.council,
  read: api.read,
  send: async (step, account, path, body, key) => {
    const sent = await api.send(step, account, path, body, key);
    if (path.endsWith('/items')) delays.push(await timeAll(() => untilSeen(api, dossier)));
    return sent;
  },
});

/** The same structure applies for another session, up to the agenda. */
const placeOne = async ({ api }: Stage, delays: number[]): Promise<Dossier> => {
  const dossier = newDossier(readRoad());
  const { submittedOn, session } = dossier.of;
  const dates = { heldOn: session?.date ?? submittedOn, opensOn: submittedOn, closesOn: submittedOn };
  const { id } = await sendTo(api, 'programmer', SECRETARY, 'sessions', { kind: 'ORDINARY', ...dates });
  await fileApplication(api, dossier, id);
  await reviewApplication(watching(api, dossier, delays), dossier, id);
  return dossier;
};

const playRound = async (stage: Stage) => {
  const delays: number[] = [];
  const reads: number[] = [];
  for (let n = 0; n < PLACED_A_ROUND; n += 1) {
    const dossier = await placeOne(stage, delays);
    const read = () => readApplication(stage.api, dossier.application);
    reads.push(...(await timeEach(READS_A_ROUND / PLACED_A_ROUND, read)));
  }
  return { measured: median(delays), baseline: median(reads) };
};

const measure = async ({ copy, rounds }: Bench): Promise<Figure[]> => {
  const { stage, stop } = await openSystem(copy);
  try {
    await stage.clock.reach(parisInstant(readRoad().submittedOn, 9));
    await placeOne(stage, []);
    const pairs: { measured: number; baseline: number }[] = [];
    while (pairs.length < rounds) pairs.push(await playRound(stage));
    return [
      { figure: 'item.place to onAgenda p50', ...compare(pairs), unit: 'ms', note: 'over one read by HTTP' },
    ];
  } finally {
    await stop();
  }
};

/** From a fact committed to its reaction seen over HTTP. */
export const reactionDelay: Metric = { name: 'reaction', measure };
