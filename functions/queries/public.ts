import { Instant } from '../../events/fact.ts';
import type { CompiledCharter } from '../../workflows/charter/language/charter-types.ts';
import { isLabelNumber, parseLabelNumber } from '../../workflows/label/label-number.ts';
import { homePage } from '../../web/public/home-page.ts';
import { problemPage } from '../../web/public/problem-page.ts';
import { stylesheet } from '../../web/public/stylesheet.ts';
import { verificationPage } from '../../web/public/verification-page.ts';
import { makeDatabase } from '../adapters/database.ts';
import { makeReads } from '../adapters/read-rows.ts';
import { makeRowPages } from '../adapters/row-pages.ts';
import { makeS3Charters } from '../adapters/s3-charters.ts';
import { makeReferences } from '../given/references.ts';
import type { Store } from '../ports.ts';
import { readCouncilId } from '../shell/command-handler.ts';
import { environment } from '../shell/environment.ts';
import { notFound, toProblem } from '../shell/problems.ts';
import {
  httpHandler,
  instantOfRequest,
  json,
  redirectTo,
  type HttpAnswer,
  type HttpEvent,
} from '../shell/respond.ts';
import { beforeApplyingOf, makeLastFilings, promisesOf } from './before-applying.ts';
import { makeCatalogueAnswers } from './catalogue-answers.ts';
import { councilAnswer, sessionsFeed, upcomingSessions } from './council-answer.ts';
import { onlyCouncil } from './council-view.ts';
import { makeEligibilityAnswers } from './eligibility-answers.ts';
import { htmlPage } from './html-answer.ts';
import { labelAnswer, labelData } from './label-answers.ts';
import { openApiDocument } from './openapi.ts';
import { makePublicNotes } from './public-notes.ts';
import { makePublicStore } from './public-store.ts';
import { registerAnswer, registerData, registerFile } from './register-answers.ts';
import { makeWorkList } from './work-list.ts';

const { STATE_TABLE, CHARTERS_BUCKET, PUBLIC_ORIGIN } = environment(
  'STATE_TABLE',
  'CHARTERS_BUCKET',
  'PUBLIC_ORIGIN',
);
const db = makeDatabase();
const reads = makeReads(db, STATE_TABLE);
const store = makePublicStore(db, STATE_TABLE, reads);
const references = makeReferences(reads as Store);
const charters = makeS3Charters(CHARTERS_BUCKET);
const sources = { store, row: reads.row, references, charters, workList: makeWorkList(db, STATE_TABLE) };

const notes = makePublicNotes({ pages: makeRowPages(db, STATE_TABLE), references });
const lastFilings = makeLastFilings(db, STATE_TABLE);

const beforeApplying = async (council: string, charter: CompiledCharter | null, at: Instant) => {
  const [sessions, rules, filings] = await Promise.all([
    upcomingSessions(sources, council, at),
    references.rulesInForce(council, at),
    lastFilings(council),
  ]);
  return beforeApplyingOf({ charter, promises: promisesOf(sessions, rules, at), filings });
};
const catalogue = makeCatalogueAnswers({ store, references, charters });
const eligibility = makeEligibilityAnswers({ store, references, charters, beforeApplying });

let described: object | null = null;
/** Made once: it is large, and the same for as long as this function lives. */
const description = (): object => (described ??= openApiDocument(PUBLIC_ORIGIN));

type Route = (event: HttpEvent, at: Instant) => HttpAnswer | Promise<HttpAnswer>;

const home: Route = async (_, at) => {
  const council = await onlyCouncil(store);
  const [next] = council ? await upcomingSessions(sources, council.id, at) : [];
  const local = PUBLIC_ORIGIN.startsWith('http://localhost')
    ? { local: { accountsUrl: '/local/accounts', mailboxUrl: '/local/mailbox' } }
    : {};
  return htmlPage(200, homePage({ council, nextSession: next?.heldOn ?? null, ...local }));
};

/** A number that can be read leads to its page; another is shown again with what is wrong. */
const verification: Route = async (event) => {
  const typed = event.queryStringParameters?.['number']?.trim();
  const council = await onlyCouncil(store);
  if (typed === undefined || typed === '') return htmlPage(200, verificationPage({ council }));
  const parsed = parseLabelNumber(typed.toUpperCase());
  if (parsed !== null || isLabelNumber(typed.toUpperCase())) {
    const number = parsed !== null && 'number' in parsed ? parsed.number : typed.toUpperCase();
    return redirectTo(`/labels/${encodeURIComponent(number)}`);
  }
  const message = 'Écrivez le numéro comme sur le certificat, par exemple 62-ESS-2027-0001-9.';
  return htmlPage(400, verificationPage({ council, error: { typed, message } }));
};

const label: Route = (event, at) => {
  const number = event.pathParameters?.['number'] ?? '';
  const on = event.queryStringParameters?.['on'];
  return number.endsWith('.json')
    ? labelData(store, number.slice(0, -'.json'.length), at, on)
    : labelAnswer(store, number, at, on);
};

const missing: Route = (event) => {
  if (event.rawPath.startsWith('/api/') || event.headers['accept']?.includes('json')) throw notFound();
  return htmlPage(404, problemPage('not-found'));
};

const ROUTES: Record<string, Route> = {
  'GET /': home,
  'GET /registre': (event, at) => registerAnswer(store, at, event.queryStringParameters ?? {}),
  'GET /verification': verification,
  'GET /labels/{number}': label,
  'GET /labels.json': (event, at) => registerData(store, at, event.queryStringParameters ?? {}),
  'GET /labels.csv': (event) => registerFile(store, event, 'csv'),
  'GET /labels.ods': (event) => registerFile(store, event, 'ods'),
  'GET /criteres/{council}': catalogue.inForce,
  'GET /criteres/{council}/{version}': catalogue.version,
  'GET /eligibilite/{council}': eligibility.form,
  'POST /eligibilite/{council}': eligibility.result,
  'GET /api/{council}/eligibility': eligibility.questions,
  'POST /api/{council}/eligibility': eligibility.answer,
  'GET /api/{council}/notes': notes,
  'GET /api/{council}/sessions.ics': (event, at) =>
    sessionsFeed(sources, readCouncilId(event.pathParameters?.['council']), at),
  'GET /public.css': () => ({
    statusCode: 200,
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'x-content-type-options': 'nosniff',
    },
    body: stylesheet(),
  }),
  'GET /health': () => json(200, { ok: true }),
  'GET /api/openapi.json': () => json(200, description(), { 'cache-control': 'public, max-age=300' }),
  'GET /api/{council}': (event, at) =>
    councilAnswer({ ...sources, beforeApplying }, readCouncilId(event.pathParameters?.['council']), at),
};

const isPage = ({ rawPath }: HttpEvent): boolean => !/^\/api\/|\.(?:json|csv|ods)$/.test(rawPath);

/** A person at a page gets a page, also when it is a "no" or a fault. */
const asPage = (event: HttpEvent, error: unknown): HttpAnswer => {
  if (!isPage(event)) throw error;
  const { status } = toProblem(error, 'public');
  return htmlPage(status, problemPage(status < 500 ? 'not-found' : 'stopped'));
};

export const handler = httpHandler('public', async (event) => {
  const route = ROUTES[event.routeKey] ?? missing;
  try {
    return await route(event, Instant.parse(instantOfRequest(event)));
  } catch (error) {
    return asPage(event, error);
  }
});
