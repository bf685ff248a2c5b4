import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { Happening } from '../../events/catalogue.ts';
import type { HeldRole } from '../../workflows/kernel/actor.ts';
import { fromStored, newThing, replay } from '../../workflows/kernel/history.ts';
import { thingKey, type RowItem } from '../../workflows/kernel/rows.ts';
import { CommandDone, VersionConflict, type Append, type Store, type Subjects } from '../ports.ts';
import { chained } from './chain.ts';
import { fromLedgerItem, factSortKey, toLedgerItem } from './ledger-items.ts';
import { makeReads } from './read-rows.ts';
import { fromReceiptItem, receiptKey, StateItem, toReceiptItem, toStateItem } from './state-items.ts';
import { toTransactItem, type TransactItem } from './write-rows.ts';
import type { Thing, Workflow } from '../../workflows/kernel/workflow.ts';

type Tables = { ledger: string; state: string; subjects: string };

const HeldRoleRow = z.object({
  role: z.string(),
  member: z.int().nullable().optional(),
  structure: z.string().optional(),
});

const toHeldRole = (row: RowItem): HeldRole => {
  const { role, member, structure } = HeldRoleRow.parse(row);
  return { role, ...(member != null && { member }), ...(structure != null && { structure }) } as HeldRole;
};

/** Before its first fact, a thing in draft belongs to whom its draft says. */
const drafted = (thing: Thing, draft: RowItem | null): Thing => {
  if (draft === null) return thing;
  const { structure, structureName, session } = draft;
  return { ...thing, context: { ...(thing.context as object), structure, structureName, session } };
};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const TRIES = 8;

/** Another transaction was on one of the items, or capacity ran out: nothing was decided against us. */
const worthAnotherTry = (error: unknown): boolean =>
  error instanceof TransactionCanceledException &&
  !error.CancellationReasons?.some(({ Code }) => Code === 'ConditionalCheckFailed');

export const makeDynamoStore = (db: DynamoDBDocumentClient, tables: Tables, subjects: Subjects): Store => {
  const reads = makeReads(db, tables.state);

  const facts: Store['facts'] = async (council, workflow, id, version) => {
    const found: RowItem[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await db.send(
        new QueryCommand({
          TableName: tables.ledger,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :version)',
          ExpressionAttributeValues: {
            ':pk': thingKey(council, workflow, id),
            ':version': version === undefined ? '0' : factSortKey(version, 0).slice(0, 11),
          },
          ConsistentRead: true,
          ...(from && { ExclusiveStartKey: from }),
        }),
      );
      found.push(...(page.Items ?? []));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return found.map(fromLedgerItem);
  };

  /** A state that an older machine wrote, or that cannot be read, is folded again from its facts (P4). */
  const restore = async (workflow: Workflow, council: string, id: string, stored: StateItem) => {
    if (stored.machine === workflow.machineVersion)
      try {
        return fromStored(workflow, council, id, stored.version, stored);
      } catch {
        // Unknown state or another context: the facts are the truth.
      }
    const all = await facts(council, workflow.name, id);
    return replay(workflow, council, id, all as unknown as (Happening & { version: number })[]);
  };

  const load: Store['load'] = async (workflow, council, id, commandId) => {
    const pk = thingKey(council, workflow.name, id);
    const keys = [{ pk, sk: 'state' }];
    if (workflow.name === 'application') keys.push({ pk, sk: 'draft' });
    if (commandId !== undefined) keys.push(receiptKey(council, workflow.name, id, commandId));
    const found = await reads.many(keys);
    const at = (sk: string) => found.find((row) => row['sk'] === sk) ?? null;
    const state = at('state');
    const receipt = commandId === undefined ? null : at(`command#${commandId}`);
    const stored = state && StateItem.parse(state);
    const [word] = stored ? stored.list.split('#').slice(-1) : [];
    const draft = at('draft');
    return {
      thing: stored
        ? await restore(workflow, council, id, stored)
        : drafted(newThing(workflow, council, id), draft),
      head: stored?.head ?? null,
      listed: stored && word !== undefined ? { word, at: stored.listAt } : null,
      draft,
      receipt: receipt && fromReceiptItem(workflow.name, id, receipt),
    };
  };

  /** The facts with their hashes, and beside them the ciphertext of what is personal. */
  const record = async (workflow: Workflow, { loaded, decision, at, command }: Append) => {
    const { council, id } = loaded.thing;
    const version = loaded.thing.version + 1;
    const link = {
      council,
      workflow: workflow.name,
      thing: id,
      version,
      at,
      by: decision.by,
      command: command.id,
    };
    const items: TransactItem[] = [];
    let head = loaded.head;
    for (const [rank, body] of decision.facts.entries()) {
      const sealed =
        body.personal &&
        (await subjects.seal(`${id}-${version}-${rank}`, body.personal.subject, body.personal.values));
      const fact = chained(link, rank, body, sealed?.commitments ?? null, head);
      head = fact.hash;
      const notWritten = { ConditionExpression: 'attribute_not_exists(pk)' };
      items.push({ Put: { TableName: tables.ledger, Item: toLedgerItem(fact), ...notWritten } });
      for (const Item of sealed?.items ?? [])
        items.push({ Put: { TableName: tables.subjects, Item, ...notWritten } });
    }
    return { version, head, items };
  };

  const putState = (
    workflow: Workflow,
    { loaded, decision, at }: Append,
    version: number,
    head: string,
  ): TransactItem => {
    const { council, id, version: seen } = loaded.thing;
    const listedAt = (word: string) => (loaded.listed?.word === word ? loaded.listed.at : at);
    return {
      Put: {
        TableName: tables.state,
        Item: toStateItem(workflow, decision.next, { council, id, version, head, at, listedAt }),
        ...(seen === 0
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: 'attribute_exists(pk) AND version = :seen',
              ExpressionAttributeValues: { ':seen': seen },
            }),
      },
    };
  };

  const commit = async (items: TransactItem[]): Promise<void> => {
    for (let attempt = 1; ; attempt++)
      try {
        await db.send(new TransactWriteCommand({ TransactItems: items }));
        return;
      } catch (error) {
        if (!worthAnotherTry(error) || attempt === TRIES) throw error;
        await pause(Math.random() * 5 * 2 ** attempt);
      }
  };

  const append: Store['append'] = async (workflow, appended) => {
    const { loaded, decision, command } = appended;
    const { council, id } = loaded.thing;
    const receipt: TransactItem = {
      Put: {
        TableName: tables.state,
        Item: {
          ...receiptKey(council, workflow.name, id, command.id),
          ...toReceiptItem(command.receipt),
        },
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    };
    const { version, head, items } = await record(workflow, appended);
    const prepared = decision.rows.filter((write) => write.kind === 'prepare');
    await Promise.all(
      prepared.map(({ key, item }) =>
        db.send(new PutCommand({ TableName: tables.state, Item: { ...key, ...item } })),
      ),
    );
    const state = items.length > 0 && head !== null ? [putState(workflow, appended, version, head)] : [];
    const rows = decision.rows.flatMap((write) =>
      write.kind === 'prepare' ? [] : [toTransactItem(tables.state, write)],
    );
    try {
      await commit([receipt, ...state, ...items, ...rows]);
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const [first] = error.CancellationReasons ?? [];
      // The list of reasons is positional: the receipt stands first.
      if (first?.Code === 'ConditionalCheckFailed' && first.Item)
        throw new CommandDone(fromReceiptItem(workflow.name, id, unmarshall(first.Item)));
      if (worthAnotherTry(error)) throw error;
      throw new VersionConflict('the thing moved on');
    }
  };

  const roles: Store['roles'] = async (council, person) =>
    (await reads.rows(`${council}#person#${person}`, 'role#')).map(toHeldRole);

  return { ...reads, load, append, facts, roles };
};
