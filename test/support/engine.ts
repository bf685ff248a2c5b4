import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { makeDynamoStore } from '../../functions/adapters/dynamo-store.ts';
import { noSubjects } from '../../functions/adapters/no-subjects.ts';
import type { Store, Subjects } from '../../functions/ports.ts';
import { createTables } from '../../local/engine/create-tables.ts';
import { synthesize } from '../../local/synthesis/synthesize.ts';
import { readStacks } from '../../local/template/stack.ts';
import { readSystem } from '../../local/template/system.ts';
import { startEngineInUse } from './engine-in-use.ts';

export type TestEngine = {
  endpoint: string;
  db: DynamoDBDocumentClient;
  tables: { ledger: string; state: string; subjects: string; box: string };
  store: (subjects?: Subjects) => Store;
  stop: () => Promise<void>;
};

/** A real engine with the tables of the template, empty. */
export const openEngine = async (): Promise<TestEngine> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'label-ess-'));
  const templates = await synthesize(resolve(import.meta.dirname, '../..'), () => undefined);
  const system = readSystem(readStacks(templates), {});
  const engine = await startEngineInUse(dataDir);
  await createTables(engine.endpoint, system.tables);
  const named = (part: string) =>
    system.tables.find(({ TableName }) => TableName.includes(part))?.TableName ?? '';
  const tables = {
    ledger: named('Ledger'),
    state: named('State'),
    subjects: named('Subjects'),
    box: named('Box'),
  };
  const client = new DynamoDBClient({
    endpoint: engine.endpoint,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const db = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  return {
    endpoint: engine.endpoint,
    db,
    tables,
    store: (subjects = noSubjects) => makeDynamoStore(db, tables, subjects),
    stop: async () => {
      client.destroy();
      await engine.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
