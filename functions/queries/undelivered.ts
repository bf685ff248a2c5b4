import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { Instant } from '../../events/fact.ts';
import { actingAs, knows, type Actor, type Who } from '../../workflows/kernel/actor.ts';
import { UNDELIVERED_TABLE } from '../../web/public/tables/other-tables.ts';
import type { CouncilView } from '../../web/public/views.ts';
import { makeAsideAnswers } from '../adapters/aside-answers.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeNotices } from '../adapters/notices.ts';
import { makeReads } from '../adapters/read-rows.ts';
import { makeLinks } from '../given/links.ts';
import { readCouncilId } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';
import { environment } from '../shell/environment.ts';
import { log } from '../shell/log.ts';
import { notFound, Problem, refusalProblem, signInRequired } from '../shell/problems.ts';
import { httpHandler, instantOfRequest, json, type HttpAnswer, type HttpEvent } from '../shell/respond.ts';
import { sessionCookie } from '../sign-in/cookies.ts';
import { makeSessions } from '../sign-in/sessions.ts';
import { listAnswer } from './files/list-answer.ts';
import { LARGE_PAGE } from './list-page.ts';
import { councilView } from './council-view.ts';
import { makePublicStore } from './public-store.ts';
import { makeAnswer } from './undelivered/answer.ts';
import { makeIsClosedTo } from './undelivered/closed-lines.ts';
import type { Act } from './undelivered/entry.ts';
import { makeUndeliveredList } from './undelivered/list.ts';
import { backTo, listPage, noPage, readForm } from './undelivered/page.ts';

const { PUBLIC_ORIGIN, BUS_NAME } = environment('PUBLIC_ORIGIN', 'BUS_NAME');
const { db, tables, store, references, authenticate, readActor } = commandParts(deployedSubjects);
const reads = makeReads(db, tables.state);
const sessions = makeSessions(db, tables.state);
const publicStore = makePublicStore(db, tables.state, reads);
const { linked } = makeLinks({ store, references, subjects: deployedSubjects(db) });
const isClosedTo = makeIsClosedTo(reads);
const list = makeUndeliveredList(db, tables.state, { reads, isClosedTo });
const answer = makeAnswer({
  reads,
  isClosedTo,
  answers: makeAsideAnswers(db, tables.state),
  notices: makeNotices(new EventBridgeClient({ maxAttempts: 4 }), BUS_NAME),
});

const ACTORS: readonly Who[] = ['administrator', 'secretary'];
const READERS: readonly Who[] = [...ACTORS, 'auditor'];

type Asking = { council: string; person: string; now: Instant; actor: Actor };

const askingOf = async (event: HttpEvent, person: string): Promise<Asking> => {
  const council = readCouncilId(event.pathParameters?.['council']);
  const now = Instant.parse(instantOfRequest(event));
  const actor = await linked(council, await readActor(council, person, now), now);
  return { council, person, now, actor };
};

const mayAct = ({ actor }: Asking): boolean => actingAs(ACTORS, actor, null) !== null;

const readList = (asking: Asking, cursor: string | undefined, forFile = false) => {
  if (!knows(READERS, asking.actor, null)) throw refusalProblem({ reason: 'role-required', detail: {} });
  return list({ ...asking, cursor, ...(forFile && { limit: LARGE_PAGE }), mayAct: mayAct(asking) });
};

/** Whose list it is not learns nothing of its lines; who only reads it learns that another role is needed (P19). */
const answerOne = async (asking: Asking, id: string, act: Act) => {
  if (!knows(READERS, asking.actor, null)) throw notFound();
  if (!mayAct(asking)) throw refusalProblem({ reason: 'role-required', detail: {} });
  const state = await answer({ ...asking, id, act });
  log('INFO', { event: 'aside-answered', function: 'undelivered', council: asking.council, command: act });
  return state;
};

const api = async (event: HttpEvent): Promise<HttpAnswer> => {
  const asking = await askingOf(event, await authenticate(event));
  const id = event.pathParameters?.['id'];
  if (id === undefined)
    return listAnswer(event, {
      table: UNDELIVERED_TABLE,
      page: async (cursor, forFile) => readList(asking, cursor, forFile),
    });
  const act: Act = event.routeKey.endsWith('/settle') ? 'settle' : 'resend';
  return json(200, { id, state: await answerOne(asking, id, act) });
};

// Sign-in lives in real time, whatever the time of the process it opens.
const signedIn = async (event: HttpEvent): Promise<string> => {
  const secret = sessionCookie.read(event);
  const person = secret === null ? null : await sessions.personOf(secret, Date.now());
  if (person === null) throw signInRequired();
  return person;
};

const answerForm = async (event: HttpEvent, asking: Asking): Promise<HttpAnswer> => {
  const { id, act } = readForm(event, PUBLIC_ORIGIN);
  try {
    await answerOne(asking, id, act);
    return backTo(asking.council, act === 'settle' ? 'regle' : 'relance');
  } catch (error) {
    if (error instanceof Problem && error.status === 409) return backTo(asking.council, 'change');
    throw error;
  }
};

const pageFor = async (event: HttpEvent, council: CouncilView): Promise<HttpAnswer> => {
  const asking = await askingOf(event, await signedIn(event));
  if (!knows(READERS, asking.actor, null)) throw notFound();
  if (event.requestContext.http.method === 'POST') return answerForm(event, asking);
  const query = event.queryStringParameters ?? {};
  return listPage(council, await readList(asking, query['suite']), query);
};

const page = async (event: HttpEvent): Promise<HttpAnswer> => {
  const council = await councilView(publicStore, readCouncilId(event.pathParameters?.['council']));
  if (council === null) throw notFound();
  try {
    return await pageFor(event, council);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return noPage(error, council);
  }
};

/** What did not leave: read by the secretariat and the auditor, answered by the secretariat (P11, P12). */
export const handler = httpHandler('undelivered', (event) =>
  event.rawPath.startsWith('/api/') ? api(event) : page(event),
);
