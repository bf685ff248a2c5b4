import * as z from 'zod';
import { MandateKind } from '../../events/council.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import { intervalsByMember, type Interval, type Movement } from '../../workflows/session/intervals.ts';
import { movesOf } from '../../workflows/session/rows.ts';
import type { Store } from '../ports.ts';

const Move = z.object({
  member: z.int(),
  quality: MandateKind,
  became: z.enum(['IN_ROOM', 'REMOTE', 'OUT']),
  at: z.string(),
});

type Rows = Pick<Store, 'rows'>;

/** Every movement of one call of a session, by member then by instant: for who reads it back, never for a vote. */
export const movementsOf = async (
  store: Rows,
  council: string,
  session: string,
  call: number,
): Promise<Movement[]> =>
  (await store.rows(thingKey(council, 'session', session), movesOf(call))).map((row) => Move.parse(row));

/** When each member attended one call of a session, by number; who never came is not there. */
export const attendedIntervals = async (
  store: Rows,
  council: string,
  session: string,
  call: number,
): Promise<Map<number, Interval[]>> => intervalsByMember(await movementsOf(store, council, session, call));
