import * as z from 'zod';
import { thingKey } from '../../workflows/kernel/rows.ts';
import { arrangementKey, type Arrangement } from '../../workflows/session/agenda/arrangement.ts';
import type { Store } from '../ports.ts';

const Row = z.object({ version: z.int(), consensus: z.array(z.string()), debate: z.array(z.string()) });
const OnAgenda = z.object({ item: z.string(), left: z.string().optional() });

/** How the agenda of a session was arranged; null while it never was. */
export const arrangementOf = async (
  store: Pick<Store, 'row'>,
  council: string,
  session: string,
): Promise<Arrangement | null> => {
  const row = await store.row(arrangementKey(council, session));
  return row && Row.parse(row);
};

/** The points of a session that have not left its agenda. */
export const pointsOnAgenda = async (
  store: Pick<Store, 'rows'>,
  council: string,
  session: string,
): Promise<string[]> => {
  const rows = await store.rows(thingKey(council, 'session', session), 'item#');
  return rows
    .map((row) => OnAgenda.parse(row))
    .flatMap(({ item, left }) => (left === undefined ? [item] : []));
};
