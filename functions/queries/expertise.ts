import * as z from 'zod';
import { Instant } from '../../events/fact.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import type { ExpertiseContext } from '../../workflows/expertise/expertise.machine.ts';
import { expertise } from '../../workflows/expertise/expertise.workflow.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import { DOSSIER_TABLES } from '../../web/public/tables/dossier-tables.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeRowPages } from '../adapters/row-pages.ts';
import { makeS3Charters } from '../adapters/s3-charters.ts';
import { readCouncilId } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';
import { environment } from '../shell/environment.ts';
import { httpHandler, instantOfRequest, json, type HttpEvent } from '../shell/respond.ts';
import { toldIn } from './expertise/told.ts';
import { refuseFormat } from './files/format-asked.ts';
import { listAnswer } from './files/list-answer.ts';
import { isFirstReader, listedView, makeViews } from './expertise/views.ts';
import { makeLinks } from '../given/links.ts';
import { makeLoadFor } from './load-for.ts';
import { readRowCursor } from './row-cursor.ts';

const { CHARTERS_BUCKET } = environment('CHARTERS_BUCKET');
const { db, tables, store, references, authenticate, readActor } = commandParts(deployedSubjects);
const sources = { store, subjects: deployedSubjects(db), charters: makeS3Charters(CHARTERS_BUCKET) };
const pages = makeRowPages(db, tables.state);
const loadFor = makeLoadFor(store);
const { linked } = makeLinks({ ...sources, references });
const viewFor = makeViews(sources);

/** Each of a page is read with its texts. */
const PAGE = 10;
const PREFIX = 'expertise#';
const Row = z.object({ sk: z.string(), expertise: z.uuid() });

type Reader = { council: string; actor: Actor };

/** What was asked about a dossier; until it is put with the report, the service alone knows of it (B6). */
const listFor = async ({ council, actor }: Reader, thing: Thing, cursor: string | undefined) => {
  const { id } = thing;
  const isOfService = isFirstReader(application.owner(thing as Thing<never>), actor);
  const pk = thingKey(council, 'application', id);
  const { rows, more } = await pages({ pk, prefix: PREFIX, limit: PAGE, ...readRowCursor(cursor) });
  const read = rows.map((row) => Row.parse(row));
  const loaded = await Promise.all(read.map((row) => store.load(expertise, council, row.expertise)));
  const open = loaded
    .map(({ thing: asked }) => asked as Thing<ExpertiseContext>)
    .filter(({ snapshot }) => isOfService || snapshot.value === 'attached');
  const items = await Promise.all(
    open.map(async (asked) => listedView(asked, await toldIn(sources, asked), isOfService)),
  );
  return { kind: 'expertises', items, next: more ? (read.at(-1)?.sk.slice(PREFIX.length) ?? null) : null };
};

const readOne = async ({ council, actor }: Reader, id: string, event: HttpEvent) => {
  const { thing } = await loadFor({ council, workflow: expertise, actor }, id);
  const at = Instant.parse(instantOfRequest(event));
  return json(200, await viewFor(thing as Thing<ExpertiseContext>, { actor, at }), {
    etag: `"${thing.version}"`,
  });
};

export const handler = httpHandler('read-expertise', async (event) => {
  const person = await authenticate(event);
  const { council: code, id = '' } = event.pathParameters ?? {};
  const council = readCouncilId(code);
  const at = Instant.parse(instantOfRequest(event));
  const reader = { council, actor: await linked(council, await readActor(council, person, at), at) };
  if (!event.routeKey.endsWith('/applications/{id}/expertises')) {
    refuseFormat(event);
    return readOne(reader, id, event);
  }
  const { thing } = await loadFor({ ...reader, workflow: application }, id);
  return listAnswer(event, {
    table: DOSSIER_TABLES.expertises,
    page: (cursor) => listFor(reader, thing, cursor),
  });
});
