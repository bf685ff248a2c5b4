import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { rolesKey } from '../../workflows/kernel/rows.ts';
import type { Store, Subjects } from '../ports.ts';
import { makeAppendFacts, type Tables } from './append-facts.ts';
import { toHeldRoles } from './held-roles.ts';
import { makeLoadThings } from './load-things.ts';
import { makeReads } from './read-rows.ts';

/** Facts, states and rows in DynamoDB. */
export const makeDynamoStore = (db: DynamoDBDocumentClient, tables: Tables, subjects: Subjects): Store => {
  const reads = makeReads(db, tables.state);
  return {
    ...reads,
    ...makeLoadThings(makeReads(db, tables.ledger), reads),
    append: makeAppendFacts(db, tables, subjects),
    roles: async (council, person) => toHeldRoles(await reads.row(rolesKey(council, person))),
  };
};
