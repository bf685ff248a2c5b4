import { type JsonObject, numberOf, objectOf, textOf } from './json.ts';
import type { Row, Tables } from './read-tables.ts';

/** A recorded fact as it stands in the ledger. */
export type Fact = {
  /** `council#workflow#id`. */
  readonly key: string;
  readonly sk: string;
  readonly id: string;
  readonly version: number;
  readonly rank: number;
  readonly at: string;
  readonly by: JsonObject;
  readonly command: string;
  readonly type: string;
  readonly data: JsonObject;
  readonly deadlines: JsonObject;
  /** All its fields. */
  readonly fields: JsonObject;
};

/** A thing: its facts in their order, and the rows kept under its own key. */
export type Thing = {
  readonly key: string;
  readonly council: string;
  readonly workflow: string;
  readonly id: string;
  readonly facts: readonly Fact[];
  readonly rows: ReadonlyMap<string, JsonObject>;
};

export type Stored = {
  readonly things: ReadonlyMap<string, Thing>;
  /** Every row of the state table, by partition then sort key. */
  readonly state: ReadonlyMap<string, ReadonlyMap<string, JsonObject>>;
  readonly subjects: ReadonlyMap<string, ReadonlyMap<string, JsonObject>>;
  /** Secret ballots and the wrapped keys that open them. */
  readonly box: ReadonlyMap<string, ReadonlyMap<string, JsonObject>>;
};

export const WORKFLOWS: readonly string[] = [
  'council',
  'structure',
  'document',
  'charter',
  'application',
  'expertise',
  'meeting',
  'workshop',
  'proposal',
  'bulkAction',
  'session',
  'item',
  'label',
  'appeal',
  'controlCampaign',
  'misuse',
  'control',
];

const toFact = ({ pk, sk, fields }: Row): Fact => ({
  key: pk,
  sk,
  id: textOf(fields['factId']),
  version: numberOf(fields['version']),
  rank: numberOf(fields['rank']),
  at: textOf(fields['at']),
  by: objectOf(fields['by']),
  command: textOf(fields['command']),
  type: textOf(fields['type']),
  data: objectOf(fields['data']),
  deadlines: objectOf(fields['deadlines']),
  fields,
});

type Partitions = Map<string, Map<string, JsonObject>>;

const byPartition = (rows: readonly Row[]): Partitions => {
  const partitions: Partitions = new Map();
  for (const { pk, sk, fields } of rows) {
    const partition = partitions.get(pk) ?? new Map<string, JsonObject>();
    partitions.set(pk, partition.set(sk, fields));
  }
  return partitions;
};

/** Whether a partition of the state table is that of a thing. */
export const isThingKey = (pk: string): boolean => {
  const parts = pk.split('#');
  return parts.length === 3 && WORKFLOWS.includes(parts[1] ?? '');
};

const NO_ROWS: ReadonlyMap<string, JsonObject> = new Map();

/** The rows of a partition of the state table. */
export const rowsAt = ({ state }: Stored, pk: string): ReadonlyMap<string, JsonObject> =>
  state.get(pk) ?? NO_ROWS;

/** One row of the state table, or undefined. */
export const rowAt = (stored: Stored, pk: string, sk: string): JsonObject | undefined =>
  rowsAt(stored, pk).get(sk);

/** Rows of a thing whose sort key starts so. */
export const rowsLike = (
  rows: ReadonlyMap<string, JsonObject>,
  prefix: string,
): (readonly [string, JsonObject])[] => [...rows].filter(([sk]) => sk.startsWith(prefix));

/** The things of one workflow. */
export const thingsOf = ({ things }: Stored, workflow: string): Thing[] =>
  [...things.values()].filter((thing) => thing.workflow === workflow);

/** The facts of a type, of all things. */
export const factsOf = (stored: Stored, type: string): Fact[] =>
  [...stored.things.values()].flatMap(({ facts }) => facts.filter((fact) => fact.type === type));

/** Gathers what was read by thing; anything that has facts or rows of its own is one. */
export const gather = ({ ledger, state, subjects, box }: Tables): Stored => {
  const facts = new Map<string, Fact[]>();
  for (const row of ledger) {
    const known = facts.get(row.pk);
    if (known === undefined) facts.set(row.pk, [toFact(row)]);
    else known.push(toFact(row));
  }
  const rows = byPartition(state);
  const keys = new Set([...facts.keys(), ...[...rows.keys()].filter(isThingKey)]);
  const things = [...keys].map((key): [string, Thing] => {
    const [council = '', workflow = '', id = ''] = key.split('#');
    const thing = { key, council, workflow, id, facts: facts.get(key) ?? [], rows: rows.get(key) ?? NO_ROWS };
    return [key, thing];
  });
  return { things: new Map(things), state: rows, subjects: byPartition(subjects), box: byPartition(box) };
};

/** A field of a fact's data, as text. */
export const said = ({ data }: Fact, name: string): string => textOf(data[name]);
