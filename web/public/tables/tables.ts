import type { WorkflowName } from '../../../workflows/kernel/workflow.ts';
import { DOSSIER_TABLES, HISTORY_TABLE, SEARCH_TABLE, WORK_TABLE } from './dossier-tables.ts';
import { IMPORT_TABLES } from './import-tables.ts';
import {
  COMPARISON_TABLE,
  COUNCIL_TABLES,
  MEETING_TABLES,
  REGISTER_TABLE,
  SIMULATION_TABLE,
  STRUCTURE_TABLES,
  UNDELIVERED_TABLE,
  PUBLIC_DRAWS_TABLE,
} from './other-tables.ts';
import { BULK_ACTION_TABLES } from './bulk-action-tables.ts';
import { PROPOSAL_TABLES, PUBLIC_NOTES_TABLE, SESSION_TABLES } from './proposal-tables.ts';
import type { Table } from './table.ts';
import { THING_TABLES } from './thing-tables.ts';

type Tables = Readonly<Record<string, Table>>;

const VIEWS: Partial<Record<WorkflowName, Tables>> = {
  application: DOSSIER_TABLES,
  structure: STRUCTURE_TABLES,
  council: COUNCIL_TABLES,
  meeting: MEETING_TABLES,
  proposal: PROPOSAL_TABLES,
  bulkAction: BULK_ACTION_TABLES,
  session: SESSION_TABLES,
};

/** The table of what is read beside a thing, by the last word of its address. */
export const viewTable = (workflow: WorkflowName, view: string): Table | undefined => {
  if (view === 'history') return HISTORY_TABLE;
  const own = VIEWS[workflow];
  return own !== undefined && Object.hasOwn(own, view) ? own[view] : undefined;
};

const named = (workflow: WorkflowName, tables: Tables): [string, Table[]][] =>
  Object.entries(tables).map(([view, table]) => [`${workflow}.${view}`, [table]]);

/** Every list that may be read as a file, by the name of its operation in the API; one that is ordered two ways has two. */
export const TABLES: ReadonlyMap<string, readonly Table[]> = new Map([
  ...Object.entries(THING_TABLES).flatMap(([workflow, table]): [string, Table[]][] => [
    [`${workflow}.list`, workflow === 'application' ? [table, WORK_TABLE] : [table]],
    [`${workflow}.history`, [HISTORY_TABLE]],
  ]),
  ...named('application', DOSSIER_TABLES),
  ...named('structure', STRUCTURE_TABLES),
  ...named('council', COUNCIL_TABLES),
  ...named('meeting', MEETING_TABLES),
  ...named('proposal', PROPOSAL_TABLES),
  ...named('bulkAction', BULK_ACTION_TABLES),
  ...named('session', SESSION_TABLES),
  ['application.search', [SEARCH_TABLE]],
  ['charter.simulation', [SIMULATION_TABLE]],
  ['charter.diff', [COMPARISON_TABLE]],
  ['imports.preview', Object.values(IMPORT_TABLES)],
  ['undelivered.list', [UNDELIVERED_TABLE]],
  ['publicNotes', [PUBLIC_NOTES_TABLE]],
  ['publicDraws', [PUBLIC_DRAWS_TABLE]],
  ['labelsCsv', [REGISTER_TABLE]],
  ['labelsOds', [REGISTER_TABLE]],
]);
