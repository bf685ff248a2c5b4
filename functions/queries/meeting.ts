import * as z from 'zod';
import { Instant } from '../../events/fact.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import { mayRead } from '../../workflows/kernel/rights.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import { meeting } from '../../workflows/meeting/meeting.workflow.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeRowPages } from '../adapters/row-pages.ts';
import { makeS3Charters } from '../adapters/s3-charters.ts';
import { readCouncilId } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';
import { environment } from '../shell/environment.ts';
import { refusalProblem } from '../shell/problems.ts';
import { httpHandler, instantOfRequest, json, type HttpAnswer } from '../shell/respond.ts';
import { DOSSIER_TABLES } from '../../web/public/tables/dossier-tables.ts';
import { refuseFormat } from './files/format-asked.ts';
import { listAnswer } from './files/list-answer.ts';
import { makeLinks } from '../given/links.ts';
import { makeLoadFor } from './load-for.ts';
import { calendarOf } from './meeting/calendar.ts';
import { makeShownTo, type Meeting } from './meeting/shown.ts';
import { toldIn } from './meeting/told.ts';
import { listedMeeting, makeMeetingView } from './meeting/views.ts';
import { readRowCursor } from './row-cursor.ts';

const { CHARTERS_BUCKET } = environment('CHARTERS_BUCKET');
const { db, tables, store, references, authenticate, readActor } = commandParts(deployedSubjects);
const sources = { store, subjects: deployedSubjects(db), charters: makeS3Charters(CHARTERS_BUCKET) };
const pages = makeRowPages(db, tables.state);
const loadFor = makeLoadFor(store);
const { linked } = makeLinks({ ...sources, references });
const shownTo = makeShownTo(loadFor);
const viewFor = makeMeetingView(sources);

/** Each of a page is read with its texts. */
const PAGE = 10;
const PREFIX = 'meeting#';
const Row = z.object({ sk: z.string(), meeting: z.uuid(), report: z.unknown() });

type Reader = { council: string; actor: Actor; at: Instant };

/** The meetings about a dossier, the last proposed first; members read what was reported, and no more. */
const listFor = async ({ council, actor }: Reader, id: string, cursor: string | undefined) => {
  const pk = thingKey(council, 'application', id);
  const { rows, more } = await pages({ pk, prefix: PREFIX, limit: PAGE, ...readRowCursor(cursor) });
  const read = rows.map((row) => Row.parse(row));
  const loaded = await Promise.all(read.map((row) => store.load(meeting, council, row.meeting)));
  const items = await Promise.all(
    loaded.flatMap(({ thing }, index) => {
      const comes = mayRead(meeting, thing, actor);
      if (!comes && read[index]?.report === null) return [];
      return [listedMeeting(sources, thing as Meeting, { application: id, comes })];
    }),
  );
  return { kind: 'meetings', items, next: more ? (read.at(-1)?.sk.slice(PREFIX.length) ?? null) : null };
};

const readMeeting = async ({ council, actor }: Reader, id: string) => {
  const { thing } = await loadFor({ council, workflow: meeting, actor }, id);
  return { thing: thing as Meeting, shown: await shownTo(thing as Meeting, actor) };
};

const readOne = async (reader: Reader, id: string): Promise<HttpAnswer> => {
  const { thing, shown } = await readMeeting(reader, id);
  return json(200, await viewFor(thing, shown, reader), { etag: `"${thing.version}"` });
};

const readCalendar = async (reader: Reader, id: string): Promise<HttpAnswer> => {
  const { thing, shown } = await readMeeting(reader, id);
  const ids = shown.map(({ dossier }) => dossier.application);
  const body = calendarOf(thing, shown, await toldIn(sources, thing, ids), reader.at);
  if (body === null) throw refusalProblem({ reason: 'slot-not-settled', detail: {} });
  return {
    statusCode: 200,
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="rencontre.ics"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      etag: `"${thing.version}"`,
    },
    body,
  };
};

export const handler = httpHandler('read-meeting', async (event) => {
  const person = await authenticate(event);
  const { council: code, id = '' } = event.pathParameters ?? {};
  const council = readCouncilId(code);
  const at = Instant.parse(instantOfRequest(event));
  const actor = await linked(council, await readActor(council, person, at), at);
  const reader = { council, actor, at };
  if (event.routeKey.endsWith('/applications/{id}/meetings')) {
    await loadFor({ council, workflow: application, actor }, id);
    return listAnswer(event, {
      table: DOSSIER_TABLES.meetings,
      page: (cursor) => listFor(reader, id, cursor),
    });
  }
  refuseFormat(event);
  return event.routeKey.endsWith('/calendar') ? readCalendar(reader, id) : readOne(reader, id);
});
