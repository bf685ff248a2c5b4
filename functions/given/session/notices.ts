import * as z from 'zod';
import { Day, Instant } from '../../../events/fact.ts';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import type { ConveningGiven } from '../../../workflows/session/convening/commands.ts';
import {
  DeliveryMeans,
  noticeKey,
  noticesOf,
  type NoticeRow,
} from '../../../workflows/session/convening/notices.ts';
import type { Store } from '../../ports.ts';
import type { References } from '../references.ts';

const Notice = z.object({
  member: z.int(),
  acknowledgedAt: Instant.nullable(),
  deliveredOn: Day.nullable(),
  how: DeliveryMeans.nullable(),
});

type Session = { council: string; id: string; call: number };

/** What shows, by member, that the convocation of one call was received. */
export const noticesIn = async (
  store: Pick<Store, 'rows'>,
  { council, id, call }: Session,
): Promise<Map<number, NoticeRow>> => {
  const rows = await store.rows(thingKey(council, 'session', id), noticesOf(call));
  return new Map(rows.map((row) => Notice.parse(row)).map((row) => [row.member, row]));
};

/** The same of one member, with the seat that is meant; nothing for whoever means none. */
export const noticeGiven = async (
  { store, references }: { store: Pick<Store, 'row'>; references: Pick<References, 'member'> },
  { council, id, call }: Session,
  member: number | null,
): Promise<ConveningGiven['acknowledgeConvocation']> => {
  if (member === null) return { row: null, seat: null };
  const [seat, row] = await Promise.all([
    references.member(council, member),
    store.row(noticeKey({ council, id }, call, member)),
  ]);
  return { seat, row: row && Notice.parse(row) };
};
