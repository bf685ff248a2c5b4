import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { PutCommand, TransactWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Workflow } from '../../workflows/kernel/workflow.ts';
import { CommandDone, VersionConflict, type Append, type Store, type Subjects } from '../ports.ts';
import { chained } from './chain.ts';
import { toLedgerItem } from './ledger-items.ts';
import { pause } from './pause.ts';
import { sealedAs } from './sealed-as.ts';
import { fromReceiptItem, receiptKey, toReceiptItem, toStateItem, unpublishedMark } from './state-items.ts';
import { toTransactItem, type TransactItem } from './write-rows.ts';

export type Tables = { ledger: string; state: string; subjects: string };

const TRIES = 8;

/** Another transaction was on one of the items, or capacity ran out: nothing was decided against us. */
const worthAnotherTry = (error: unknown): boolean =>
  error instanceof TransactionCanceledException &&
  !error.CancellationReasons?.some(({ Code }) => Code === 'ConditionalCheckFailed');

/** The one place where facts, state, receipt and rows are written: all or nothing. */
export const makeAppendFacts = (
  db: DynamoDBDocumentClient,
  tables: Tables,
  subjects: Subjects,
): Store['append'] => {
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
    const factIds: string[] = [];
    let head = loaded.head;
    for (const [rank, body] of decision.facts.entries()) {
      const sealed =
        body.personal &&
        (await subjects.seal(sealedAs(id, version, rank), body.personal.subject, body.personal.values));
      const fact = chained(link, rank, body, sealed?.commitments ?? null, head);
      head = fact.hash;
      factIds.push(fact.id);
      const notWritten = { ConditionExpression: 'attribute_not_exists(pk)' };
      items.push({ Put: { TableName: tables.ledger, Item: toLedgerItem(fact), ...notWritten } });
      for (const Item of sealed?.items ?? [])
        items.push({ Put: { TableName: tables.subjects, Item, ...notWritten } });
    }
    return { version, head, items, factIds };
  };

  /** What is personal in rows that no fact speaks of; the key of a subject is made once. */
  const sealRows = async (rows: Append['decision']['rows']): Promise<TransactItem[]> => {
    const items: TransactItem[] = [];
    for (const row of rows)
      if (row.kind === 'put' && row.sealed !== undefined) {
        const { fact, subject, values } = row.sealed;
        for (const Item of (await subjects.seal(fact, subject, values)).items)
          items.push({
            Put: {
              TableName: tables.subjects,
              Item,
              ...(Item['sk'] === 'key' && { ConditionExpression: 'attribute_not_exists(pk)' }),
            },
          });
      }
    return items;
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
        Item: toStateItem(workflow, decision.next, { council, id, version, head, listedAt }),
        // What was folded from its facts has no row: no fact may follow twice, so the row may be put back.
        ...(seen === 0 || loaded.stateMissing === true
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
        await pause(attempt);
      }
  };

  return async (workflow, appended) => {
    const { loaded, decision, at, command } = appended;
    const { council, id } = loaded.thing;
    const { version, head, items, factIds } = await record(workflow, appended);
    const receipt: TransactItem = {
      Put: {
        TableName: tables.state,
        Item: {
          ...receiptKey(council, workflow.name, id, command.id),
          ...toReceiptItem(command.receipt),
          ...unpublishedMark(id, factIds, at),
        },
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    };
    const prepared = decision.rows.filter((write) => write.kind === 'prepare');
    await Promise.all(
      prepared.map(({ key, item }) =>
        db.send(new PutCommand({ TableName: tables.state, Item: { ...key, ...item } })),
      ),
    );
    const state = items.length > 0 && head !== null ? [putState(workflow, appended, version, head)] : [];
    const written = decision.rows.flatMap((write) =>
      write.kind === 'prepare' ? [] : [toTransactItem(tables.state, write)],
    );
    const rows = [...written, ...(await sealRows(decision.rows))];
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
};
