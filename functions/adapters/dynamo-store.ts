import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { HeldRole } from '../../workflows/kernel/actor.ts';
import type { RowItem } from '../../workflows/kernel/rows.ts';
import type { Store, Subjects } from '../ports.ts';
import { makeAppendFacts, type Tables } from './append-facts.ts';
import { makeLoadThings } from './load-things.ts';
import { makeReads } from './read-rows.ts';

const HeldRoleRow = z.object({
  role: z.string(),
  member: z.int().nullable().optional(),
  structure: z.string().optional(),
});

const toHeldRole = (row: RowItem): HeldRole => {
  const { role, member, structure } = HeldRoleRow.parse(row);
  return { role, ...(member != null && { member }), ...(structure != null && { structure }) } as HeldRole;
};

/** Facts, states and rows in DynamoDB. */
export const makeDynamoStore = (db: DynamoDBDocumentClient, tables: Tables, subjects: Subjects): Store => {
  const reads = makeReads(db, tables.state);
  return {
    ...reads,
    ...makeLoadThings(makeReads(db, tables.ledger), reads),
    append: makeAppendFacts(db, tables, subjects),
    roles: async (council, person) =>
      (await reads.rows(`${council}#person#${person}`, 'role#')).map(toHeldRole),
  };
};
