import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { makeDatabase } from '../adapters/database.ts';
import { makeDynamoStore } from '../adapters/dynamo-store.ts';
import { noSubjects } from '../adapters/no-subjects.ts';
import { makeReferences } from '../given/references.ts';
import type { Subjects } from '../ports.ts';
import { makeAuthenticate } from './authenticate.ts';
import { environment } from './environment.ts';
import { makeActors } from './actors.ts';

/** The store of a function, on the tables it was deployed with. */
export const deployedStore = (subjects: (db: DynamoDBDocumentClient) => Subjects = () => noSubjects) => {
  const { LEDGER_TABLE, STATE_TABLE, SUBJECTS_TABLE } = environment(
    'LEDGER_TABLE',
    'STATE_TABLE',
    'SUBJECTS_TABLE',
  );
  const db = makeDatabase();
  const tables = { ledger: LEDGER_TABLE, state: STATE_TABLE, subjects: SUBJECTS_TABLE };
  const store = makeDynamoStore(db, tables, subjects(db));
  return { db, tables, store, references: makeReferences(store) };
};

/** What every command function stands on. */
export const commandParts = (subjects?: (db: DynamoDBDocumentClient) => Subjects) => {
  const { PUBLIC_ORIGIN } = environment('PUBLIC_ORIGIN');
  const deployed = deployedStore(subjects);
  return {
    ...deployed,
    authenticate: makeAuthenticate(PUBLIC_ORIGIN),
    ...makeActors(deployed.store, process.env['PLATFORM_ADMINISTRATORS']),
  };
};
