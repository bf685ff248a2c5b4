import { memberSuffix, thingKey, type RowKey, type RowWrite } from '../kernel/rows.ts';
import type { Votes } from './commands.ts';

type Sitting = { council: string; id: string };

/** Where a member is in one call of a session: whoever came to the first did not come to the second (DEL-08). */
export const presenceKey = ({ council, id }: Sitting, call: number, member: number): RowKey => ({
  pk: thingKey(council, 'session', id),
  sk: `${presenceOf(call)}${memberSuffix(member)}`,
});

/** What the rows of one call begin with. */
export const presenceOf = (call: number): string => `presence#${call}#`;

/**
 * One row a movement, beside where the member is now: it never grows, and no vote reads it (D1). Two at one instant are
 * one, the last.
 */
export const moveKey = ({ council, id }: Sitting, call: number, member: number, at: string): RowKey => ({
  pk: thingKey(council, 'session', id),
  sk: `${movesOf(call)}${memberSuffix(member)}#${at}`,
});

/** What the movements of one call begin with. */
export const movesOf = (call: number): string => `move#${call}#`;

/** What a member answered to one call: whether they come (C7). */
export const replyKey = ({ council, id }: Sitting, call: number, member: number): RowKey => ({
  pk: thingKey(council, 'session', id),
  sk: `${repliesOf(call)}${memberSuffix(member)}`,
});

/** What the answers to one call begin with. */
export const repliesOf = (call: number): string => `reply#${call}#`;

/**
 * Whether a session sits, and how many votes were opened and closed while it did: as many closed as opened, none is open,
 * whatever the length of its agenda. A vote opens only while it sits; and it stops sitting only if this row has not moved
 * since it was read: of the two, one comes first.
 */
export const votesKey = (council: string, session: string): RowKey => ({
  pk: thingKey(council, 'session', session),
  sk: 'votes',
});
type VotesRow = Votes & { sitting: boolean };

/** Put when a session opens, at each call. */
export const startSitting = ({ council, id }: Sitting, votes: Votes): RowWrite => ({
  kind: 'put',
  key: votesKey(council, id),
  item: { sitting: true, ...votes } satisfies VotesRow,
});

/** Put when it closes or is adjourned, once none of the votes opened so far is open any more. */
export const stopSitting = ({ council, id }: Sitting, votes: Votes): RowWrite => ({
  kind: 'put',
  key: votesKey(council, id),
  item: { sitting: false, ...votes } satisfies VotesRow,
  expect: { sitting: true, ...votes } satisfies VotesRow,
});

/** Written with the opening of a vote; which point it was, for whoever looks at the room. */
export const countOpened = (council: string, session: string, item: string): RowWrite => ({
  kind: 'touch',
  key: votesKey(council, session),
  add: 'opened',
  set: { last: item },
  expect: { sitting: true },
});

/** Written with the closing of a vote that was opened so: an addition, so that it leans on no other vote. */
export const countClosed = (council: string, session: string): RowWrite => ({
  kind: 'touch',
  key: votesKey(council, session),
  add: 'closed',
  expect: { sitting: true },
});

/** An item on the agenda of a session, and once it has left, why and when. */
export const agendaKey = (council: string, session: string, item: string): RowKey => ({
  pk: thingKey(council, 'session', session),
  sk: `item#${item}`,
});
