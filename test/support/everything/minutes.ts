import { fillRoom } from '../../../local/journey/attend-session.ts';
import { adjustMembers } from '../../../local/journey/members.ts';
import { addDays, parisInstant } from '../../../local/journey/paris-days.ts';
import type { Stage } from '../../../local/journey/play-cases.ts';
import { waitFor } from '../../../local/journey/wait-for.ts';
import type { Hands } from './exchanges.ts';
import { type Held, HOUR, room } from './rounds.ts';

const DAY = 24 * 3_600_000;
/** Rules give less to send them. */
const PAST_THE_TIME_TO_SEND = 16 * DAY;

type Acts = Hands & {
  readonly call: (account: string, path: string) => Promise<unknown>;
  readonly today: () => Promise<string>;
  readonly later: (ms: number) => Promise<unknown>;
};

const standAt = ({ read }: Hands, session: string, state: string): Promise<true> =>
  waitFor(`le procès-verbal en ${state}`, async () => {
    const { standing } = (await read('secretaire', `/api/62/sessions/${session}/minutes`)) as {
      standing: { state: string };
    };
    return standing.state === state ? true : null;
  });

/** A session that votes one point, then closes: the minutes of another. */
const approvedAtNext = async (acts: Acts, { api, accounts, clock }: Stage, of: string): Promise<void> => {
  const { send, today } = acts;
  const day = await today();
  const heldOn = addDays(day, 14);
  const days = { heldOn, opensOn: day, closesOn: day };
  const { id: session } = await send('secretaire', 'sessions', { kind: 'EXTRAORDINARY', ...days });
  const { id: point } = await send('secretaire', 'items', { session, minutesOf: of });
  await send('secretaire', `sessions/${session}/convene`, { urgency: null });
  const now = await clock.reach(parisInstant(heldOn, HOUR));
  const wanted = room(heldOn);
  const seats = await adjustMembers(api, accounts, wanted.membersInOffice, now);
  await fillRoom(api, session, seats, wanted);
  await send('presidente', `sessions/${session}/open`);
  await send('presidente', `items/${point}/openVote`, { ballot: 'HANDS' });
  await send('secretaire', `items/${point}/recordHands`, { round: 1, choice: 'FOR' });
  await send('presidente', `items/${point}/closeVote`);
  await send('presidente', `sessions/${session}/close`);
};

/** The minutes of a session that is closed: late, sent, corrected, then approved by the vote of another session (MAN-08). */
export const minutes = async (acts: Acts, stage: Stage, { session, item, voter }: Held): Promise<void> => {
  const { send, call, later } = acts;
  await later(PAST_THE_TIME_TO_SEND);
  await send('secretaire', `sessions/${session}/circulateMinutes`);
  const correction = { text: 'Les comptes lus étaient ceux de 2024.', item, askedBy: voter.member };
  await send('secretaire', `sessions/${session}/correctMinutes`, correction);
  await call(voter.account, `sessions/${session}/minutes.pdf`);
  await standAt(acts, session, 'PROJECT');
  await approvedAtNext(acts, stage, session);
  await standAt(acts, session, 'APPROVED');
  await call(voter.account, `sessions/${session}/minutes.pdf`);
};
