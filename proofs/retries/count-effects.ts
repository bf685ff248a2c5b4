import { callEngine } from '../../local/engine/call-engine.ts';
import type { Accepted } from './insistent-api.ts';

type Item = Readonly<Record<string, { readonly S?: string; readonly N?: string }>>;
type Page = { readonly Items: readonly Item[]; readonly LastEvaluatedKey?: Item };

const ask = (engine: string, operation: string, input: object) =>
  callEngine(engine, `DynamoDB_20120810.${operation}`, input);

const readAll = async (engine: string, part: string): Promise<Item[]> => {
  const { TableNames } = (await ask(engine, 'ListTables', {})) as { TableNames: readonly string[] };
  const table = TableNames.find((name) => name.includes(part));
  if (table === undefined) throw new Error(`no table ${part}`);
  const items: Item[] = [];
  let from: Item | undefined;
  do {
    const page = (await ask(engine, 'Scan', {
      TableName: table,
      ConsistentRead: true,
      ...(from && { ExclusiveStartKey: from }),
    })) as Page;
    items.push(...page.Items);
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return items;
};

type Answer = { readonly id: string; readonly workflow: string; readonly version?: number };

/**
 * What the tables say of the commands that were accepted: one that gave facts at two versions took effect twice; one
 * without its receipt, or with another version than was answered, is lost.
 */
export const countEffects = async (engine: string, accepted: readonly Accepted[]) => {
  const [ledger, state] = await Promise.all([readAll(engine, 'Ledger'), readAll(engine, 'State')]);
  const problems: string[] = [];
  const versions = new Map<string, string>();
  let secondEffects = 0;
  for (const { pk, command, version } of ledger) {
    const [name, at] = [`${pk?.S} ${command?.S}`, version?.N ?? ''];
    if ((versions.get(name) ?? at) !== at) {
      secondEffects += 1;
      problems.push(`${name} : deux effets`);
    }
    versions.set(name, at);
  }
  const receipts = new Map(
    state
      .filter(({ sk }) => sk?.S?.startsWith('command#'))
      .map((item) => [`${item['pk']?.S} ${item['sk']?.S}`, item]),
  );
  let lost = 0;
  for (const { sending, answer } of accepted) {
    if (sending.path.endsWith('/castBallot')) continue;
    const { id, workflow, version } = JSON.parse(answer.text) as Answer;
    const [, , council = ''] = sending.path.split('/');
    const receipt = receipts.get(`${council}#${workflow}#${id} command#${sending.key}`);
    if (receipt?.['version']?.N === String(version)) continue;
    lost += 1;
    problems.push(`${sending.path} : acceptée, sans trace`);
  }
  return { secondEffects, lost, facts: ledger.length, problems };
};
