import { randomUUID } from 'node:crypto';
import { APPLICATION, DIGEST, ITEM, SESSION, STRUCTURE } from '../../test/support/ids.ts';
import { SAMPLE_COMMANDS } from '../../test/support/sample-commands.ts';
import type { WorkflowName } from '../../workflows/kernel/workflow.ts';
import type { Cell } from './cells.ts';
import { CHARTER } from './charter-text.ts';
import { NOW } from './standings.ts';
import { SEATS, type Town } from './town.ts';

/** One HTTP request; the body of a GET is null. */
export type Ask = { readonly method: 'GET' | 'POST'; readonly path: string; readonly body: object | null };

/** What a cell is asked about: the thing, and a number of its own where two may not use the same words. */
export type Subject = {
  readonly id: string;
  readonly number: number;
  readonly session?: string;
  readonly application?: string;
};

const READS: Readonly<Record<string, string>> = {
  read: '',
  history: '/history',
  explanation: '/explanation',
  agenda: '/agenda',
  agendaOrder: '/agendaOrder',
  presence: '/presence',
  speakers: '/speakers',
  display: '/display',
  notices: '/notices',
  questions: '/questions',
  pack: `/pack?member=${SEATS.member}`,
  packPdf: `/pack.pdf?member=${SEATS.member}`,
  forecast: '/forecast',
  assessment: '/assessment',
  minutes: '/minutes',
  minutesPdf: '/minutes.pdf',
  extractPdf: '/extract.pdf',
  eliminationsPdf: '/eliminations.pdf',
  assistedDrafts: '/assistedDrafts',
  invitations: '/invitations',
  routing: '/routing',
  receipt: '/receipt',
  receiptPdf: '/receipt.pdf',
  decision: '/decision',
  decisionPdf: '/decision.pdf',
  evidence: '/evidence.zip',
  orderPdf: '/order-to-sign.pdf',
  letterPdf: '/letter.pdf?letter=receipt',
  postedLetterPdf: '/letter.pdf?letter=misuseMentionedAsked',
  letterPreview: '/letterPreview?letter=receipt',
  actPreview: '/actPreview?act=declareInadmissible',
  orderPreview: '/orderPreview',
  missingItems: '/missingItems',
  messages: '/messages',
  notes: '/notes',
  grid: '/grid',
  proofs: '/proofs',
  expertises: '/expertises',
  meetings: '/meetings',
  calendar: '/calendar',
  attendance: '/attendance',
  thread: '/thread',
  comments: '/comments',
  writing: '/writing',
  proposals: '/proposals',
  followUp: '/followUp',
  entries: '/entries',
  people: '/people',
  rules: '/rules',
  rulesDrafts: '/rulesDrafts',
  officers: '/officers',
  letters: '/letters',
  workload: '/workload',
  interests: '/interests',
  myInterests: '/myInterests',
  contests: '/contests',
  signature: '/signature',
  partners: '/partners',
  staff: '/staff',
  documents: '/documents',
  members: '/members',
  roster: '/roster',
  absentees: '/absentees',
  eliminations: '/eliminations',
  delegations: '/delegations',
  signatories: '/signatories',
  assignees: '/assignees',
  upload: '/upload',
  file: '/file',
  changes: '/changes',
  conflicts: '/conflicts',
  commitments: '/commitments',
  report: '/report',
};
const STARTS = [
  'declare',
  'announce',
  'hold',
  'draft',
  'start',
  'schedule',
  'place',
  'record',
  'request',
  'propose',
  'lodge',
  'control.open',
];

/** The council that nobody has established yet. */
export const NO_COUNCIL = '971';
/** A number that is well formed, and that no label has. */
const NO_LABEL = '62-ESS-2099-0001-9';
const REASONS = ['Article 1 de la charte : la structure n’y répond pas.'];

const TODAY = NOW.slice(0, 10);
/** A file that came by post today (PRC-04). */
const ON_PAPER = { channel: 'POST', swornStatement: true, postmarkedOn: TODAY, receivedOn: TODAY };
/** A letter that somebody was given today: nothing was told before it was signed. */
const HANDED = { delivery: { mode: 'HAND', handedOn: TODAY } };

export const codeOf = (number: number): string => `invitation-${String(number).padStart(16, '0')}`;
const rnaOf = (number: number): string => `W62${String(number).padStart(7, '0')}`;
const dayOf = (number: number): string => new Date(Date.UTC(2030, 0, number)).toISOString().slice(0, 10);
const { away, member } = SEATS;

const isSeat = (person: string): boolean => Object.hasOwn(SEATS, person);
/** Who writes for the structure, whatever else they are. */
const OF_THE_APPLICANT = ['applicant', 'colleague', 'judge'];
/** A member says nothing of the seat; the secretariat names it. */
const seatFor = (person: string): object => (isSeat(person) ? {} : { member });

type BodyOf = (cell: Cell, subject: Subject, town: Town) => object;

const BODIES: Readonly<Record<string, BodyOf>> = {
  'council.establish': ({ standing }, _, { council }) => ({
    ...SAMPLE_COMMANDS.council['establish'],
    id: standing.kind === 'nothing' ? NO_COUNCIL : council,
  }),
  'council.endMandate': (_, { number }) => ({ ...SAMPLE_COMMANDS.council['endMandate'], member: number }),
  'council.renewMandate': (_, { number }) => ({ ...SAMPLE_COMMANDS.council['renewMandate'], member: number }),
  'council.nameVicePresident': (_, { number }) => ({ member: number }),
  'council.acceptInvitation': (_, { number }) => ({ code: codeOf(number) }),
  'council.registerPartner': (_, { number }) => ({
    ...SAMPLE_COMMANDS.council['registerPartner'],
    publicKey: `${String(number).padStart(42, 'A')}A`,
  }),
  'structure.declare': ({ standing }, { number }) => ({
    ...SAMPLE_COMMANDS.structure['declare'],
    ...(standing.kind === 'nothing' && { siren: null, rna: rnaOf(number) }),
  }),
  'structure.declare:for': (_, { number }) => ({
    ...SAMPLE_COMMANDS.structure['declare'],
    siren: null,
    rna: rnaOf(number),
    assistance: { askedOn: '2026-12-09', by: 'COUNTER' },
  }),
  'structure.signCharter': (_, __, { text }) => ({
    ...SAMPLE_COMMANDS.structure['signCharter'],
    textDigest: text,
  }),
  'structure.recordCharterSignature': (_, __, { text }) => ({
    ...SAMPLE_COMMANDS.structure['recordCharterSignature'],
    textDigest: text,
  }),
  'document.replace': (_, __, { document }) => ({ by: document }),
  'charter.draft': () => ({ text: CHARTER }),
  'charter.edit': () => ({ text: CHARTER }),
  'charter.adopt': (_, { number }) => ({ ...SAMPLE_COMMANDS.charter['adopt'], effectiveOn: dayOf(number) }),
  'application.start': (_, { session }, { structure, sessions }) => ({
    structure,
    session: session ?? sessions.scheduled,
  }),
  'application.attachProof': (_, __, { document }) => ({ criterion: 'GOV-01', document }),
  'application.detachProof': (_, __, { document }) => ({ criterion: 'GOV-01', document }),
  'application.answer': () => ({
    criterion: 'GOV-01',
    answers: { votes: 'ONE_PERSON_ONE_VOTE' },
    versions: { votes: 1 },
  }),
  'application.submit': ({ person }) =>
    person === 'officer' ? ON_PAPER : (SAMPLE_COMMANDS.application['submit'] ?? {}),
  'application.requestMissingItems': () => ({ items: [{ criterion: 'GOV-01', why: 'Sans réponse' }] }),
  'application.correctAnswers': () => ({ criterion: 'GOV-01', answers: { votes: 'ONE_PERSON_ONE_VOTE' } }),
  'application.decide': () => ({ outcome: 'REFUSED', reasons: REASONS }),
  // Somebody to whom no other cell gives a role.
  'application.liftLink': () => ({ ...SAMPLE_COMMANDS.application['liftLink'], person: randomUUID() }),
  'application.exportDecision': (_, __, { president }) => ({
    outcome: 'REFUSED',
    reasons: REASONS,
    signatory: president,
  }),
  'application.sendMessage': ({ person }) => ({
    to: OF_THE_APPLICANT.includes(person) ? 'SERVICE' : 'APPLICANT',
    text: 'Quels sont vos horaires ?',
  }),
  'expertise.request': (_, __, { ready }) => ({
    ...SAMPLE_COMMANDS.expertise['request'],
    application: ready,
    shows: { structureName: false, criteria: ['GOV-01'] },
  }),
  'meeting.propose': (_, __, { ready }) => ({
    ...SAMPLE_COMMANDS.meeting['propose'],
    dossiers: [{ application: ready, criteria: ['GOV-01'] }],
  }),
  // The one that its world holds: no charter's digest takes its place.
  'structure.withdrawInvitation': () => SAMPLE_COMMANDS.structure['withdrawInvitation'] ?? {},
  'proposal.propose': () => ({ ...SAMPLE_COMMANDS.proposal['propose'], notes: [] }),
  'session.checkIn': ({ person }) => seatFor(person),
  'session.checkOut': ({ person }) => seatFor(person),
  'session.giveProxy': ({ person }) => ({ ...seatFor(person), holder: away }),
  'session.withdrawProxy': ({ person }) => seatFor(person),
  'session.askToSpeak': ({ person }) => seatFor(person),
  'session.withdrawRequest': ({ person }) => seatFor(person),
  'session.giveFloor': () => ({ member }),
  'session.reply': ({ person }) => ({ ...seatFor(person), answer: 'COMING' }),
  'session.reply:another': () => ({ member: away, answer: 'ABSENT' }),
  'session.checkIn:another': () => ({ member: away }),
  'session.checkOut:another': () => ({ member: away }),
  'session.giveProxy:another': () => ({ member: away, holder: member }),
  'session.withdrawProxy:another': () => ({ member: away }),
  'appeal.notify': () => HANDED,
  'label.notifyMeasure': () => HANDED,
  'label.recordLapse': () => ({ ...SAMPLE_COMMANDS.label['recordLapse'], ceasedOn: TODAY }),
  'label.record': (_, { number }) => ({ ...SAMPLE_COMMANDS.label['record'], number: `ANCIEN-${number}` }),
  'item.place': (_, { application }, { sessions, ready }) => ({
    session: sessions.scheduled,
    application: application ?? ready,
  }),
  'item.recuse': ({ person }) => ({ ...seatFor(person), interest: 'FUNDER' }),
  'item.recuse:another': () => ({ member: away, interest: 'FUNDER' }),
  'item.askSecretBallot': ({ person }) => seatFor(person),
  'item.recordHands': () => ({ round: 1, choice: 'FOR', exceptions: [{ member: away, choice: 'AGAINST' }] }),
  'item.enterPaperCount': () => ({ round: 1, ballots: [{ member: away, choice: 'FOR' }] }),
  'item.confirmPaperCount': () => ({ round: 1, ballots: [{ member: away, choice: 'FOR' }] }),
  'item.annulVote': () => ({ round: 1, reason: 'Vote mal compris', proposedBy: member }),
  'session.correctMinutes': () => ({ text: 'Ce n’est pas ce qui a été dit.' }),
  'item.recordDissent': ({ person }) => ({ ...seatFor(person), text: 'Je ne suis pas d’accord.' }),
  'item.castBallot:proxy': () => ({ round: 1, choice: 'FOR', for: away }),
};

const bodyOf = (cell: Cell, subject: Subject, town: Town): object => {
  const { workflow, request } = cell;
  const own = BODIES[`${workflow}.${request}`];
  if (own !== undefined) return own(cell, subject, town);
  const body = SAMPLE_COMMANDS[workflow as WorkflowName][request] ?? {};
  const text = JSON.stringify(body)
    .replaceAll(STRUCTURE, town.structure)
    .replaceAll(SESSION, town.sessions.scheduled)
    .replaceAll(ITEM, town.item)
    .replaceAll(APPLICATION, town.ready)
    .replaceAll(DIGEST, town.digest);
  return JSON.parse(text) as object;
};

/** Whether a request of a kind is one of its commands: another kind may read something by the same name. */
export const isCommand = ({ workflow, request }: Pick<Cell, 'workflow' | 'request'>): boolean =>
  Object.hasOwn(SAMPLE_COMMANDS[workflow as WorkflowName], request.split(':')[0] ?? '');

/** The request of a cell, about one thing of a council. */
export const askOf = (cell: Cell, subject: Subject, town: Town): Ask => {
  const { workflow, request } = cell;
  const [command = ''] = request.split(':');
  const things = `/api/${town.council}/${workflow}s`;
  const view = isCommand(cell) ? undefined : READS[request];
  if (view !== undefined) return { method: 'GET', path: `${things}/${subject.id}${view}`, body: null };
  if (request === 'work') return { method: 'GET', path: `${things}?order=session`, body: null };
  if (request === 'sheet') return { method: 'GET', path: `${things}?state=submitted&format=ods`, body: null };
  if (request === 'list') return { method: 'GET', path: `${things}?state=submitted`, body: null };
  const body = bodyOf(cell, subject, town);
  if (command === 'establish') return { method: 'POST', path: '/api/councils', body };
  if (workflow === 'council') return { method: 'POST', path: `/api/${town.council}/${command}`, body };
  // What the system alone starts is asked of something, as people have no address to start it at.
  const id = subject.id === '' ? randomUUID() : subject.id;
  const starts = STARTS.includes(command) || STARTS.includes(`${workflow}.${command}`);
  const path = starts ? things : `${things}/${id}/${command}`;
  return { method: 'POST', path, body };
};

/** The request of a route that stands apart from things. */
export const routeAsk = (route: string, council: string): Ask => {
  const [method, pattern = ''] = route.split(' ');
  const path = pattern
    .replace('{council}', council)
    .replace('{number}', NO_LABEL)
    .replace('{kind}', 'members')
    .replace('{version}', '1999-01-01')
    .replace('{id}', randomUUID());
  return { method: method === 'POST' ? 'POST' : 'GET', path, body: method === 'POST' ? {} : null };
};
