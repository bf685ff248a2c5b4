import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Instant } from '../../../events/fact.ts';
import type { RowItem } from '../../../workflows/kernel/rows.ts';
import { asideList } from '../../adapters/aside.ts';
import type { makeReads } from '../../adapters/read-rows.ts';
import { faultName, log } from '../../shell/log.ts';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import type { IsClosedTo } from './closed-lines.ts';
import { makeListPage } from '../list-page.ts';
import { actsOn, idOf, isShown, memberOf, toEntry, type Act, type Entry } from './entry.ts';
import { wordsOf } from './words.ts';

/** One line of the list, as the API gives it: what does not apply to its kind is null. */
export type Undelivered = {
  id: string;
  what: Entry['what'];
  thing: string;
  workflow: string;
  factType: string | null;
  function: string | null;
  /** When it failed. */
  at: Instant;
  title: string;
  advice: string;
  /** Of a label, its public number. */
  number: string | null;
  /** What this reader may answer. */
  available: readonly Act[];
};

const functionOf = (entry: Entry): string | null => {
  if (entry.what === 'reaction') return entry.function;
  if (entry.what !== 'mail') return null;
  return memberOf(entry) === null ? 'send-mail' : 'call-members';
};

const Numbered = z.object({ context: z.object({ number: z.string().min(1) }) });

const numberOf = (workflow: string, state: RowItem | null): string | null =>
  workflow === 'label' ? (Numbered.safeParse(state).data?.context.number ?? null) : null;

const view = (entry: Entry, state: RowItem | null, mayAct: boolean): Undelivered => {
  const [, workflow = '', thing = ''] = entry.pk.split('#');
  return {
    id: idOf(entry),
    what: entry.what,
    thing,
    workflow,
    factType: 'factType' in entry ? entry.factType : null,
    function: functionOf(entry),
    at: entry.at,
    ...wordsOf(entry, state),
    number: numberOf(workflow, state),
    available: mayAct ? actsOn(entry) : [],
  };
};

/** A row that cannot be read keeps no other from being shown, and rings (P12). */
const readable = (row: RowItem): Entry[] => {
  try {
    return [toEntry(row)];
  } catch (error) {
    log('ERROR', { event: 'aside-unreadable', error: faultName(error) });
    return [];
  }
};

type Asked = {
  council: string;
  actor: Actor;
  now: Instant;
  cursor: string | undefined;
  limit?: number;
  mayAct: boolean;
};
type Reads = Pick<ReturnType<typeof makeReads>, 'many'>;

/** What did not leave in a council, the oldest first, a page at a time; nothing about what is closed to who asks (B9). */
export const makeUndeliveredList = (
  db: DynamoDBDocumentClient,
  table: string,
  { reads, isClosedTo }: { reads: Reads; isClosedTo: IsClosedTo },
) => {
  const page = makeListPage(db, table);
  return async ({
    council,
    actor,
    now,
    cursor,
    limit,
    mayAct,
  }: Asked): Promise<{ items: Undelivered[]; next: string | null }> => {
    const list = asideList(council);
    const { keys: all, next } = await page(list, cursor, limit);
    const keys = all.filter((key) => isShown(key, now));
    const things = [...new Set(keys.map(({ pk }) => pk))];
    const rows = await reads.many([
      ...keys.map(({ pk, sk }) => ({ pk, sk })),
      ...things.map((pk) => ({ pk, sk: 'state' })),
    ]);
    const rowAt = (pk: string, sk: string) => rows.find((row) => row['pk'] === pk && row['sk'] === sk);
    // The index may be late: the row itself tells whether it is still there.
    const listed = keys.map(({ pk, sk }) => rowAt(pk, sk)).filter((row) => row?.['list'] === list);
    const entries = listed.flatMap((row) => (row ? readable(row) : []));
    const isClosed = isClosedTo(council, actor);
    const closed = await Promise.all(entries.map(({ pk }) => isClosed(pk, rowAt(pk, 'state') ?? null)));
    const items = entries
      .filter((_, index) => closed[index] !== true)
      .map((entry) => view(entry, rowAt(entry.pk, 'state') ?? null, mayAct));
    return { items, next };
  };
};
