import * as z from 'zod';
import { type Api, Refused } from './call-api.ts';
import { fillRoom, type Room } from './attend-session.ts';
import { castBallots, shareVotes } from './cast-ballots.ts';
import { readFrom, sendTo } from './council-calls.ts';
import { decideApplication } from './decide-application.ts';
import { ApplicationRead, type Dossier } from './dossier.ts';
import { readApplication } from './file-application.ts';
import type { CaseSession } from './journey-case.ts';
import { type Accounts, adjustMembers } from './members.ts';
import { PRESIDENT } from './people.ts';
import { askSecrecy, fillFor } from './secret-vote.ts';
import { waitFor } from './wait-for.ts';

/** A session on its day, `now` in ms. */
export type Sitting = {
  readonly api: Api;
  readonly session: string;
  readonly accounts: Accounts;
  readonly now: number;
};

const SessionRead = z.looseObject({ state: z.string() });

/** Sends a command of the chair if the session stands where it starts from. */
const moveSession = async ({ api, session }: Sitting, from: string, command: string, step: string) => {
  const read = await readFrom(api, 'lire la séance', PRESIDENT, `sessions/${session}`);
  if (SessionRead.parse(read).state === from)
    await sendTo(api, step, PRESIDENT, `sessions/${session}/${command}`);
};

const vote = async (api: Api, { item }: Dossier, wanted: CaseSession, room: Room): Promise<void> => {
  const ballots = shareVotes(room, wanted);
  const point = item ?? '';
  if (wanted.ballot === 'SECRET') await askSecrecy(api, point, room);
  await sendTo(api, 'ouvrir le vote', PRESIDENT, `items/${point}/openVote`, {
    ballot: wanted.ballot === 'OPEN' ? 'HANDS' : wanted.ballot,
  });
  await castBallots(api, point, ballots, await fillFor(api, point));
  await sendTo(api, 'fermer le vote', PRESIDENT, `items/${point}/closeVote`);
};

const receiveOpinion = async (api: Api, { application, line }: Dossier): Promise<void> => {
  line.opinion = await waitFor(`${line.case}, l’avis sur le dossier`, async () => {
    const { state, data } = ApplicationRead.parse(await readApplication(api, application));
    return state === 'opinionGiven' ? (data.opinion ?? null) : null;
  });
};

/** One point of the agenda, from the room as the case says to the decision notified. */
export const hearItem = async (sitting: Sitting, dossier: Dossier): Promise<void> => {
  const { api, session, accounts, now } = sitting;
  const wanted = dossier.of.session;
  if (wanted == null || dossier.item === null) return;
  const seats = await adjustMembers(api, accounts, wanted.membersInOffice, now);
  const room = await fillRoom(api, session, seats, wanted);
  try {
    await moveSession(sitting, 'convened', 'open', 'ouvrir la séance');
    await vote(api, dossier, wanted, room);
  } catch (error) {
    // DEL-07: without a quorum nothing is voted, and the request waits for another session.
    if (!(error instanceof Refused) || error.reason !== 'quorum-not-reached') throw error;
    console.error(`${dossier.line.case} : ${error.message}`);
    return;
  }
  await receiveOpinion(api, dossier);
  await decideApplication(api, dossier);
};

export const closeSession = (sitting: Sitting): Promise<void> =>
  moveSession(sitting, 'open', 'close', 'lever la séance');
