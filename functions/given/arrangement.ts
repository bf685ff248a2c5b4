import * as z from 'zod';
import { thingKey } from '../../workflows/kernel/rows.ts';
import { arrangementKey, type Arrangement } from '../../workflows/session/agenda/arrangement.ts';
import type { Store } from '../ports.ts';

const Row = z.object({ version: z.int(), consensus: z.array(z.string()), debate: z.array(z.string()) });
/** A point of an agenda; one that left it says why. */
export const OnAgenda = z.object({
  item: z.string(),
  placedAt: z.string(),
  left: z.string().optional(),
  measure: z.boolean().optional(),
});

/** Rows of an agenda as its points came to it: so they stand while nobody arranged them. */
export const asPlaced = <Row extends { item: string; placedAt: string }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => a.placedAt.localeCompare(b.placedAt) || a.item.localeCompare(b.item));

/** How the agenda of a session was arranged; null while it never was. */
export const arrangementOf = async (
  store: Pick<Store, 'row'>,
  council: string,
  session: string,
): Promise<Arrangement | null> => {
  const row = await store.row(arrangementKey(council, session));
  return row && Row.parse(row);
};

/** The rows of the points of a session that have not left its agenda, as they came to it. */
const agendaRows = async (store: Pick<Store, 'rows'>, council: string, session: string) => {
  const rows = await store.rows(thingKey(council, 'session', session), 'item#');
  return asPlaced(rows.map((row) => OnAgenda.parse(row))).filter(({ left }) => left === undefined);
};

/** The same, by their ids. */
export const pointsOnAgenda = async (
  store: Pick<Store, 'rows'>,
  council: string,
  session: string,
): Promise<string[]> => (await agendaRows(store, council, session)).map(({ item }) => item);

/** Those points, and which of them are measures on labels. */
export const arrangeable = async (store: Pick<Store, 'rows'>, council: string, session: string) => {
  const rows = await agendaRows(store, council, session);
  return {
    onAgenda: rows.map(({ item }) => item),
    measures: rows.filter(({ measure }) => measure === true).map(({ item }) => item),
  };
};
