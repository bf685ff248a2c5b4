import canonicalize from 'canonicalize';
import { sendTo } from '../../local/journey/council-calls.ts';
import { COUNCIL, OFFICER, SECRETARY } from '../../local/journey/people.ts';
import { registerExtract } from '../../local/journey/register-extract.ts';
import { thingKey, type RowItem } from '../../workflows/kernel/rows.ts';
import { halfWritten, type Problem } from './problem.ts';
import type { Sender } from './sender.ts';
import type { Snapshot, Tables } from './tables.ts';
import { readRoad } from './writers/road.ts';

/** Things whose state row is taken away, of each kind. */
const OF_EACH = 10;
const KINDS = ['structure', 'session', 'application', 'item', 'label'] as const;

type Lost = { readonly row: RowItem; readonly workflow: string; readonly id: string };

const statesOf = ({ stateRows }: Snapshot, workflow: string): Lost[] =>
  stateRows
    .filter(({ pk, sk }) => sk === 'state' && String(pk).startsWith(`${COUNCIL}#${workflow}#`))
    .slice(0, OF_EACH)
    .map((row) => ({ row, workflow, id: String(row['pk']).split('#')[2] ?? '' }));

const readOf = async (sender: Sender, { workflow, id }: Lost): Promise<string> =>
  canonicalize(await sender.read('read', SECRETARY, `/api/${COUNCIL}/${workflow}s/${id}`)) ?? '';

/** The officer's next reading of the register: a fact, whose command puts the state row back. */
const recordRegister = async (sender: Sender, { row, id }: Lost): Promise<void> => {
  const { siren } = row['context'] as { siren: string };
  const extract = { ...registerExtract(readRoad()), siren };
  await sendTo(sender, 'recordRegister', OFFICER, `structures/${id}/recordRegister`, { extract });
};

/** Without their state rows, things read the same, and go on: a command puts the row back as the fold says (P4). */
const loseAndRead = async (sender: Sender, tables: Tables, one: Lost): Promise<Problem[]> => {
  const before = await readOf(sender, one);
  await tables.removeRow({ pk: String(one.row['pk']), sk: 'state' });
  const after = await readOf(sender, one).catch(String);
  if (one.workflow === 'structure') await recordRegister(sender, one);
  else await tables.putRow(one.row);
  const back = await tables.state.row({ pk: thingKey(COUNCIL, one.workflow, one.id), sk: 'state' });
  const wrong = [
    ...(after === before ? [] : [`read otherwise without its state row: ${after}`]),
    ...(back === null ? ['its state row did not come back'] : []),
  ];
  return wrong.map((what) => halfWritten(`${one.workflow} ${one.id}: ${what}`));
};

/** Takes state rows away from a system at rest, and looks at what people see. */
export const rebuildStates = async (
  sender: Sender,
  tables: Tables,
  snapshot: Snapshot,
): Promise<{ readonly rebuilt: number; readonly problems: readonly Problem[] }> => {
  const things = KINDS.flatMap((workflow) => statesOf(snapshot, workflow));
  const problems = [];
  for (const one of things) problems.push(...(await loseAndRead(sender, tables, one)));
  return { rebuilt: things.length, problems };
};
