import * as z from 'zod';
import { Instant } from '../../events/fact.ts';
import { thingKey, type RowItem } from '../../workflows/kernel/rows.ts';
import type { StoredState, Workflow } from '../../workflows/kernel/workflow.ts';
import type { CommandAnswer, Receipt } from '../ports.ts';

/** Things are spread over this many shards in the indexes that would otherwise have one hot key. */
export const SHARDS = 16;

export const shardOf = (id: string): string => {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_536;
  return String(sum % SHARDS).padStart(2, '0');
};

export const shards = (): string[] => Array.from({ length: SHARDS }, (_, n) => String(n).padStart(2, '0'));

const Value: z.ZodType<StoredState['value']> = z.union([
  z.string(),
  z.record(
    z.string(),
    z.lazy(() => Value),
  ),
]) as never;

export const StateItem = z.object({
  value: Value,
  context: z.record(z.string(), z.unknown()),
  deadlines: z.record(z.string(), Instant),
  version: z.int().min(1),
  machine: z.int(),
  head: z.string(),
  list: z.string(),
  listAt: z.string(),
});
export type StateItem = z.infer<typeof StateItem>;

type Written = {
  council: string;
  id: string;
  version: number;
  head: string;
  listedAt: (word: string) => string;
};

/** The earliest deadline wakes the sweep; a state without one is not in that index. */
export const due = (id: string, deadlines: StoredState['deadlines']) => {
  const earliest = Object.values(deadlines).toSorted()[0];
  return earliest === undefined ? {} : { dueShard: `due#${shardOf(id)}`, dueAt: earliest };
};

export const toStateItem = (workflow: Workflow, next: StoredState, written: Written): RowItem => {
  const { council, id, version, head } = written;
  const word = workflow.stateWord(next.value);
  return {
    pk: thingKey(council, workflow.name, id),
    sk: 'state',
    ...next,
    version,
    machine: workflow.machineVersion,
    head,
    list: `${council}#${workflow.name}#${word}`,
    listAt: written.listedAt(word),
    ...due(id, next.deadlines),
  };
};

export const receiptSortKey = (commandId: string): string => `command#${commandId}`;

export const receiptKey = (council: string, workflow: string, id: string, commandId: string) => ({
  pk: thingKey(council, workflow, id),
  sk: receiptSortKey(commandId),
});

const ReceiptItem = z.object({ fingerprint: z.string(), state: z.string(), version: z.int() });

export const toReceiptItem = ({ fingerprint, body }: Receipt): RowItem => ({
  fingerprint,
  state: body.state,
  version: body.version,
});

/** What a receipt keeps until each fact of its command has been seen on the bus; one without facts waits for none. */
export const unpublishedMark = (id: string, facts: readonly string[], at: Instant): RowItem =>
  facts.length === 0
    ? {}
    : {
        unpublished: new Set(facts),
        unpublishedShard: `unpublished#${shardOf(id)}`,
        unpublishedAt: at,
      };

export const fromReceiptItem = (workflow: string, id: string, item: unknown): Receipt => {
  const { fingerprint, state, version } = ReceiptItem.parse(item);
  const body: CommandAnswer = { id, workflow, state, version };
  return { fingerprint, body };
};
