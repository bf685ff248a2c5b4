import * as z from 'zod';
import { Instant } from '../../events/fact.ts';
import { closingTo } from '../../workflows/application/assignment/closed-to.ts';
import { suggestionFor } from '../../workflows/application/assignment/suggestion.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import { SEARCH_TABLE } from '../../web/public/tables/dossier-tables.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeRowPages } from '../adapters/row-pages.ts';
import { makeSearchRows } from '../adapters/search-index.ts';
import { makeLinks } from '../given/links.ts';
import { findStructures } from '../search/find-structures.ts';
import { numberPartition, type Indexed } from '../search/index-keys.ts';
import { readQuery, type Asked } from '../search/read-query.ts';
import { readCouncilId } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';
import { onlyFor } from '../shell/only-for.ts';
import { malformed } from '../shell/problems.ts';
import { httpHandler, instantOfRequest, type HttpEvent } from '../shell/respond.ts';
import { listAnswer } from './files/list-answer.ts';

const { db, tables, store, references, authenticate, readActor } = commandParts(deployedSubjects);
const { linked } = makeLinks({ store, references, subjects: deployedSubjects(db) });
const rows = makeSearchRows(db, tables.state);
const pages = makeRowPages(db, tables.state);

/** Who reads every dossier of a council, once filed; members read what they are asked to vote on, by its agenda. */
const READERS = ['officer', 'secretary', 'president', 'auditor'] as const;
const MOST = { structures: 20, dossiers: 10 };

const Dossier = z.object({
  pk: z.string(),
  list: z.string(),
  context: z.looseObject({
    receivedOn: z.string(),
    session: z.string(),
    number: z.string().optional(),
    structure: z.string(),
    conflicted: z.array(z.string()),
    cleared: z.array(z.string()),
  }),
});

/** What is closed to who asks has its structure's name for a title (B9). */
const NOTHING_BUT_ITS_TITLE = { number: null, receivedOn: null, session: null };

type Reader = { council: string; actor: Actor };

/** Dossiers by id, as they stand, with what is advised before one opens them; a draft is no request, and has no state. */
const dossiersOf = async ({ council, actor }: Reader, ids: readonly string[]) => {
  const found = await store.many(
    ids.map((id) => ({ pk: thingKey(council, 'application', id), sk: 'state' })),
  );
  return found
    .map((row) => Dossier.parse(row))
    .map(({ pk, list, context }) => {
      const { number = null, receivedOn, session } = context;
      const state = list.split('#')[2] ?? '';
      const suggestion = suggestionFor(context, state, actor);
      const isClosed = closingTo(context, state, actor) !== null;
      const known = isClosed ? NOTHING_BUT_ITS_TITLE : { number, receivedOn, session };
      const said = { id: pk.split('#')[2] ?? '', state, ...known };
      return suggestion === null ? said : { ...said, suggestion };
    })
    .toSorted((a, b) => ((a.receivedOn ?? '') < (b.receivedOn ?? '') ? 1 : -1));
};

const ofStructure = async (reader: Reader, indexed: Indexed) => {
  const pk = thingKey(reader.council, 'structure', indexed.id);
  const { rows: beside } = await pages({ pk, prefix: 'application#', limit: MOST.dossiers });
  const ids = beside.map(({ application }) => String(application));
  return { structure: indexed, applications: await dossiersOf(reader, ids) };
};

/** The one dossier of a number, with its structure. */
const byNumber = async (reader: Reader, number: string) => {
  const { council } = reader;
  const row = await store.row({ pk: numberPartition(council, number), sk: 'application' });
  if (row === null) return [];
  const [structure] = await rows.documents(council, [String(row['structure'])]);
  const applications = await dossiersOf(reader, [String(row['application'])]);
  return structure === undefined ? [] : [{ structure, applications }];
};

const byWords = async (reader: Reader, asked: Asked) => {
  const found = (await findStructures(rows, reader.council, asked)).slice(0, MOST.structures);
  return Promise.all(found.map(({ indexed }) => ofStructure(reader, indexed)));
};

/** @throws Problem 400 */
const readAsked = ({ queryStringParameters }: HttpEvent): { asked: Asked; state: string | null } => {
  const { q = '', state } = queryStringParameters ?? {};
  const asked = readQuery(q);
  if (asked === null) throw malformed('Écrivez ce que vous cherchez, en 120 signes au plus : « ?q=… ».');
  if (state !== undefined && !/^[a-zA-Z]{1,30}$/.test(state))
    throw malformed('L’état cherché s’écrit en un mot, sans accent : « &state=… ».');
  return { asked, state: state ?? null };
};

const findIn = async (reader: Reader, asked: Asked, state: string | null) => {
  const found =
    asked.dossierNumber === null ? await byWords(reader, asked) : await byNumber(reader, asked.dossierNumber);
  if (state === null) return found;
  return found
    .map(({ structure, applications }) => ({
      structure,
      applications: applications.filter((each) => each.state === state),
    }))
    .filter(({ applications }) => applications.length > 0);
};

/** Dossiers by the name of their structure, a typing error allowed, by a number, a municipality, and by state (K6). */
export const handler = httpHandler('search', async (event) => {
  const person = await authenticate(event);
  const council = readCouncilId(event.pathParameters?.['council']);
  const at = Instant.parse(instantOfRequest(event));
  const signedIn = await readActor(council, person, at);
  onlyFor(READERS, signedIn);
  const { asked, state } = readAsked(event);
  const actor = await linked(council, signedIn, at);
  return listAnswer(event, {
    table: SEARCH_TABLE,
    page: async () => ({ items: await findIn({ council, actor }, asked, state) }),
  });
});
