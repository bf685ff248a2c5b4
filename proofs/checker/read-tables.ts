import { callEngine } from './call-engine.ts';
import { type Json, type JsonObject, listOf, objectOf, textOf } from './json.ts';

/** One row of a table: its key, and its other fields as plain values; a set is a sorted list. */
export type Row = { readonly pk: string; readonly sk: string; readonly fields: JsonObject };

const fromMap = (map: Json | undefined): JsonObject =>
  Object.fromEntries(Object.entries(objectOf(map)).map(([name, value]) => [name, fromAttribute(value)]));

/** A typed attribute value of DynamoDB as a plain one. */
const fromAttribute = (attribute: Json | undefined): Json => {
  const [entry] = Object.entries(objectOf(attribute));
  if (entry === undefined) return null;
  const [type, value] = entry;
  if (type === 'S' || type === 'BOOL' || type === 'B') return value ?? null;
  if (type === 'N') return Number(value);
  if (type === 'L') return listOf(value).map(fromAttribute);
  if (type === 'M') return fromMap(value);
  if (type === 'SS') return listOf(value).map(textOf).sort();
  if (type === 'NULL') return null;
  throw new Error(`attribute of type ${type}`);
};

const toRow = (item: Json): Row => {
  const { pk, sk, ...fields } = fromMap(item);
  return { pk: textOf(pk), sk: textOf(sk), fields };
};

const scan = async (endpoint: string, table: string): Promise<Row[]> => {
  const rows: Row[] = [];
  let from: Json | undefined;
  do {
    const input = { TableName: table, ConsistentRead: true };
    const page = await callEngine(endpoint, 'Scan', {
      ...input,
      ...(from !== undefined && { ExclusiveStartKey: from }),
    });
    for (const item of listOf(page['Items'])) rows.push(toRow(item));
    from = page['LastEvaluatedKey'];
  } while (from !== undefined);
  return rows.sort((a, b) => (`${a.pk}\u0000${a.sk}` < `${b.pk}\u0000${b.sk}` ? -1 : 1));
};

const tableNames = async (endpoint: string): Promise<string[]> => {
  const names: string[] = [];
  let last: string | undefined;
  do {
    const page = await callEngine(endpoint, 'ListTables', {
      ...(last !== undefined && { ExclusiveStartTableName: last }),
    });
    names.push(...listOf(page['TableNames']).map(textOf));
    last = page['LastEvaluatedTableName'] === undefined ? undefined : textOf(page['LastEvaluatedTableName']);
  } while (last !== undefined);
  return names;
};

export type Tables = Readonly<Record<'ledger' | 'state' | 'subjects' | 'box', Row[]>>;

/** All rows of the four tables, each read whole, in the order of their keys. */
export const readTables = async (endpoint: string): Promise<Tables> => {
  const names = await tableNames(endpoint);
  const rowsOf = (part: string): Promise<Row[]> => {
    const [name, other] = names.filter((each) => each.includes(part));
    if (name === undefined || other !== undefined)
      throw new Error(`une table dont le nom contient ${part}, et une seule, est attendue`);
    return scan(endpoint, name);
  };
  // The ledger last: what a state tells was then recorded before, when somebody still writes.
  const [state, subjects] = [await rowsOf('State'), await rowsOf('Subjects')];
  const box = await rowsOf('Box');
  return { ledger: await rowsOf('Ledger'), state, subjects, box };
};
