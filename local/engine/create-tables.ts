import { setTimeout as wait } from 'node:timers/promises';
import type { TableDefinition } from '../template/tables.ts';
import { callEngine, EngineError } from './call-engine.ts';

const status = async (endpoint: string, name: string): Promise<string> => {
  const answer = (await callEngine(endpoint, 'DynamoDB_20120810.DescribeTable', { TableName: name })) as {
    Table: { TableStatus: string };
  };
  return answer.Table.TableStatus;
};

const createOne = async (endpoint: string, table: TableDefinition): Promise<void> => {
  try {
    await callEngine(endpoint, 'DynamoDB_20120810.CreateTable', table);
  } catch (error) {
    if (error instanceof EngineError && error.type === 'ResourceInUseException') return;
    throw error;
  }
  while ((await status(endpoint, table.TableName)) !== 'ACTIVE') await wait(20);
};

/** Makes the tables that are missing; those that exist keep their data. */
export const createTables = async (endpoint: string, tables: readonly TableDefinition[]): Promise<void> => {
  await Promise.all(tables.map((table) => createOne(endpoint, table)));
};
