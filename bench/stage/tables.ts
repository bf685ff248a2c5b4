import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { makeDynamoStore } from '../../functions/adapters/dynamo-store.ts';
import { noSubjects } from '../../functions/adapters/no-subjects.ts';
import { makeReferences } from '../../functions/given/references.ts';
import { makeActors } from '../../functions/shell/actors.ts';
import { createTables } from '../../local/engine/create-tables.ts';
import { startEngine } from '../../local/engine/engine.ts';
import { readStacks } from '../../local/template/stack.ts';
import { readSystem } from '../../local/template/system.ts';
import type { TableDefinition } from '../../local/template/tables.ts';
import type { ProjectCopy } from './project-copy.ts';

const SETTINGS = {
  PublicOrigin: 'http://localhost',
  OidcIssuer: 'http://localhost/oidc',
  OidcClientId: 'bench',
  PlatformAdministrators: '',
  MailFrom: 'bench@exemple.fr',
  RegisterUrl: 'http://localhost',
};

/** The tables of the template, as they would be created. */
export const tableDefinitions = async (copy: ProjectCopy): Promise<readonly TableDefinition[]> =>
  readSystem(readStacks(await copy.templates()), SETTINGS).tables;

/** One table among those of the template, by the word that its name holds. */
export const tableNamed = (tables: readonly TableDefinition[], word: string): TableDefinition => {
  const found = tables.find(({ TableName }) => TableName.includes(word));
  if (found === undefined) throw new Error(`the template has no table ${word}`);
  return found;
};

/** The SDK's client as a function has it, on an engine. */
export const clientOf = (endpoint: string): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint,
      region: 'eu-west-3',
      credentials: { accessKeyId: 'BENCH', secretAccessKey: 'bench' },
      maxAttempts: 4,
      requestHandler: { connectionTimeout: 1_000, requestTimeout: 4_000 },
    }),
    { marshallOptions: { removeUndefinedValues: true } },
  );

const BATCH = 100;

/** The embedded engine writes slower as a stream grows, which nothing in process reads. */
const withoutStream = (table: TableDefinition): TableDefinition => {
  const { StreamSpecification: _, ...kept } = table;
  return kept;
};

/** What a function stands on, on an engine of its own with empty tables. */
export const openTables = async (copy: ProjectCopy) => {
  const definitions = await tableDefinitions(copy);
  const engine = await startEngine(copy.folder(), undefined);
  await createTables(engine.endpoint, definitions.map(withoutStream));
  const db = clientOf(engine.endpoint);
  const tables = {
    ledger: tableNamed(definitions, 'Ledger').TableName,
    state: tableNamed(definitions, 'State').TableName,
    subjects: tableNamed(definitions, 'Subjects').TableName,
  };
  const store = makeDynamoStore(db, tables, noSubjects);
  /** Puts items without any condition, many at a time. */
  const putAll = async (table: string, items: readonly Record<string, unknown>[]): Promise<void> => {
    for (let at = 0; at < items.length; at += BATCH) {
      const puts = items.slice(at, at + BATCH).map((Item) => ({ Put: { TableName: table, Item } }));
      await db.send(new TransactWriteCommand({ TransactItems: puts }));
    }
  };
  return {
    db,
    tables,
    store,
    references: makeReferences(store),
    ...makeActors(store),
    putAll,
    close: async () => {
      db.destroy();
      await engine.stop();
    },
  };
};
export type Tables = Awaited<ReturnType<typeof openTables>>;
