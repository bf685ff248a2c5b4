import { Instant } from '../../events/fact.ts';
import { isBound, type Actor } from '../../workflows/kernel/actor.ts';
import { isClosed, mayRead } from '../../workflows/kernel/rights.ts';
import type { Thing, Workflow, WorkflowName } from '../../workflows/kernel/workflow.ts';
import { WORKFLOWS } from '../../workflows/workflows.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeFactPages } from '../adapters/fact-pages.ts';
import { makeOwnWords } from '../adapters/own-words.ts';
import { makeRowPages } from '../adapters/row-pages.ts';
import { makeS3Charters } from '../adapters/s3-charters.ts';
import type { Subjects } from '../ports.ts';
import { readCouncilId } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';
import { environment } from '../shell/environment.ts';
import { onlyFor } from '../shell/only-for.ts';
import { malformed, notFound } from '../shell/problems.ts';
import { httpHandler, instantOfRequest, json, type HttpAnswer, type HttpEvent } from '../shell/respond.ts';
import { makeClosings } from '../given/closings.ts';
import { makeLinks } from '../given/links.ts';
import { makeMemberNames } from '../given/member-names.ts';
import { makeOfficerNames } from '../given/officer-names.ts';
import { makeApplicationViews } from './application-views.ts';
import type { SessionContext } from '../../workflows/session/session.machine.ts';
import { minutesPage } from '../../web/public/minutes-page.ts';
import { decisionPage } from '../../web/public/decision-page.ts';
import { receiptPage } from '../../web/public/receipt-page.ts';
import { DOSSIER_TABLES, WORK_TABLE } from '../../web/public/tables/dossier-tables.ts';
import { viewTable } from '../../web/public/tables/tables.ts';
import { THING_TABLES } from '../../web/public/tables/thing-tables.ts';
import { makeAssessment } from './application/assessment.ts';
import { makeMissingItemsView } from './application/missing-items-view.ts';
import { makeDecisionView } from './application/decision-view.ts';
import { makeReceiptView } from './application/receipt-view.ts';
import { htmlPage } from './html-answer.ts';
import { makeUnderWay } from './application/under-way.ts';
import { makeAttendance } from './meeting/attendance.ts';
import { makeComingMeetings } from './meeting/coming.ts';
import type { Meeting } from './meeting/closed-dossiers.ts';
import { makeListedMeetings } from './meeting/listed.ts';
import { makeShownTo } from './meeting/shown.ts';
import { makeSessionWork } from './application/session-work.ts';
import { refuseFormat } from './files/format-asked.ts';
import { listAnswer } from './files/list-answer.ts';
import { LARGE_PAGE, makeListPage } from './list-page.ts';
import { makeBeside } from './beside.ts';
import { makeHistory } from './history.ts';
import { makeItemExplanation } from './item/explanation.ts';
import { readMe } from './me.ts';
import { makeOwnData } from './me/own-data.ts';
import { makeOwnSeat } from './me/own-seat.ts';
import { makeLoadFiled } from './load-filed.ts';
import { makeLoadFor } from './load-for.ts';
import { makeWriting } from './charter/writing.ts';
import { makeBulkEntries } from './bulk-action/entries.ts';
import { makeProposalViews } from './proposal/views.ts';
import { makeEntrusted, makeEntrustedIds } from './proposal/entrusted.ts';
import { makeListed } from './proposal/titles.ts';
import { makeSessionAgenda } from './session/agenda-view.ts';
import { makeAgendaOrder } from './session/agenda-order-view.ts';
import { withConvening } from './session/convening-today.ts';
import { makeNotices } from './session/notices-view.ts';
import { makePack } from './session/pack-view.ts';
import { makeAbsentees } from './session/absentees-view.ts';
import { makeLastListed } from './last-listed.ts';
import { makeForecast } from './session/forecast-view.ts';
import { makeQuestions } from './session/questions-view.ts';
import { makeMinutesView } from './session/minutes/minutes-view.ts';
import { refuseMinutes } from './session/minutes/readers.ts';
import { makeDisplay } from './session/display-view.ts';
import { makeSpeakers } from './session/speakers-view.ts';
import { makePresence } from './session/presence-view.ts';
import { makeCouncilViews } from './council-views.ts';
import { makeStructureViews } from './structure-views.ts';
import { titleOf, viewOf } from './thing-view.ts';
import { makeWorkList } from './work-list.ts';
import { makeWorkload } from './workload.ts';

const { CHARTERS_BUCKET, PUBLIC_ORIGIN } = environment('CHARTERS_BUCKET', 'PUBLIC_ORIGIN');
const { db, tables, store, references, authenticate, readActor } = commandParts(deployedSubjects);
const subjects = deployedSubjects(db);
const sources = { store, references, charters: makeS3Charters(CHARTERS_BUCKET) };
const pages = makeRowPages(db, tables.state);
const open: Subjects['open'] = async (fact, subject) =>
  (await subjects.openAll([fact], subject)).get(fact) ?? null;
const nameOf = makeOfficerNames({ store, open });
const namesOf = makeMemberNames({ references, open });
const notices = makeNotices({ store, references, namesOf });
const questions = makeQuestions({ store, references, subjects });
const links = makeLinks({ store, references, subjects });
const agenda = makeSessionAgenda({ store, references, links, nameOf });
const beside = makeBeside({ ...sources, nameOf, links, notified: notices.notified }, subjects, pages);
const assess = makeAssessment(sources);
const missingItems = makeMissingItemsView({ ...sources, subjects });
const applicationViews = makeApplicationViews({ ...sources, subjects, origin: PUBLIC_ORIGIN });
const structureViews = makeStructureViews({ ...sources, subjects });
const receiptOf = makeReceiptView({ store, subjects });
const minutesOf = makeMinutesView({ store, references, subjects });
const decisionOf = makeDecisionView({ ...sources, subjects });
const meetings = makeListedMeetings(store);
const workList = makeWorkList(db, tables.state);
const proposalViews = makeProposalViews({ store, subjects, pages });
const listedWords = makeListed({ store, subjects });
const underWay = makeUnderWay({ store, workList });
const sessionWork = makeSessionWork({ store, references, links, underWay, nameOf });
const workload = makeWorkload({ store, references, links, underWay, nameOf });
const ownSeat = makeOwnSeat({ store, references, workList });
const lastListed = makeLastListed(db, tables.state);
const absentees = makeAbsentees({ store, references, lastListed });
const listPage = makeListPage(db, tables.state);
const councilViews = makeCouncilViews({ store, references, subjects, workload, absentees, listPage });
const comingMeetings = makeComingMeetings({ store, workList, links });
const entrustedIds = makeEntrustedIds(pages);
const entrusted = makeEntrusted({ store, entrustedIds, listed: listedWords });

const wordsOf = makeOwnWords(db, tables.subjects, subjects);
const ownData = makeOwnData({ store, references, subjects, wordsOf });

type Reader = { council: string; workflow: Workflow; actor: Actor; at: Instant };

const loadFor = makeLoadFor(store);
const closings = makeClosings(store);
const history = makeHistory(makeFactPages(db, tables.ledger), closings);
const attendance = makeAttendance({ store, subjects, shownTo: makeShownTo(loadFor), nameOf });
const loadFiled = makeLoadFiled(loadFor);

const readerOf = async (event: HttpEvent, person: string): Promise<Reader> => {
  const council = readCouncilId(event.pathParameters?.['council']);
  const things = event.pathParameters?.['things'] ?? '';
  const workflow = Object.values(WORKFLOWS).find(({ name }) => `${name}s` === things);
  if (workflow === undefined) throw notFound();
  const at = Instant.parse(instantOfRequest(event));
  const actor = await links.linked(council, await readActor(council, person, at), at);
  return { council, workflow, actor, at };
};

const readThing = async (reader: Reader, id: string): Promise<HttpAnswer> => {
  const loaded = await loadFor(reader, id, { titleAlone: true });
  const { thing } = loaded;
  if (isClosed(reader.workflow, thing, reader.actor))
    return json(200, titleOf(reader.workflow, thing, reader.actor), { etag: `"${thing.version}"` });
  const more = await beside[reader.workflow.name](loaded, reader);
  return json(200, viewOf(reader.workflow, thing, { ...reader, more }), { etag: `"${thing.version}"` });
};

/** The page of a receipt, to print (A10). */
const readReceipt = async (reader: Reader, id: string): Promise<HttpAnswer> => {
  const { thing } = await loadFiled(reader, id);
  return htmlPage(200, receiptPage(await receiptOf(thing)));
};

const readMissingItems = async (reader: Reader, id: string, dueOn?: string) =>
  missingItems(await loadFiled(reader, id), { ...reader, dueOn });

/** Of a draft only: what was filed is examined, and its explanation tells what was found. */
const readAssessment = async (reader: Reader, id: string): Promise<HttpAnswer> => {
  const loaded = await loadFor(reader, id);
  if (loaded.draft?.['open'] !== true) throw notFound();
  return json(200, await assess(loaded, reader.at));
};

/** A decision: a page for a browser, else what it is written from (DEC-01). */
const readDecision = async (event: HttpEvent, reader: Reader, id: string): Promise<HttpAnswer> => {
  refuseFormat(event);
  const view = await decisionOf((await loadFiled(reader, id)).thing, reader);
  return event.headers['accept']?.includes('text/html') === true
    ? htmlPage(200, decisionPage(view))
    : json(200, view);
};

/** Views of a dossier that are read in a way of their own. */
const ofDossier = (event: HttpEvent, reader: Reader, id: string, view: string) => {
  if (reader.workflow.name !== 'application') return null;
  if (view === 'missingItems')
    return listAnswer(event, {
      table: DOSSIER_TABLES.missingItems,
      page: () => readMissingItems(reader, id, event.queryStringParameters?.['dueOn']),
    });
  if (view === 'decision') return readDecision(event, reader, id);
  if (view !== 'assessment' && view !== 'receipt') return null;
  refuseFormat(event);
  return view === 'assessment' ? readAssessment(reader, id) : readReceipt(reader, id);
};

/** The minutes of a session: a page for a browser, else what they are written from (D18). */
const ofSession = async (event: HttpEvent, reader: Reader, id: string, view: string) => {
  if (reader.workflow.name !== 'session' || view !== 'minutes') return null;
  refuseFormat(event);
  const thing = (await loadFor(reader, id)).thing as Thing<SessionContext>;
  refuseMinutes(thing, reader.actor);
  const minutes = await minutesOf(thing);
  return event.headers['accept']?.includes('text/html') === true
    ? htmlPage(200, minutesPage(minutes))
    : json(200, minutes);
};

type OwnView = ReturnType<typeof makeApplicationViews>[string];
type OwnViews = Readonly<Record<string, OwnView>>;

const OWN_VIEWS: Partial<Record<WorkflowName, OwnViews>> = {
  application: applicationViews,
  structure: structureViews,
  ...proposalViews,
  meeting: { attendance: (thing, { actor }) => attendance(thing as Meeting, actor) },
  item: { explanation: makeItemExplanation({ store, references }) },
  session: {
    ...proposalViews.session,
    agenda,
    pack: makePack({ ...sources, subjects, links, nameOf, namesOf }),
    questions: questions.questions,
    agendaOrder: makeAgendaOrder({ store }),
    presence: makePresence({ store, references }),
    speakers: makeSpeakers({ store, references }),
    display: makeDisplay({ store, references }),
    notices: withConvening(notices.notices, { store, references, origin: PUBLIC_ORIGIN }),
    forecast: makeForecast({ store, references, subjects }),
  },
  charter: { writing: makeWriting({ ...sources, subjects }) },
  bulkAction: { entries: makeBulkEntries({ store, subjects }) },
  council: councilViews,
};

/** How a list of things of one kind is shown, where it takes more than each thing by itself. */
const OWN_LISTS: Partial<
  Record<WorkflowName, (reader: Reader, things: readonly Thing[]) => Promise<object[]>>
> = {
  meeting: (reader, things) => meetings.list(reader, things as Meeting[]),
};

/** What of one kind is closed to a reader by more than the thing itself. */
const OWN_REFUSALS: Partial<Record<WorkflowName, (reader: Reader, thing: Thing) => Promise<void>>> = {
  meeting: (reader, thing) => meetings.refuseClosed(reader, thing as Meeting),
};

/** What only things of one kind have to read beside their sheet. */
const ownView = ({ name }: Workflow, view: string): OwnView | undefined => {
  const views = OWN_VIEWS[name];
  return views !== undefined && Object.hasOwn(views, view) ? views[view] : undefined;
};

const readView = async (event: HttpEvent, reader: Reader, id: string, view: string): Promise<HttpAnswer> => {
  const apart = ofDossier(event, reader, id, view) ?? (await ofSession(event, reader, id, view));
  if (apart !== null) return apart;
  const own = ownView(reader.workflow, view);
  if (view !== 'history' && own === undefined) throw notFound();
  const table = viewTable(reader.workflow.name, view);
  if (table === undefined) refuseFormat(event);
  const { thing } = await loadFor(reader, id);
  await OWN_REFUSALS[reader.workflow.name]?.(reader, thing);
  const query = event.queryStringParameters ?? {};
  const page = async (cursor?: string) =>
    own === undefined
      ? history(reader, thing, cursor)
      : own(thing, { ...reader, query: { ...query, ...(cursor !== undefined && { cursor }) } });
  return table === undefined ? json(200, await page()) : listAnswer(event, { table, page });
};

type Ids = { ids: string[]; next: string | null };

/** What is about a dossier that is closed to who asks is in no list (B9). */
const openOf = async ({ workflow, council, actor }: Reader, things: readonly Thing[]): Promise<Thing[]> => {
  if (workflow.about === undefined) return [...things];
  const knownTo = closings.ofEach(workflow, council, actor);
  const readers = await Promise.all(things.map((thing) => knownTo(thing)));
  return things.filter((thing, index) => !isClosed(workflow, thing, readers[index] ?? actor));
};

/** A page of things, each as this reader sees it in a list. */
const pageOf = async (reader: Reader, { ids, next }: Ids) => {
  const { council, workflow, actor, at } = reader;
  const loaded = await Promise.all(ids.map((id) => store.load(workflow, council, id)));
  // Whoever examines a kind of thing does not see those of their own structure (P18).
  const readable = loaded.map(({ thing }) => thing).filter((thing) => mayRead(workflow, thing, actor));
  const things = await openOf(reader, readable);
  const own = OWN_LISTS[workflow.name];
  if (own !== undefined) return { items: await own(reader, things), next };
  const more = await listedWords(workflow.name, things);
  const items = things.map((thing) =>
    isClosed(workflow, thing, actor)
      ? titleOf(workflow, thing, actor)
      : viewOf(workflow, thing, { actor, at, more: more(thing) }),
  );
  return { items, next };
};

/** What the reader is to carry out; an address names nobody, so it is read by oneself alone (M32). */
const readOwnProposals = (event: HttpEvent, reader: Reader, owner: string): Promise<HttpAnswer> => {
  const { council, actor } = reader;
  if (owner !== 'me' || actor.kind !== 'person')
    throw malformed('Seules vos propres propositions se lisent ainsi : « ?owner=me ».');
  const { person } = actor;
  return listAnswer(event, {
    table: THING_TABLES.proposal,
    page: async (cursor, forFile) =>
      pageOf(reader, await entrustedIds({ council, person }, cursor, forFile ? LARGE_PAGE : undefined)),
  });
};

/** Lists are for those who read every thing of the kind; the people of a structure, and experts, find theirs through `/api/me`. */
const readList = async (event: HttpEvent, reader: Reader): Promise<HttpAnswer> => {
  const { council, workflow, actor, at } = reader;
  const readers = workflow.readers.filter((who) => !isBound(who));
  onlyFor(readers, actor);
  const { state, order, owner } = event.queryStringParameters ?? {};
  if (order === 'session' && workflow.name === 'application')
    return listAnswer(event, {
      table: WORK_TABLE,
      page: (cursor, forFile) => sessionWork({ council, actor, at }, cursor, forFile),
    });
  if (owner !== undefined && workflow.name === 'proposal') return readOwnProposals(event, reader, owner);
  if (state === undefined || !/^[a-zA-Z]{1,30}$/.test(state))
    throw malformed('Indiquez l’état cherché : « ?state=… ».');
  return listAnswer(event, {
    table: THING_TABLES[workflow.name],
    page: async (cursor, forFile) =>
      pageOf(reader, await workList(council, workflow.name, state, cursor, forFile ? LARGE_PAGE : undefined)),
  });
};

export const handler = httpHandler('read', async (event) => {
  const person = await authenticate(event);
  const { id, view, things } = event.pathParameters ?? {};
  if (things === undefined) {
    const at = Instant.parse(instantOfRequest(event));
    if (event.rawPath === '/api/me/data') return json(200, await ownData({ person, at }));
    const { platform } = (await readActor('', person, at)) as Extract<Actor, { kind: 'person' }>;
    return json(
      200,
      await readMe({ store, references, comingMeetings, entrusted, ownSeat }, { person, platform, at }),
    );
  }
  const reader = await readerOf(event, person);
  if (id === undefined) return readList(event, reader);
  if (view !== undefined) return readView(event, reader, id, view);
  refuseFormat(event);
  return readThing(reader, id);
});
