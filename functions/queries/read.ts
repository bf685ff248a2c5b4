import { Instant } from '../../events/fact.ts';
import { isInternal } from '../../workflows/application/exchange/internal-facts.ts';
import { actingAs, isBound, type Actor } from '../../workflows/kernel/actor.ts';
import { actingOn, isClosed, mayRead, mayReadHistory } from '../../workflows/kernel/rights.ts';
import type { Thing, Workflow } from '../../workflows/kernel/workflow.ts';
import { WORKFLOWS } from '../../workflows/workflows.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeS3Charters } from '../adapters/s3-charters.ts';
import { readCouncilId } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';
import { environment } from '../shell/environment.ts';
import { malformed, notFound, refusalProblem } from '../shell/problems.ts';
import { httpHandler, instantOfRequest, json, type HttpAnswer, type HttpEvent } from '../shell/respond.ts';
import { makeApplicationViews } from './application-views.ts';
import { receiptPage } from '../../web/public/receipt-page.ts';
import { makeAssessment } from './application/assessment.ts';
import { makeMissingItemsView } from './application/missing-items-view.ts';
import { receiptOf } from './application/receipt-view.ts';
import { htmlPage } from './html-answer.ts';
import { makeSessionWork } from './application/session-work.ts';
import { makeBeside } from './beside.ts';
import { historyOf } from './explanation.ts';
import { readMe } from './me.ts';
import { makeLoadFor } from './load-for.ts';
import { makeCouncilViews } from './council-views.ts';
import { makeStructureViews } from './structure-views.ts';
import { titleOf, viewOf } from './thing-view.ts';
import { makeWorkList } from './work-list.ts';

const { CHARTERS_BUCKET } = environment('CHARTERS_BUCKET');
const { db, tables, store, references, authenticate, readActor } = commandParts(deployedSubjects);
const sources = { store, references, charters: makeS3Charters(CHARTERS_BUCKET) };
const beside = makeBeside(sources, deployedSubjects(db));
const assess = makeAssessment(sources);
const missingItems = makeMissingItemsView({ ...sources, subjects: deployedSubjects(db) });
const applicationViews = makeApplicationViews({ ...sources, subjects: deployedSubjects(db) });
const councilViews = makeCouncilViews({ store, subjects: deployedSubjects(db) });
const structureViews = makeStructureViews({ ...sources, subjects: deployedSubjects(db) });
const workList = makeWorkList(db, tables.state);
const sessionWork = makeSessionWork({ store, references, workList });

type Reader = { council: string; workflow: Workflow; actor: Actor; at: Instant };

const loadFor = makeLoadFor(store);

const readerOf = async (event: HttpEvent, person: string): Promise<Reader> => {
  const council = readCouncilId(event.pathParameters?.['council']);
  const things = event.pathParameters?.['things'] ?? '';
  const workflow = Object.values(WORKFLOWS).find(({ name }) => `${name}s` === things);
  if (workflow === undefined) throw notFound();
  const actor = await readActor(council, person);
  return { council, workflow, actor, at: Instant.parse(instantOfRequest(event)) };
};

const readThing = async (reader: Reader, id: string): Promise<HttpAnswer> => {
  const loaded = await loadFor(reader, id, { titleAlone: true });
  const { thing } = loaded;
  if (isClosed(reader.workflow, thing, reader.actor))
    return json(200, titleOf(reader.workflow, thing), { etag: `"${thing.version}"` });
  const more = await beside[reader.workflow.name](loaded, reader.at);
  return json(200, viewOf(reader.workflow, thing, { ...reader, more }), { etag: `"${thing.version}"` });
};

/** Of what was filed: for the structure and the service, not for members who vote on it. */
const loadFiled = async ({ council, workflow, actor }: Reader, id: string) => {
  const loaded = await loadFor({ council, workflow, actor }, id);
  if (loaded.thing.version === 0) throw notFound();
  if (actingOn(workflow.readers, actor, workflow.owner(loaded.thing as Thing<never>)) === null)
    throw refusalProblem({ reason: 'role-required', detail: {} });
  return loaded;
};

/** The page of a receipt, to print (A10). */
const readReceipt = async (reader: Reader, id: string): Promise<HttpAnswer> => {
  const { thing } = await loadFiled(reader, id);
  return htmlPage(200, receiptPage(await receiptOf(store, thing)));
};

const readMissingItems = async (reader: Reader, id: string, dueOn?: string): Promise<HttpAnswer> =>
  json(200, await missingItems(await loadFiled(reader, id), { ...reader, dueOn }));

/** Of a draft only: what was filed is examined, and its explanation tells what was found. */
const readAssessment = async (reader: Reader, id: string): Promise<HttpAnswer> => {
  const loaded = await loadFor(reader, id);
  if (loaded.draft?.['open'] !== true) throw notFound();
  return json(200, await assess(loaded, reader.at));
};

/** Views of a dossier that are read in a way of their own. */
const ofDossier = (event: HttpEvent, reader: Reader, id: string, view: string) => {
  if (reader.workflow.name !== 'application') return null;
  if (view === 'assessment') return readAssessment(reader, id);
  if (view === 'receipt') return readReceipt(reader, id);
  return view === 'missingItems'
    ? readMissingItems(reader, id, event.queryStringParameters?.['dueOn'])
    : null;
};

type OwnView = ReturnType<typeof makeApplicationViews>[string];

/** What only things of one kind have to read beside their sheet. */
const ownView = ({ name }: Workflow, view: string): OwnView | undefined => {
  if (name === 'application')
    return Object.hasOwn(applicationViews, view) ? applicationViews[view] : undefined;
  const views = { structure: structureViews, council: councilViews }[name as 'structure' | 'council'] ?? {};
  if (!Object.hasOwn(views, view)) return undefined;
  return async (thing, { actor, at }) => (await views[view]?.(thing, actor, at)) ?? {};
};

const readView = async (event: HttpEvent, reader: Reader, id: string, view: string): Promise<HttpAnswer> => {
  const { council, workflow, actor } = reader;
  const apart = ofDossier(event, reader, id, view);
  if (apart !== null) return apart;
  const own = ownView(workflow, view);
  if (view !== 'history' && own === undefined) throw notFound();
  const { thing } = await loadFor(reader, id);
  if (own !== undefined)
    return json(200, await own(thing, { actor, at: reader.at, query: event.queryStringParameters ?? {} }));
  const facts = await store.facts(council, workflow.name, id);
  if (!mayReadHistory(workflow, thing, actor)) throw notFound();
  const isOfficer = actingOn(['officer'], actor, workflow.owner(thing as Thing<never>)) !== null;
  return json(
    200,
    historyOf(facts, (type) => !isOfficer && isInternal(type)),
  );
};

/** Lists are for those who read every thing of the kind; the people of a structure, and experts, find theirs through `/api/me`. */
const readList = async (event: HttpEvent, reader: Reader): Promise<HttpAnswer> => {
  const { council, workflow, actor, at } = reader;
  const readers = workflow.readers.filter((who) => !isBound(who));
  if (actingAs(readers, actor, null) === null) throw refusalProblem({ reason: 'role-required', detail: {} });
  const { state, cursor, order } = event.queryStringParameters ?? {};
  if (order === 'session' && workflow.name === 'application')
    return json(200, await sessionWork({ council, actor, at }, cursor));
  if (state === undefined || !/^[a-zA-Z]{1,30}$/.test(state))
    throw malformed('Indiquez l’état cherché : « ?state=… ».');
  const { ids, next } = await workList(council, workflow.name, state, cursor);
  const loaded = await Promise.all(ids.map((id) => store.load(workflow, council, id)));
  // Whoever examines a kind of thing does not see those of their own structure (P18).
  const items = loaded
    .filter(({ thing }) => mayRead(workflow, thing, actor))
    .map(({ thing }) =>
      isClosed(workflow, thing, actor) ? titleOf(workflow, thing) : viewOf(workflow, thing, { actor, at }),
    );
  return json(200, { items, next });
};

export const handler = httpHandler('read', async (event) => {
  const person = await authenticate(event);
  const { id, view, things } = event.pathParameters ?? {};
  if (things === undefined) {
    const { platform } = (await readActor('', person)) as Extract<Actor, { kind: 'person' }>;
    return json(200, await readMe(store, person, platform));
  }
  const reader = await readerOf(event, person);
  if (id === undefined) return readList(event, reader);
  return view === undefined ? readThing(reader, id) : readView(event, reader, id, view);
});
