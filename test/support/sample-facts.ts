import { Fact, type FactType } from '../../events/catalogue.ts';
import { APPLICATION, DIGEST, ITEM, PERSON, SESSION, STRUCTURE, uuid } from './ids.ts';

const register = {
  source: 'REGISTER',
  readOn: '2026-11-02',
  name: 'Les Semeurs',
  legalCategory: '9220',
  statutesKind: null,
  essMention: null,
  administrativeState: 'A',
  closedFinancialYears: 3,
  seatCommune: '62041',
  seatInTerritory: true,
  activeInTerritory: 1,
  employees: 12,
  siae: null,
  esusApprovalUntil: null,
  fairTrade: false,
  family: 'ASSOCIATION',
  eligibility: 'ELIGIBLE_FORM',
  reasons: ['ESS_BY_FORM'],
  warnings: [],
};

const decided = {
  outcome: 'GRANTED',
  decidedOn: '2027-01-25',
  termMonths: 24,
  validUntil: '2029-01-25',
  reasons: [],
  followsOpinion: true,
  quality: 'Présidente du conseil départemental',
};

const holder = {
  structure: STRUCTURE,
  name: 'Les Semeurs',
  family: 'ASSOCIATION',
  commune: '62041',
  siren: '000000018',
  rna: null,
};

const evaluated = {
  criterion: 'GOV-01',
  nature: 'BLOCKING',
  theme: null,
  verdict: 'REVIEW',
  reason: 'OTHER',
  explanation: 'À lire.',
  inputs: {},
  missing: [],
};

const DATA: Record<FactType, object> = {
  'TimeLimitMissed.v1': { limit: 'acknowledgement' },
  'CouncilEstablished.v1': {
    name: 'Conseil départemental de l’ESS',
    shortName: 'CDESS 62',
    territory: 'Pas-de-Calais',
    department: '62',
    colleges: ['Réseaux', 'Élus'],
    contact: {
      service: 'Mission ESS',
      phone: '03 00 00 00 00',
      hours: 'de 9 h à 17 h',
      email: 'ess@exemple.fr',
      address: 'Arras',
    },
  },
  'RulesAdopted.v1': { version: 1, adoptedOn: '2026-09-01', deliberation: 'n° 1', procedure: {}, label: {} },
  'MemberSeated.v1': { member: 1, college: 1, chair: true, termEndsOn: '2031-09-01', formerly: null },
  'MandateEnded.v1': { member: 1, reason: 'RESIGNATION', endedOn: '2026-10-01' },
  'PersonInvited.v1': {
    invitation: DIGEST,
    role: 'officer',
    member: null,
    expiresAt: '2027-01-01T00:00:00.000Z',
  },
  'InvitationAccepted.v1': { invitation: DIGEST, role: 'officer', member: null, person: PERSON },
  'StructureDeclared.v1': { siren: '000000018', rna: null, name: 'Les Semeurs', representative: PERSON },
  'RegisterRead.v1': register,
  'StructureCeased.v1': { ceasedOn: '2026-12-31' },
  'CharterProposed.v1': {
    title: 'Charte',
    version: '2026',
    textDigest: DIGEST,
    compiledDigest: DIGEST,
    criteria: 3,
  },
  'CharterAdopted.v1': { effectiveOn: '2026-10-01', deliberation: 'n° 2' },
  'CharterSuperseded.v1': { by: uuid('f') },
  'CharterAbandoned.v1': { reason: 'Texte repris' },
  'ApplicationSubmitted.v1': {
    structure: STRUCTURE,
    structureName: 'Les Semeurs',
    session: SESSION,
    charter: { version: '2026', compiledDigest: DIGEST },
    rulesVersion: 1,
    silenceRegime: 'REJECTION',
    answersDigest: DIGEST,
    receivedOn: '2026-12-01',
    implicitDecisionOn: '2027-02-01',
    channel: 'ONLINE',
    assisted: false,
  },
  'ApplicationAcknowledged.v1': {
    acknowledgedOn: '2026-12-02',
    silenceRegime: 'REJECTION',
    implicitDecisionOn: '2027-02-01',
  },
  'MissingItemsRequested.v1': { items: ['Statuts'], dueOn: '2026-12-23' },
  'ApplicationFoundComplete.v1': { completeOn: '2026-12-01', implicitDecisionOn: '2027-02-01' },
  'ReviewStarted.v1': {
    eligibility: 'ELIGIBLE_FORM',
    family: 'ASSOCIATION',
    closedFinancialYears: 3,
    warnings: [],
  },
  'CriterionEvaluated.v1': evaluated,
  'CriterionResolved.v1': { criterion: 'GOV-01', verdict: 'PASS', reason: 'Statuts lus' },
  'ReviewConcluded.v1': { proposal: 'FAVOURABLE' },
  'ApplicationPlacedOnAgenda.v1': { session: SESSION, item: ITEM },
  'OpinionReceived.v1': { item: ITEM, opinion: 'FAVOURABLE' },
  'ApplicationDecided.v1': decided,
  'DecisionNotified.v1': {
    notifiedOn: '2027-01-26',
    courtDeadline: '2027-03-29',
    adminAppealDeadline: '2027-03-26',
  },
  'DecisionDeferred.v1': { reason: 'Pièce à revoir' },
  'ApplicationWithdrawn.v1': { reason: 'Projet changé', withdrawnOn: '2026-12-05' },
  'ApplicationFoundInadmissible.v1': { reason: 'Hors du territoire' },
  'ImplicitDecisionReached.v1': { outcome: 'REJECTED', reachedAt: '2027-02-01T23:00:00.000Z' },
  'MessageSent.v1': { from: 'SERVICE', to: 'APPLICANT' },
  'NoteWritten.v1': {},
  'SessionScheduled.v1': {
    kind: 'ORDINARY',
    heldOn: '2027-01-20',
    opensOn: '2026-12-01',
    closesOn: '2026-12-20',
  },
  'SessionConvened.v1': { convenedOn: '2027-01-04', noticeDays: 16, shortNotice: false, urgency: null },
  'SessionOpened.v1': {
    openedAt: '2027-01-20T09:00:00.000Z',
    rulesVersion: 1,
    inOffice: 4,
    attending: 2,
    proxies: 0,
    required: 2,
  },
  'SessionClosed.v1': { closedAt: '2027-01-20T11:00:00.000Z' },
  'SessionAdjourned.v1': { reason: 'NO_QUORUM' },
  'SessionCancelled.v1': { reason: 'Salle fermée' },
  'ItemPlaced.v1': {
    session: SESSION,
    application: APPLICATION,
    structureName: 'Les Semeurs',
    question: 'Avis favorable ?',
  },
  'VoteOpened.v1': {
    round: 1,
    poll: uuid('9'),
    ballot: 'OPEN',
    rulesVersion: 1,
    members: [1, 2],
    proxies: [[3, 1]],
    recused: [],
    chair: 1,
    inOffice: 4,
    quorum: { required: 2, counted: 3, base: 4 },
  },
  'VoteClosed.v1': {
    round: 1,
    roll: { FOR: [1, 2, 3], AGAINST: [], ABSTAIN: [], BLANK: [], notVoting: [] },
    result: {
      for: 3,
      against: 0,
      abstain: 0,
      blank: 0,
      notVoting: 0,
      available: 3,
      castingVoteUsed: false,
      adopted: true,
      reason: 'MORE_FOR_THAN_AGAINST',
    },
  },
  'OpinionGiven.v1': { application: APPLICATION, opinion: 'FAVOURABLE', sentence: 'Avis favorable.' },
  'ItemWithdrawn.v1': { reason: 'Dossier retiré' },
  'ItemAdjourned.v1': { reason: 'Heure tardive' },
  'LabelAwarded.v1': {
    number: '62-ESS-2027-0001-9',
    application: APPLICATION,
    holder,
    awardedOn: '2027-01-25',
    validUntil: '2029-01-25',
    charterVersion: '2026',
    quality: 'Présidente du conseil départemental',
  },
  'LabelRecorded.v1': {
    number: '62-ESS-2026-0001-1',
    holder,
    awardedOn: '2026-01-25',
    validUntil: '2028-01-25',
    charterVersion: 'antérieure',
    quality: 'Décision antérieure au service',
  },
  'LabelRenewalOpened.v1': { openedOn: '2028-07-25' },
  'LabelRenewed.v1': { validUntil: '2031-01-25', charterVersion: '2028' },
  'LabelExpired.v1': { expiredOn: '2029-01-26' },
  'LabelSuspended.v1': { suspendedOn: '2027-06-01', endsOn: '2027-12-01' },
  'LabelReinstated.v1': { reinstatedOn: '2027-09-01' },
  'LabelRevoked.v1': { revokedOn: '2027-06-01' },
  'LabelRescinded.v1': { rescindedOn: '2027-05-01' },
  'LabelRelinquished.v1': { relinquishedOn: '2027-06-01' },
  'LabelLapsed.v1': { lapsedOn: '2027-06-01' },
};

/** A fact as the catalogue reads it: its sample, with other values where a test says so. */
export const sample = <T extends FactType>(type: T, other: object = {}) =>
  Fact.parse({ type, data: { ...DATA[type], ...other } }) as Extract<Fact, { type: T }>;

/** One of each. */
export const SAMPLE_FACTS: readonly Fact[] = (Object.keys(DATA) as FactType[]).map((type) => sample(type));

/** Where a machine reads the content too, the other ways it can go. */
export const OTHER_WAYS: readonly Fact[] = [
  sample('ReviewConcluded.v1', { proposal: 'INELIGIBLE' }),
  sample('ApplicationDecided.v1', { outcome: 'REFUSED', termMonths: null, validUntil: null }),
  sample('ImplicitDecisionReached.v1', { outcome: 'ACCEPTED' }),
];

export const REGISTER = sample('RegisterRead.v1').data;
export const HOLDER = sample('LabelAwarded.v1').data.holder;
