import * as z from 'zod';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type { WorkflowName } from '../../workflows/kernel/workflow.ts';
import type { Votes } from '../../workflows/session/commands.ts';
import { votesKey } from '../../workflows/session/rows.ts';
import type { Store } from '../ports.ts';

type Read = Pick<Store, 'row' | 'rows' | 'many'>;

const VotesRow = z.object({ opened: z.int(), closed: z.int(), last: z.string().nullable().default(null) });
const State = z.object({ value: z.unknown(), context: z.object({ session: z.string().nullable() }) });

/** Where the points of one kind stand that are, or were, on the agenda of a session. */
const pointsOf = async (store: Read, council: string, session: string, kind: WorkflowName) => {
  const rows = await store.rows(thingKey(council, 'session', session), `${kind}#`);
  const keys = rows.map((row) => ({ pk: thingKey(council, kind, String(row[kind])), sk: 'state' }));
  return (await store.many(keys)).map((row) => State.parse(row));
};

const votesRow = async (store: Pick<Store, 'row'>, council: string, session: string) => {
  const row = await store.row(votesKey(council, session));
  return row === null ? { opened: 0, closed: 0, last: null } : VotesRow.parse(row);
};

/** How many votes were opened and closed in a session so far, at any call: one row, however many points it has. */
export const votesOf = async (
  store: Pick<Store, 'row'>,
  council: string,
  session: string,
): Promise<Votes> => {
  const { opened, closed } = await votesRow(store, council, session);
  return { opened, closed };
};

/** The point whose vote was opened last since the session opened; null before the first. */
export const lastVoted = async (
  store: Pick<Store, 'row'>,
  council: string,
  session: string,
): Promise<string | null> => (await votesRow(store, council, session)).last;

/** How many points of its agenda were not dealt with: dossiers without an opinion, proposals without a vote. */
export const leftOnAgenda = async (store: Read, council: string, session: string): Promise<number> => {
  const [items, proposals] = await Promise.all([
    pointsOf(store, council, session, 'item'),
    pointsOf(store, council, session, 'proposal'),
  ]);
  const placed = items.filter(({ value }) => value === 'placed');
  const proposed = proposals.filter(
    ({ value, context }) => value === 'onAgenda' && context.session === session,
  );
  return placed.length + proposed.length;
};
