import { CouncilProfile } from '../../events/council.ts';
import type { WorkflowName } from '../../workflows/kernel/workflow.ts';
import type { ApplicationGiven } from '../../workflows/application/commands.ts';
import type { Evaluation } from '../../workflows/application/examination/commands.ts';
import type { ProofRow } from '../../workflows/application/proofs/commands.ts';
import type { Colleague } from '../../workflows/application/assignment/colleagues.ts';
import { RoutingTable, type Routing } from '../../workflows/council/routing/routing-table.ts';
import type { Absence } from '../../workflows/council/absence/absences.ts';
import type { CharterGiven } from '../../workflows/charter/commands.ts';
import type { RulesDraftRow } from '../../workflows/council/rules/commands.ts';
import type { CouncilGiven } from '../../workflows/council/commands.ts';
import type { MemberRow } from '../../workflows/council/member-rows.ts';
import type { PartnerRow } from '../../workflows/council/partner-row.ts';
import type { DocumentGiven } from '../../workflows/document/commands.ts';
import { DEFAULT_RULES } from '../../workflows/deliberation/rules-of-procedure.ts';
import type { ControlGiven } from '../../workflows/control/commands.ts';
import type { ControlCampaignGiven } from '../../workflows/control-campaign/commands.ts';
import type { AppealGiven } from '../../workflows/appeal/commands.ts';
import type { MisuseGiven } from '../../workflows/misuse/commands.ts';
import { DEFAULT_MISUSE_RULES } from '../../workflows/misuse/misuse-rules.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { remediesFrom } from '../../workflows/notification/remedies.ts';
import type { ExpertiseGiven } from '../../workflows/expertise/commands.ts';
import type { MeetingGiven } from '../../workflows/meeting/commands.ts';
import type { ProposalGiven } from '../../workflows/proposal/commands.ts';
import type { WorkshopGiven } from '../../workflows/workshop/commands.ts';
import type { ItemGiven } from '../../workflows/item/commands.ts';
import type { BoxCount } from '../../workflows/item/secret/commands.ts';
import { DEFAULT_LABEL_RULES } from '../../workflows/label/label-rules.ts';
import type { LabelGiven } from '../../workflows/label/commands.ts';
import { firstPublicRow } from '../../workflows/label/public-row.ts';
import type { Standing } from '../../workflows/label/published.ts';
import { forecastQuorum } from '../../workflows/session/forecast/forecast-quorum.ts';
import type { Assembly, DatedRules, SessionGiven } from '../../workflows/session/commands.ts';
import type { StructureGiven } from '../../workflows/structure/commands.ts';
import type { SignatureRow } from '../../workflows/structure/signature/rows.ts';
import type { RegisterAnswer } from '../../workflows/structure/register-answer.ts';
import { RegisterExtract } from '../../workflows/structure/register-extract.ts';
import {
  DIGEST,
  DOCUMENT,
  instant,
  ITEM,
  OTHER_PERSON,
  PERSON,
  PUBLIC_KEY,
  SESSION,
  STRUCTURE,
  uuid,
} from './ids.ts';
import { EXTRACT } from './sample-commands.ts';
import { HOLDER, sample } from './sample-facts.ts';

const seatedAs = (member: number, attending = true) => ({
  member,
  attending,
  mode: 'ROOM' as const,
  since: '2027-01-20T08:00:00.000Z',
  proxyTo: null,
  proxyAt: null,
});

/** Four members in office, two in the room with the chair: just the quorum (DEL-07, CRPA). */
export const ASSEMBLY: Assembly = {
  inOffice: 4,
  call: 1,
  chair: 1,
  vicePresidents: [],
  actingChair: null,
  rulesVersion: 1,
  rules: DEFAULT_RULES,
  presence: [seatedAs(1), seatedAs(2), seatedAs(3, false)],
  standIns: [],
  colleges: new Map([
    [1, 1],
    [2, 2],
    [3, 1],
    [4, 3],
  ]),
  inOfficeBy: new Map([
    [1, 2],
    [2, 1],
    [3, 1],
  ]),
};

export const DRAFT = {
  structure: STRUCTURE,
  structureName: 'Les Semeurs',
  session: SESSION,
  charter: { version: '2026', compiledDigest: DIGEST },
  from: null,
  renews: null,
  establishment: null,
  assisted: false,
  changes: 2,
  editedAt: '2026-11-30T10:00:00.000Z',
  lastIn: 'GOV-01',
  open: true,
};
const session = { state: 'scheduled', heldOn: '2027-01-20', opensOn: '2026-12-01', closesOn: '2026-12-20' };
const charter = { version: '2026', compiledDigest: DIGEST };
const rules = { version: 1, label: { ...DEFAULT_LABEL_RULES, silenceRegime: 'REJECTION' as const } };
const invitation = { digest: DIGEST, code: 'c'.repeat(24) };
const seat = {
  row: null,
  seat: { kind: 'TITULAR' as const, startsOn: '2026-09-02', termEndsOn: '2031-09-01' },
};

const member: MemberRow = {
  member: 1,
  college: 1,
  seat: 1,
  kind: 'TITULAR',
  chair: true,
  startsOn: '2026-09-02',
  termEndsOn: '2031-09-01',
  person: null,
  named: { fact: '62-3-0', subject: '62-seated-1' },
  sealed: { fact: '62-3-1', subject: `62-invitation-${DIGEST}` },
};
const seats = { procedure: DEFAULT_RULES, mandates: [] };

const WRITTEN = { fact: '62-4-0', subject: `62-invitation-${DIGEST}` };
/** A partner whose links the council trusts (A8). */
export const PARTNER: PartnerRow = {
  partner: DIGEST,
  name: 'CRESS',
  publicKey: PUBLIC_KEY,
  registeredOn: '2026-11-02',
  revokedOn: null,
  sealed: { fact: '62-2-0', subject: `62-partner-${DIGEST}` },
};

/** The person, away for a fortnight. */
export const ABSENCE: Absence = sample('AbsenceDeclared.v1').data;

export const RULES_DRAFT: RulesDraftRow = {
  draft: 1,
  digest: DIGEST,
  procedure: DEFAULT_RULES,
  label: DEFAULT_LABEL_RULES,
  session: null,
  adoptedAs: null,
};

export const COUNCIL_GIVEN: CouncilGiven = {
  draftRules: { digest: DIGEST },
  placeRulesOnAgenda: { row: RULES_DRAFT, session: { state: 'scheduled' } },
  adoptRules: { row: RULES_DRAFT, digest: DIGEST, vote: null, point: null },
  adoptLetter: { last: null, digest: DIGEST },
  adoptLogo: {
    profile: CouncilProfile.parse(sample('CouncilEstablished.v1').data),
    picture: { digest: DIGEST, isDrawn: true },
  },
  adoptRouting: { officers: [PERSON] },
  publishNotices: { profile: CouncilProfile.parse(sample('CouncilEstablished.v1').data) },
  delegateSignature: { sealed: WRITTEN, presides: false },
  endDelegation: {
    delegation: {
      person: OTHER_PERSON,
      quality: 'Directrice générale des services',
      act: 'l’arrêté n° 2026-118',
      from: '2026-12-01',
      until: '2027-12-31',
      endedOn: null,
      sealed: WRITTEN,
    },
    presides: false,
  },
  declareAbsence: { officers: [PERSON, OTHER_PERSON], absences: [] },
  endAbsence: { absences: [ABSENCE] },
  seatMember: { invitation, ...seats },
  invite: { invitation },
  acceptInvitation: {
    digest: DIGEST,
    invitation: { role: 'officer', member: null, expiresAt: '2027-01-30T00:00:00.000Z', sealed: WRITTEN },
    member: null,
  },
  nameVicePresident: { member: { ...member, member: 2, chair: false } },
  withdrawRole: { holders: [OTHER_PERSON], delegation: null, worksOtherwise: true },
  endMandate: { member },
  renewMandate: {
    member: null,
    ...seats,
    former: {
      ...member,
      person: PERSON,
      endedOn: '2026-10-01',
      reason: 'RESIGNATION',
      renewedAs: null,
    },
    sits: null,
    noVote: false,
  },
  registerPartner: { partner: DIGEST, known: null },
  revokePartner: { row: PARTNER },
  eraseAccount: { holds: false, months: 6, mandates: [] },
};
/** What registers say of the sample structure, all of it by the open one. */
export const FOUND: RegisterAnswer & { state: 'FOUND' } = {
  state: 'FOUND',
  reading: {
    values: RegisterExtract.parse(EXTRACT),
    sources: Object.fromEntries(Object.keys(EXTRACT).map((field) => [field, 'RECHERCHE_ENTREPRISES'])),
  },
  complete: true,
};

const sealed = { fact: `${STRUCTURE}-2-0`, subject: `62-invitation-${DIGEST}` };
export const INVITED = {
  invitation: DIGEST,
  role: 'preparer' as const,
  expiresAt: '2027-01-30T00:00:00.000Z',
  sealed,
};
export const PREPARER = { person: OTHER_PERSON, role: 'preparer' as const, since: '2026-11-02', sealed };

export const IN_FORCE = {
  charter: uuid('f'),
  version: '2026',
  textDigest: DIGEST,
  compiledDigest: DIGEST,
  substance: DIGEST,
  effectiveOn: '2026-10-01',
};
/** The charter in force, as the structure signed it. */
export const SIGNATURE: SignatureRow = {
  charter: uuid('f'),
  version: '2026',
  textDigest: DIGEST,
  compiledDigest: DIGEST,
  substance: DIGEST,
  signedOn: '2026-11-30',
  channel: 'ONLINE',
  person: PERSON,
  sealed: { fact: `${STRUCTURE}-2-0`, subject: `62-signature-${STRUCTURE}-2` },
};

export const STRUCTURE_GIVEN: StructureGiven = {
  declare: { register: FOUND, department: '62', taken: false, aliases: [], invitation },
  readRegister: { register: FOUND, department: '62' },
  recordRegister: { department: '62' },
  declareValue: { department: '62' },
  settleContest: { department: '62' },
  invite: { invitation },
  acceptInvitation: { invitation: INVITED, self: null },
  withdrawInvitation: { invitation: INVITED },
  removePerson: { person: PREPARER },
  leave: { person: PREPARER },
  offerTransfer: { person: PREPARER },
  acceptTransfer: { person: PREPARER },
  signCharter: { charter: IN_FORCE, signature: null },
  recordCharterSignature: { charter: IN_FORCE, signature: null },
};
export const DOCUMENT_GIVEN: DocumentGiven = {
  announce: { structureKnown: true, rule: { validMonths: null }, today: 0 },
  receive: { sha256: DIGEST, size: 1200, fault: null },
  replace: { by: { state: 'clean', structure: STRUCTURE, kind: 'STATUTS' } },
};

const compilation = {
  title: 'Charte',
  version: '2026',
  criteria: 3,
  textDigest: DIGEST,
  compiledDigest: DIGEST,
  faults: [],
};
const SEALED = { fact: `${uuid('f')}-2-0`, subject: `62-words-${PERSON}` };
const AMENDMENT = {
  amendment: 1,
  target: { article: 1 },
  replacement: DIGEST,
  state: 'PROPOSED' as const,
  at: '2026-12-05T09:00:00.000Z',
  motive: SEALED,
  answer: null,
};

export const CHARTER_GIVEN: CharterGiven = {
  draft: { compilation },
  edit: { compilation },
  proposeAmendment: { replacement: DIGEST, known: true },
  acceptAmendment: { row: AMENDMENT, compilation },
  rejectAmendment: { row: AMENDMENT },
  comment: { known: true },
  answerComment: {
    row: { comment: 1, article: 1, at: '2026-12-05T09:00:00.000Z', words: SEALED, answer: null },
  },
  placeOnAgenda: { session: { state: 'scheduled' }, versionTaken: false },
  adopt: { vote: null, dateTaken: false, versionTaken: false, substance: DIGEST, before: null },
  publishConstants: { tableFaults: [], table: DIGEST, version: '2027', compilation },
};
/** A dossier of which nothing is examined: eligible by its form. */
export const EVALUATION: Evaluation = {
  eligibility: 'ELIGIBLE_FORM',
  family: 'ASSOCIATION',
  closedFinancialYears: 3,
  warnings: [],
  criteria: [],
};
/** A proof as it was attached. */
export const ATTACHED: ProofRow = {
  criterion: 'GOV-01',
  document: DOCUMENT,
  kind: 'STATUTS',
  attached: true,
  version: 1,
  attachedAt: '2026-11-30T10:00:00.000Z',
  by: 'representative',
};
/** An officer who is concerned by nothing. */
export const COLLEAGUE: Colleague = { person: PERSON, structures: [] };
const { version: routingVersion, ...routingTable } = sample('RoutingAdopted.v1').data;
export const ROUTING: Routing = { version: routingVersion, ...RoutingTable.parse(routingTable) };
const ROUTED_ON = { municipality: '62041', activity: '88.99B', family: 'ASSOCIATION' };

const DECIDING: ApplicationGiven['decide'] = {
  rules,
  item: { id: ITEM, state: 'opinionGiven', version: 4 },
  signing: {
    name: 'Ada Petit',
    quality: 'Présidente du Département',
    signatory: sample('ApplicationDecided.v1').data.signatory,
  },
  drawn: [],
};

export const APPLICATION_GIVEN: ApplicationGiven = {
  start: {
    draft: null,
    structure: { name: 'Les Semeurs', known: true, siren: '000000018' },
    session,
    charter,
    taken: false,
    former: null,
    label: null,
  },
  answer: { draft: DRAFT, saved: [], unknown: [], faults: [] },
  attachProof: {
    draft: DRAFT,
    accepted: ['STATUTS'],
    document: { structure: STRUCTURE, state: 'clean', kind: 'STATUTS', validUntil: null },
    rows: [],
  },
  detachProof: { draft: DRAFT, rows: [ATTACHED] },
  askAssistance: { draft: DRAFT },
  takeCharterInForce: { draft: DRAFT, charter },
  submit: {
    draft: DRAFT,
    answers: { digest: DIGEST, count: 12 },
    charter: IN_FORCE,
    signature: SIGNATURE,
    rules: { ...rules, procedure: DEFAULT_RULES },
    session,
    proofsDigest: DIGEST,
    lastNumber: 0,
  },
  requestMissingItems: {
    rules,
    documents: { STATUTS: 'Statuts en vigueur', COMPTES: 'Comptes annuels' },
    unanswered: { 'GOV-02': { title: 'Assemblée annuelle', fields: ['last'] } },
  },
  provideItem: {
    items: [
      {
        request: 1,
        kind: 'DOCUMENT',
        name: 'STATUTS',
        title: 'Statuts en vigueur',
        fields: [],
        awaited: true,
        receivedOn: null,
      },
    ],
    attached: true,
    saved: [],
    unknown: [],
    faults: [],
    answered: [],
    answersDigest: DIGEST,
  },
  withdraw: { item: null },
  startReview: { evaluation: EVALUATION },
  reevaluate: { evaluation: EVALUATION, seen: null },
  resolveCriterion: { attached: [] },
  correctAnswers: { saved: [], unknown: [], faults: [], answersDigest: DIGEST },
  markLooked: { look: null },
  proposeCommitment: { rules },
  acceptCommitment: {
    proposed: {
      criterion: 'TER-05',
      dueOn: '2027-06-30',
      number: 6,
      from: 'APPLICANT',
      proposedAt: '2026-12-09T10:00:00.000Z',
      acceptedAt: null,
    },
  },
  concludeReview: { rules },
  publishReport: { rules, session },
  assign: { colleague: COLLEAGUE },
  takeOver: { colleague: COLLEAGUE },
  openDespiteLink: { mayNotOpen: false },
  liftLink: { known: true },
  recordEliminationVisa: {
    kept: {
      why: null,
      retainedFrom: LegalDate.parse('2021-06-01'),
      keptUntil: LegalDate.parse('2026-06-01'),
    },
  },
  route: { routing: ROUTING, on: ROUTED_ON, colleagues: [COLLEAGUE], absences: [] },
  decide: DECIDING,
  exportDecision: { ...DECIDING, file: sample('DecisionExported.v1').data.file },
  recordSignedDecision: {
    ...DECIDING,
    exported: sample('DecisionExported.v1').data,
    file: {
      document: { state: 'clean', structure: STRUCTURE, kind: 'SIGNED_DECISION' },
      file: { sha256: DIGEST, size: 120_000, fault: null },
    },
  },
  notify: { electronic: true, file: DIGEST },
  defer: { item: { id: ITEM, state: 'opinionGiven', version: 4 } },
  markRead: { marks: { APPLICANT: null, SERVICE: { upTo: 2 } } },
};
export const APPEAL_GIVEN: AppealGiven = {
  lodge: {
    decision: {
      structure: STRUCTURE,
      structureName: 'Les Semeurs',
      subject: 'REFUSAL',
      fact: uuid('6'),
      decidedOn: '2026-11-20',
      notifiedOn: '2026-11-24',
      remedies: remediesFrom(LegalDate.parse('2026-11-24')),
    },
    already: false,
    rules: { observationsDays: 15 },
  },
  admit: { rules: { observationsDays: 15 } },
  entrust: { acted: [], isOfficer: true },
  decide: { signing: APPLICATION_GIVEN.decide.signing, electronic: true },
};
export const MISUSE_GIVEN: MisuseGiven = {
  report: { number: '62-ESS-2027-0001-9', rules: DEFAULT_MISUSE_RULES },
  record: { number: null, rules: DEFAULT_MISUSE_RULES },
  hear: { label: { structure: STRUCTURE, structureName: 'Les Semeurs' }, rules: DEFAULT_MISUSE_RULES },
  close: { measureProposed: false },
  recordEliminationVisa: APPLICATION_GIVEN.recordEliminationVisa,
};
export const EXPERTISE_GIVEN: ExpertiseGiven = {
  request: {
    application: {
      structure: STRUCTURE,
      structureName: 'Les Semeurs',
      compiledDigest: DIGEST,
      underWay: true,
      criteria: ['TER-01', 'GOV-01'],
    },
    silence: 'NO_ANSWER',
    invitation,
  },
  accept: { digest: DIGEST },
};
export const MEETING_GIVEN: MeetingGiven = {
  propose: {
    dossiers: [
      { structure: STRUCTURE, underWay: true, criteria: ['TER-01', 'GOV-01'], conflicted: [], linked: false },
    ],
    rules: { answerDays: 7, noticeDays: 8, reportDays: 10 },
  },
  proposeSlots: { conflicted: [], linked: false },
  fixSlot: { conflicted: [], linked: false },
  cancel: { conflicted: [], linked: false },
  recordReport: { criteria: ['TER-01', 'GOV-01'], conflicted: [], linked: false },
  amendReport: {
    criteria: ['TER-01', 'GOV-01'],
    conflicted: [],
    linked: false,
    dossier: { beforeAgenda: true, version: 4 },
    found: [{ criterion: 'GOV-01', finding: 'CONFIRMED' }],
  },
};
export const WORKSHOP_GIVEN: WorkshopGiven = {
  record: { meeting: null },
  openToPublic: { words: { title: 'Le Ternois', place: 'Saint-Pol', text: 'Ce qui s’est dit.' } },
};
const sitting = { state: 'scheduled', heldOn: '2027-01-20', call: 1 };
export const PROPOSAL_GIVEN: ProposalGiven = {
  propose: { known: true },
  amend: { known: true },
  comment: { written: 0 },
  linkCharter: { charter: { state: 'drafted', amendments: 2 } },
  mergeInto: { target: { state: 'open', version: 3 } },
  withdraw: { session: null },
  placeOnAgenda: { session: sitting, rules: DEFAULT_RULES },
  adjourn: { current: { ...sitting, state: 'closed' }, next: { ...sitting, heldOn: '2027-06-20' } },
  recordVote: {
    session: {
      ...sitting,
      state: 'closed',
      votesInRoom: 3,
      rules: { version: 1, procedure: DEFAULT_RULES },
    },
  },
  assign: { roles: ['officer'], rules: DEFAULT_RULES },
  complete: { inForce: null },
};
export const DATED_RULES: DatedRules = { version: 1, digest: DIGEST, procedure: DEFAULT_RULES };

const QUESTION = {
  question: '2027-01-11T09:00:00.000Z-0007',
  member: 7,
  item: null,
  askedAt: '2027-01-11T09:00:00.000Z',
  asked: { fact: 'question', subject: `62-words-${PERSON}` },
  answeredAt: null,
  answer: null,
};

export const SESSION_GIVEN: SessionGiven = {
  schedule: { rules: DATED_RULES },
  convene: { rules: DATED_RULES, points: 2 },
  acknowledgeConvocation: seat,
  askQuestion: { seat: seat.seat, open: true, asked: 0 },
  answerQuestion: { row: QUESTION, closing: null },
  recordHandDelivery: seat,
  checkIn: seat,
  checkOut: seat,
  giveProxy: { ...seat, holder: seat.seat, carried: 0, most: 1 },
  withdrawProxy: seat,
  reply: { row: null, seat: { ...seat.seat, person: PERSON } },
  nameActingChair: { ...seat, row: ASSEMBLY.presence[1] ?? null },
  askToSpeak: { ...seat, attending: true, titularSits: false },
  withdrawRequest: { ...seat, attending: true, titularSits: false },
  giveFloor: { assembly: ASSEMBLY, floor: null, rows: [] },
  endFloor: {
    assembly: ASSEMBLY,
    floor: { member: 2, pointOfOrder: false, since: '2027-01-20T09:58:00.000Z' },
    rows: [],
  },
  arrangeAgenda: { arrangement: null, onAgenda: [ITEM], measures: [] },
  openBlock: {
    assembly: ASSEMBLY,
    onAgenda: [ITEM],
    arrangement: { version: 1, consensus: [ITEM], debate: [] },
  },
  recordBlockHands: { assembly: ASSEMBLY },
  closeBlock: { assembly: ASSEMBLY },
  open: { assembly: ASSEMBLY, votes: { opened: 0, closed: 0 } },
  close: { votes: { opened: 1, closed: 1 }, assembly: ASSEMBLY },
  adjournForLackOfQuorum: { assembly: { ...ASSEMBLY, inOffice: 5 }, votes: { opened: 0, closed: 0 } },
  reconvene: { rules: DEFAULT_RULES, left: 1 },
  orderConsultation: { rules: DATED_RULES, inOffice: 4, points: 1 },
  demandSession: { seat: seat.seat },
  passDeadline: {
    forecast: forecastQuorum({ assembly: ASSEMBLY, replies: [], titulars: [1, 2, 3, 4], points: [] }),
    rules: DEFAULT_RULES,
  },
  cancel: { rules: DEFAULT_RULES },
  correctMinutes: { onAgenda: true, seated: true },
};
/** A box of three ballots. */
export const BOX_COUNT: BoxCount = {
  ballots: 3,
  digest: DIGEST,
  tally: { for: 2, against: 1, abstain: 0, blank: 0, null: 0 },
};
export const ITEM_GIVEN: ItemGiven = {
  place: {
    session: { state: 'convened', heldOn: '2027-01-20', call: 1 },
    rules: DEFAULT_RULES,
    label: null,
    charter: null,
    rulesDraft: null,
    minutesOf: null,
    application: {
      ready: true,
      moves: false,
      renews: false,
      session: SESSION,
      structureName: 'Les Semeurs',
      implicitOn: '2027-02-01',
    },
  },
  recuse: { seated: true },
  askSecretBallot: { seated: true },
  openVote: {
    poll: uuid('9'),
    sessionState: 'open',
    opening: null,
    assembly: ASSEMBLY,
    recused: [],
    asking: [],
    publicKey: null,
    rollCallAskedBy: [],
    dossier: { state: 'onAgenda', version: 7 },
    written: null,
  },
  adjourn: { assembly: ASSEMBLY, recused: [] },
  putConditions: { assembly: ASSEMBLY, recused: [], term: { heldOn: '2027-01-20', months: 24 } },
  noteDebate: { minutes: 'OPEN' },
  recordDissent: { minutes: 'OPEN', present: [1, 2, 3, 7] },
  closeVote: {
    opened: sample('VoteOpened.v1').data,
    slots: [
      { member: 1, holder: 1, choice: 'FOR', voted: true, source: 'OWN' },
      { member: 2, holder: 2, choice: 'AGAINST', voted: true, source: 'OWN' },
      { member: 3, holder: 1, choice: 'FOR', voted: true, source: 'HANDS' },
    ],
    rules: DEFAULT_RULES,
    counted: null,
  },
  recount: { electorate: [7, 8], closed: BOX_COUNT, counted: BOX_COUNT },
  askRollCall: { present: true },
  pullFromBlock: { present: true, recused: false },
  takeBlockHands: { poll: { voters: [1, 2, 3], cast: [1], secret: false } },
  recordHands: { poll: { voters: [1, 2, 3], cast: [1], secret: false } },
  enterPaperCount: { poll: { voters: [1, 2, 3], cast: [1], secret: false }, paper: null },
  confirmPaperCount: {
    poll: { voters: [1, 2, 3], cast: [1], secret: false },
    paper: { ballots: [{ member: 3, choice: 'FOR' }], by: OTHER_PERSON, confirmed: false, entry: 3 },
  },
  annulVote: {
    session: { state: 'open', version: 3 },
    dossier: { state: 'opinionGiven', version: 8, item: ITEM },
    seated: true,
    chair: 1,
    recused: [],
  },
};
export const LABEL_STANDING: Standing = {
  row: firstPublicRow('62', sample('LabelAwarded.v1'), instant('2027-01-25')),
  rules: DEFAULT_LABEL_RULES,
};
export const LABEL_GIVEN: LabelGiven = {
  record: { taken: false, last: 0, rules: DEFAULT_LABEL_RULES },
  award: { sequence: 1, rules: DEFAULT_LABEL_RULES },
  renew: LABEL_STANDING,
  passDeadline: { ...LABEL_STANDING, awaited: null },
  answerCheck: LABEL_STANDING,
  declareChange: LABEL_STANDING,
  examineChange: LABEL_STANDING,
  proposeMeasure: { ...LABEL_STANDING, stated: true },
  receiveNotice: LABEL_STANDING,
  submitObservations: LABEL_STANDING,
  askHearing: LABEL_STANDING,
  recordHearing: LABEL_STANDING,
  decideMeasure: { ...LABEL_STANDING, opinion: null },
  dropMeasure: LABEL_STANDING,
  notifyMeasure: LABEL_STANDING,
  reinstate: LABEL_STANDING,
  recordSuccession: { ...LABEL_STANDING, holder: { ...HOLDER, name: 'Les Semeurs réunis' } },
  relinquish: LABEL_STANDING,
  recordLapse: { ...LABEL_STANDING, replaced: true },
};

const FRAME = { labels: 3, digest: DIGEST };
export const CONTROL_CAMPAIGN_GIVEN: ControlCampaignGiven = {
  announce: { size: 2, frame: FRAME },
  revise: { size: 3, frame: FRAME },
  draw: {
    drawn: {
      seedOf: LegalDate.parse('2026-12-20'),
      seed: DIGEST,
      sample: ['62-ESS-2026-0002-4', '62-ESS-2026-0001-6'],
    },
  },
  pick: { label: { number: '62-ESS-2026-0003-2', valid: true } },
  settle: {
    followed: [
      { opened: true, outcome: 'NONE' },
      { opened: true, outcome: 'REMARK' },
      { opened: false, inForce: false },
    ],
  },
};

export const CONTROL_GIVEN: ControlGiven = {
  open: {
    chosen: {
      number: '62-ESS-2026-0003-2',
      structure: STRUCTURE,
      structureName: 'Les Semeurs',
      chosenBy: 'DRAW',
      inForce: true,
    },
    stated: true,
    leastDays: 15,
    reminderDays: 7,
  },
  answer: { unusable: [] },
  askToMend: { leastDays: 15, reminderDays: 7 },
  agreePlan: { reminderDays: 15 },
  giveProof: { unusable: [] },
  close: { measure: null },
};

/** What each command finds when nothing stands in its way. */
export const SAMPLE_GIVENS: Record<WorkflowName, Record<string, unknown>> = {
  council: COUNCIL_GIVEN,
  structure: STRUCTURE_GIVEN,
  document: DOCUMENT_GIVEN,
  charter: CHARTER_GIVEN,
  application: APPLICATION_GIVEN,
  expertise: EXPERTISE_GIVEN,
  appeal: APPEAL_GIVEN,
  controlCampaign: CONTROL_CAMPAIGN_GIVEN,
  misuse: MISUSE_GIVEN,
  control: CONTROL_GIVEN,
  meeting: MEETING_GIVEN,
  workshop: WORKSHOP_GIVEN,
  proposal: PROPOSAL_GIVEN,
  bulkAction: {},
  session: SESSION_GIVEN,
  item: ITEM_GIVEN,
  label: LABEL_GIVEN,
};
