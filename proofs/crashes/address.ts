import { derivedId } from '../../functions/shell/digest.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import { entryOf, type CommandEntry, type WorkflowName } from '../../workflows/kernel/workflow.ts';
import { structureKey } from '../../workflows/structure/identifiers.ts';
import { readNumbers } from '../../workflows/structure/numbers.ts';
import { WORKFLOWS } from '../../workflows/workflows.ts';
import type { Entry } from './journal.ts';

/** Where a command goes: which thing of which workflow, under which name. */
export type Address = {
  readonly council: string;
  readonly workflow: WorkflowName;
  readonly thing: string;
  readonly command: string;
  readonly pk: string;
};

const workflowNamed = (things: string | undefined): WorkflowName | null =>
  Object.values(WORKFLOWS).find(({ name }) => `${name}s` === things)?.name ?? null;

const startOf = (workflow: WorkflowName): string =>
  Object.entries(WORKFLOWS[workflow].table).find(([, { from }]) => from.length === 0)?.[0] ?? '';

/** The id that a start gives: of the structure's own number, or of who sent which command. */
const startedId = (council: string, workflow: WorkflowName, { person, key, body }: Entry): string => {
  if (workflow !== 'structure') return derivedId(council, workflow, person, key);
  const checked = readNumbers(body);
  return derivedId(council, 'structure', (checked.ok ? structureKey(checked.value) : null) ?? '');
};

/** Reads the address in a path: `/api/62/sessions/{id}/convene`, `/api/62/sessions` or `/api/62/invite`. */
export const addressOf = (entry: Entry): Address => {
  const [, , council = '', things, id, named] = entry.path.split('/');
  const workflow = workflowNamed(things) ?? 'council';
  const at = (thing: string, command: string): Address => ({
    council,
    workflow,
    thing,
    command,
    pk: thingKey(council, workflow, thing),
  });
  if (workflow === 'council') return at(council, things ?? '');
  if (id !== undefined) return at(id, named ?? '');
  return at(startedId(council, workflow, entry), startOf(workflow));
};

/** The line of a command in the table of its workflow. */
export const lineOf = ({ workflow, command }: Address): CommandEntry | undefined =>
  entryOf(WORKFLOWS[workflow], command);
