import { Instant } from '../../events/fact.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import { actingAs, STRUCTURE_ROLES, type Who } from '../../workflows/kernel/actor.ts';
import { actingOn } from '../../workflows/kernel/rights.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import { DOSSIER_TABLES } from '../../web/public/tables/dossier-tables.ts';
import type { Table } from '../../web/public/tables/table.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeRowPages } from '../adapters/row-pages.ts';
import { readCouncilId } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';
import { notFound, refusalProblem } from '../shell/problems.ts';
import { httpHandler, instantOfRequest, type HttpEvent } from '../shell/respond.ts';
import { messagesOf, notesOf } from './exchange/written.ts';
import { listAnswer } from './files/list-answer.ts';
import { makeLinks } from '../given/links.ts';
import { makeLoadFor } from './load-for.ts';

const { db, tables, store, references, authenticate, readActor } = commandParts(deployedSubjects);
const sources = { store, subjects: deployedSubjects(db), pages: makeRowPages(db, tables.state) };
const loadFor = makeLoadFor(store);
const { linked } = makeLinks({ ...sources, references });

type View = {
  table: Table;
  readers: readonly Who[];
  read: (thing: Thing, cursor: string | undefined) => Promise<object>;
};

/** What lies beside a dossier in words that people typed, and who reads it. */
const VIEWS: Readonly<Record<string, View>> = {
  // OPD-02: between those concerned and the service; members read what they are asked to vote on, not letters.
  messages: {
    table: DOSSIER_TABLES.messages,
    readers: [...STRUCTURE_ROLES, 'officer', 'secretary', 'president', 'auditor'],
    read: (thing, cursor) => messagesOf(sources, thing, cursor),
  },
  notes: {
    table: DOSSIER_TABLES.notes,
    readers: ['officer'],
    read: (thing, cursor) => notesOf(sources, thing, cursor),
  },
};

/** Rights as for a command: nobody examines their own file, not even by reading what is said of it (P18, P19). */
const checkReader = async (event: HttpEvent, view: View): Promise<Thing> => {
  const person = await authenticate(event);
  const council = readCouncilId(event.pathParameters?.['council']);
  const at = Instant.parse(instantOfRequest(event));
  const actor = await linked(council, await readActor(council, person, at), at);
  const { thing } = await loadFor(
    { council, workflow: application, actor },
    event.pathParameters?.['id'] ?? '',
  );
  const owner = application.owner(thing as Thing<never>);
  if (actingOn(view.readers, actor, owner) === null) {
    const reason =
      actingAs(view.readers, actor, owner) === null ? 'role-required' : ('separation-of-duties' as const);
    throw refusalProblem({ reason, detail: {} });
  }
  return thing;
};

export const handler = httpHandler('read-exchange', async (event) => {
  const view = VIEWS[event.routeKey.split('/').at(-1) ?? ''];
  if (view === undefined) throw notFound();
  const thing = await checkReader(event, view);
  return listAnswer(event, { table: view.table, page: (cursor) => view.read(thing, cursor) });
});
