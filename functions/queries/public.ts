import { Instant } from '../../events/fact.ts';
import type { CompiledCharter } from '../../workflows/charter/language/charter-types.ts';
import { favicon } from '../../web/public/favicon.ts';
import { homePage } from '../../web/public/home-page.ts';
import { problemPage } from '../../web/public/problem-page.ts';
import { makeDatabase } from '../adapters/database.ts';
import { makeReads } from '../adapters/read-rows.ts';
import { makeRowPages } from '../adapters/row-pages.ts';
import { makeSearchRows } from '../adapters/search-index.ts';
import { makeS3Charters } from '../adapters/s3-charters.ts';
import { makeReferences } from '../given/references.ts';
import type { Store } from '../ports.ts';
import { readCouncilId } from '../shell/command-handler.ts';
import { environment } from '../shell/environment.ts';
import { notFound } from '../shell/problems.ts';
import { publicHandler } from '../shell/compress.ts';
import { instantOfRequest, json, type HttpAnswer, type HttpEvent } from '../shell/respond.ts';
import { beforeApplyingOf, makeLastFilings, promisesOf } from './before-applying.ts';
import { makeBuyerAnswers } from './buyer-answers.ts';
import { makeCatalogueAnswers } from './catalogue-answers.ts';
import { councilAnswer, sessionsFeed, upcomingSessions } from './council-answer.ts';
import { orPage } from './or-page.ts';
import { councilsAnswer, onlyCouncil } from './council-view.ts';
import { makeEligibilityAnswers } from './eligibility-answers.ts';
import { htmlPage, publicFile } from './html-answer.ts';
import { makeLegalAnswers } from './legal-answers.ts';
import { logoAnswer } from './logo-answer.ts';
import { openDataAnswer } from './open-data-answer.ts';
import { openApiDocument } from './openapi.ts';
import { makeDrawsPage, makePublicDraws } from './public-draws.ts';
import { paceOf } from './pace.ts';
import { makePublicNotes } from './public-notes.ts';
import { makePublicStore } from './public-store.ts';
import { registerAnswer, territoriesAnswer, territoryAnswer } from './register-answers.ts';
import { registerData, registerFile, registerGeoJson } from './register-data.ts';
import { makeStatisticsAnswer } from './statistics-answer.ts';
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

const pages = makeRowPages(db, STATE_TABLE);
const notes = makePublicNotes({ pages, references });
const draws = makePublicDraws({ pages, references });
const lastFilings = makeLastFilings(db, STATE_TABLE);

const beforeApplying = async (council: string, charter: CompiledCharter | null, at: Instant) => {
  const [sessions, rules, filings] = await Promise.all([
    upcomingSessions(sources, council, at),
    references.rulesInForce(council, at),
    lastFilings(council),
  ]);
  return beforeApplyingOf({ charter, promises: promisesOf(sessions, rules, at), filings });
};
const register = { store, search: makeSearchRows(db, STATE_TABLE) };
const buyers = makeBuyerAnswers({ store, references, charters }, PUBLIC_ORIGIN);
const catalogue = makeCatalogueAnswers({ store, references, charters });
const legal = makeLegalAnswers({ store, references });
const eligibility = makeEligibilityAnswers({ store, references, charters, beforeApplying });

let described: object | null = null;
/** Made once: it is large, and the same for as long as this function lives. */
const description = (): object => (described ??= openApiDocument(PUBLIC_ORIGIN));

type Route = (event: HttpEvent, at: Instant) => HttpAnswer | Promise<HttpAnswer>;

const home: Route = async (_, at) => {
  const council = await onlyCouncil(store);
  const [[next], pace] =
    council === null
      ? [[], null]
      : await Promise.all([upcomingSessions(sources, council.id, at), paceOf(references, council.id, at)]);
  const local = PUBLIC_ORIGIN.startsWith('http://localhost')
    ? { local: { accountsUrl: '/local/accounts', mailboxUrl: '/local/mailbox' } }
    : {};
  return htmlPage(200, homePage({ council, nextSession: next?.heldOn ?? null, pace, ...local }));
};

const missing: Route = (event) => {
  if (event.rawPath.startsWith('/api/') || event.headers['accept']?.includes('json')) throw notFound();
  return htmlPage(404, problemPage('not-found'));
};

const ROUTES: Record<string, Route> = {
  'GET /': home,
  'GET /registre': (event, at) => registerAnswer(register, at, event.queryStringParameters ?? {}),
  'GET /registre/territoires': () => territoriesAnswer(store),
  'GET /registre/territoires/{code}': (event, at) =>
    territoryAnswer(register, at, event.pathParameters?.['code'] ?? '', event.queryStringParameters ?? {}),
  'GET /acheteurs': buyers.page,
  'GET /acheteurs.json': (event, at) => buyers.data(event, at, 'json'),
  'GET /acheteurs.csv': (event, at) => buyers.data(event, at, 'csv'),
  'GET /acheteurs/{number}': (event, at) => buyers.dossier(event.pathParameters?.['number'] ?? '', at),
  'GET /donnees': () => openDataAnswer(store),
  'GET /labels.json': (event, at) => registerData(store, event, at),
  'GET /labels.geojson': (event, at) => registerGeoJson(store, event, at),
  'GET /labels.csv': (event) => registerFile(store, event, 'csv'),
  'GET /labels.ods': (event) => registerFile(store, event, 'ods'),
  'GET /mentions-legales': legal.notice,
  'GET /mentions-legales/{council}': legal.notice,
  'GET /donnees-personnelles': legal.personalData,
  'GET /donnees-personnelles/{council}': legal.personalData,
  'GET /accessibilite': legal.accessibility,
  'GET /accessibilite/{council}': legal.accessibility,
  'GET /statistiques/{council}': makeStatisticsAnswer(store),
  'GET /plan-du-site': () => legal.siteMap(),
  'GET /etat': legal.serviceState,
  'GET /favicon.svg': () => publicFile('image/svg+xml; charset=utf-8', favicon()),
  'GET /controles/{council}': makeDrawsPage(store, pages),
  'GET /conseils/{council}/logo/{digest}': ({ pathParameters }) =>
    logoAnswer(reads.row, readCouncilId(pathParameters?.['council']), pathParameters?.['digest'] ?? ''),
  'GET /criteres/{council}': catalogue.inForce,
  'GET /criteres/{council}/{version}': catalogue.version,
  'GET /eligibilite/{council}': eligibility.form,
  'POST /eligibilite/{council}': eligibility.result,
  'GET /api/{council}/eligibility': eligibility.questions,
  'POST /api/{council}/eligibility': eligibility.answer,
  'GET /api/{council}/notes': notes,
  'GET /api/{council}/draws': draws,
  'GET /api/{council}/sessions.ics': (event, at) =>
    sessionsFeed(sources, readCouncilId(event.pathParameters?.['council']), at),
  'GET /health': () => json(200, { ok: true }),
  'GET /api/openapi.json': () => json(200, description(), { 'cache-control': 'public, max-age=300' }),
  'GET /api/councils': () => councilsAnswer(store),
  'GET /api/{council}': (event, at) =>
    councilAnswer({ ...sources, beforeApplying }, readCouncilId(event.pathParameters?.['council']), at),
};

export const handler = publicHandler('public', (event) =>
  orPage('public', event, async () => {
    const route = ROUTES[event.routeKey] ?? missing;
    return route(event, Instant.parse(instantOfRequest(event)));
  }),
);
