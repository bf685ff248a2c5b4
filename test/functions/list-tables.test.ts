import { openApiDocument } from '../../functions/queries/openapi.ts';
import { REGISTER_TABLE, STRUCTURE_TABLES } from '../../web/public/tables/other-tables.ts';
import { STATE_WORDS } from '../../web/public/tables/state-words.ts';
import { TABLES, viewTable } from '../../web/public/tables/tables.ts';
import { THING_TABLES } from '../../web/public/tables/thing-tables.ts';
import { ROLE_WORDS } from '../../functions/queries/openapi/words.ts';
import { ROLE, VERDICT } from '../../web/public/tables/value-words.ts';
import { Verdict } from '../../events/examination.ts';
import type { WorkflowName } from '../../workflows/kernel/workflow.ts';
import { WORKFLOWS } from '../../workflows/workflows.ts';
import * as z from 'zod';
import { thingsInAllStates } from '../support/things-in-all-states.ts';

const all = [...new Set([...TABLES.values()].flat())];
const each = all.map((table) => [table.name, table] as const);

type Operation = {
  operationId: string;
  parameters?: { $ref: string }[];
  responses: Record<string, { content?: Record<string, unknown> }>;
  'x-columns'?: Record<string, { code: string; title: string; kind: string }[]>;
};
const { paths } = openApiDocument('https://label.exemple.fr') as {
  paths: Record<string, Record<string, Operation>>;
};
const operations = Object.values(paths).flatMap((methods) => Object.entries(methods));

describe('each table', () => {
  it.each(each)('%s has codes that are words, each once, and a French title to each', (_, { columns }) => {
    const codes = columns.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(columns.map(({ title }) => title)).size).toBe(codes.length);
    for (const { code, title } of columns) {
      expect(code).toMatch(/^[a-z][a-zA-Z]*$/);
      expect(title).toMatch(/^\p{Lu}/u);
      expect(title).not.toMatch(/['"]/);
    }
  });

  it.each(each)('%s has a name for files and a title for a sheet', (_, { name, title }) => {
    expect(name).toMatch(/^[a-z][a-z-]{1,30}$/);
    // What spreadsheets take as the name of a sheet.
    expect(title).toMatch(/^[^[\]*?:/\\']{1,31}$/);
  });

  it('has a file name of its own', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });
});

const namesIn = (schema: z.ZodType, path: readonly string[]): boolean => {
  const [name, ...rest] = path;
  if (name === undefined) return true;
  if (schema instanceof z.ZodNullable) return namesIn(schema.unwrap() as z.ZodType, path);
  if (!(schema instanceof z.ZodObject)) return false;
  const inner = (schema.shape as Record<string, z.ZodType>)[name];
  return inner !== undefined && namesIn(inner, rest);
};

/** Words that are opened for a page of a list: they are sealed, and no context has them. */
const OPENED: Readonly<Record<string, readonly string[]>> = {
  workshop: ['data.title'],
  proposal: ['data.title', 'data.progress.text', 'data.progress.at'],
};

describe('things by their state', () => {
  it.each(Object.entries(THING_TABLES))('a %s shows what its context has, at its place', (name, table) => {
    const { context } = WORKFLOWS[name as WorkflowName];
    const missing = table.columns
      .filter(({ at }) => at.startsWith('data.') && OPENED[name]?.includes(at) !== true)
      .filter(({ at }) => !namesIn(context, at.split('.').slice(1)))
      .map(({ at }) => at);
    expect(missing).toEqual([]);
  });

  it.each(Object.values(WORKFLOWS))('$name has words for each of its states', (workflow) => {
    const words = thingsInAllStates(workflow).map(({ thing }) => workflow.stateWord(thing.snapshot.value));
    const known = Object.keys(STATE_WORDS[workflow.name]);
    expect(known.toSorted()).toEqual([...new Set(words)].filter((word) => word !== 'new').toSorted());
  });
});

it('has words for every role and every verdict', () => {
  const held = Object.keys(ROLE_WORDS).filter((who) => !['person', 'platform', 'system'].includes(who));
  expect(Object.keys(ROLE).toSorted()).toEqual(held.toSorted());
  expect(Object.keys(VERDICT)).toEqual(expect.arrayContaining([...Verdict.options]));
});

it('shows no more of a structure’s people than their own view, and no person in the register', () => {
  expect(REGISTER_TABLE.columns.map(({ at }) => at).filter((at) => /person|email|by/i.test(at))).toEqual([]);
  expect(viewTable('structure', 'people')).toBe(STRUCTURE_TABLES.people);
  expect(viewTable('label', 'people')).toBeUndefined();
  expect(viewTable('structure', 'constructor')).toBeUndefined();
});

describe('the OpenAPI document', () => {
  it('offers as a file every list that is read page by page', () => {
    const paged = operations
      .filter(
        ([method, { parameters = [] }]) =>
          method === 'get' && parameters.some(({ $ref }) => /\/(?:cursor|after)$/.test($ref)),
      )
      .map(([, { operationId }]) => operationId)
      // A page and its data; their files have addresses of their own.
      .filter((id) => !['register', 'labels', 'territory', 'draws'].includes(id));
    expect(paged.length).toBeGreaterThan(12);
    expect(paged.filter((id) => !TABLES.has(id))).toEqual([]);
  });

  it('tells of each list its columns, and that it may be read as CSV and ODS', () => {
    const told = new Map(operations.map(([, operation]) => [operation.operationId, operation]));
    for (const [id, tables] of TABLES) {
      const operation = told.get(id);
      expect([id, Object.keys(operation?.['x-columns'] ?? {})]).toEqual([id, tables.map(({ name }) => name)]);
      const types = Object.keys(operation?.responses['200']?.content ?? {}).join(' ');
      expect([id, types]).toEqual([id, expect.stringMatching(/text\/csv|opendocument/)]);
    }
    expect(told.get('session.list')?.['x-columns']?.['seances']?.[0]).toEqual({
      code: 'heldOn',
      title: 'Tenue le',
      kind: 'day',
    });
  });
});
