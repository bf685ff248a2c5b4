import { fillRoom } from '../../local/journey/attend-session.ts';
import { sendTo } from '../../local/journey/council-calls.ts';
import { adjustMembers } from '../../local/journey/members.ts';
import { openStage as openJourney } from '../../local/journey/open-stage.ts';
import { addDays, parisDay, parisInstant } from '../../local/journey/paris-days.ts';
import { PRESIDENT, SECRETARY } from '../../local/journey/people.ts';
import type { ProofOptions } from '../proof.ts';
import { makeRandom } from '../stage/random.ts';
import { decideAtOnce, fileAtOnce, likeCase } from './crowd.ts';
import { insistentApi, newTally } from './insistent-api.ts';
import { SWEPT_CASE } from './play-sweep.ts';
import { newVoteCounts, raceVote } from './race-votes.ts';
import { misuseKeys, sendAgain } from './send-again.ts';
import { makeSendCommand } from './send-command.ts';
import type { RetriesStage } from './stage.ts';

const SIZES = {
  small: { dossiers: 3, closings: 5, misused: 60 },
  full: { dossiers: 60, closings: 10, misused: 2_000 },
} as const;
const WAIT_DAYS = 20;
const HOUR_MS = 3_600_000;

/** Time passes between two sends, beyond what an engine remembers of a transaction, and beyond a stream. */
const LATER_MS = [11 * 60_000, 25 * HOUR_MS];

/** Turns the loss of replies on, and off. */
export type Storm = { on: boolean };

/**
 * Many writers at once, on structures, dossiers, a session and its votes, while replies are lost; then everything that
 * was accepted is sent again, later and later.
 */
export const playCrowd = async (stage: RetriesStage, storm: Storm, { size, seed, say }: ProofOptions) => {
  const random = makeRandom(seed).fork();
  const [tally, counts] = [newTally(), newVoteCounts()];
  const { dossiers: many, closings, misused } = SIZES[size];
  const journey = await openJourney(stage.url);
  const send = makeSendCommand(stage.url);
  const api = insistentApi(journey.api, send, random, tally);
  const moveTo = async (instant: number): Promise<number> => {
    storm.on = false;
    await stage.settled();
    const now = await journey.clock.reach(instant);
    storm.on = true;
    return now;
  };

  const opensOn = addDays(parisDay(await journey.clock.now()), 1);
  const heldOn = addDays(opensOn, WAIT_DAYS);
  await moveTo(parisInstant(opensOn, 9));
  const closesOn = addDays(opensOn, 2);
  const { id: session } = await sendTo(api, 'programmer', SECRETARY, 'sessions', {
    kind: 'ORDINARY',
    heldOn,
    opensOn,
    closesOn,
  });
  const dossiers = await fileAtOnce(api, likeCase(SWEPT_CASE, many), session);
  say(`${tally.sends} envois, ${tally.accepted.length} commandes acceptées au dépôt`);

  await moveTo(parisInstant(addDays(heldOn, -14), 10));
  await sendTo(api, 'convoquer', SECRETARY, `sessions/${session}/convene`, { urgency: null });
  const now = await moveTo(parisInstant(heldOn, 14));
  const wanted = SWEPT_CASE.session;
  if (wanted == null) throw new Error('the case has no session');
  const seats = await adjustMembers(api, journey.accounts, wanted.membersInOffice, now);
  const room = await fillRoom(api, session, seats, wanted);
  await sendTo(api, 'ouvrir la séance', PRESIDENT, `sessions/${session}/open`);
  const race = { api, send, random, tally, counts, closings };
  for (const { item } of dossiers) await raceVote(race, item ?? '', room);
  await decideAtOnce(api, dossiers);
  say(`${counts.acknowledged} votes confirmés, ${tally.seen} réponses perdues jusqu’à l’expéditeur`);

  for (const laterMs of LATER_MS) {
    await moveTo((await stage.now()) + laterMs);
    await sendAgain(send, tally, tally.accepted);
  }
  const misuses = await misuseKeys(send, tally, random, tally.accepted, misused);
  storm.on = false;
  await stage.settled();
  return { tally, counts, misuses };
};
