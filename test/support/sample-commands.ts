import type { WorkflowName } from '../../workflows/kernel/workflow.ts';
import { DEFAULT_RULES } from '../../workflows/deliberation/rules-of-procedure.ts';
import { DEFAULT_LABEL_RULES } from '../../workflows/label/label-rules.ts';
import { APPLICATION, ITEM, SESSION, STRUCTURE } from './ids.ts';
import { HOLDER, sample } from './sample-facts.ts';

const person = { name: 'Ada Petit', email: 'ada@exemple.fr' };
const due = { deadline: 'endOfTerm', dueAt: '2029-01-25T23:00:00.000Z' };

export const EXTRACT = {
  siren: '000000018',
  siret: '00000001800010',
  rna: null,
  name: 'Les Semeurs',
  legalCategory: '9220',
  statutesKind: null,
  essMention: null,
  sireneEss: null,
  administrativeState: 'A',
  createdOn: null,
  closedFinancialYears: 3,
  seatCommune: '62041',
  establishments: [{ siret: '00000001800010', commune: '62041', active: true, fteHundredths: 1040 }],
  employees: 12,
  siae: null,
  esusApprovalUntil: null,
  fairTrade: false,
};

/** A well-formed body of each command that has one. */
export const SAMPLE_COMMANDS: Record<WorkflowName, Record<string, object>> = {
  council: {
    establish: { id: '62', ...sample('CouncilEstablished.v1').data },
    adoptRules: {
      adoptedOn: '2026-09-01',
      deliberation: 'n° 1',
      procedure: DEFAULT_RULES,
      label: DEFAULT_LABEL_RULES,
    },
    seatMember: { ...person, college: 1, chair: false, termEndsOn: '2031-09-01' },
    endMandate: { member: 1, reason: 'RESIGNATION', endedOn: '2026-10-01' },
    renewMandate: { member: 1, termEndsOn: '2036-09-01' },
    invite: { ...person, role: 'officer' },
    acceptInvitation: { code: 'c'.repeat(24) },
  },
  structure: {
    declare: { siren: '000000018', rna: null, name: 'Les Semeurs', representative: person },
    readRegister: {},
    recordRegister: { extract: EXTRACT },
  },
  charter: {
    draft: { text: 'charte: …' },
    edit: { text: 'charte: …' },
    proposeAmendment: { article: 1, replacement: 'Nouveau texte.', motive: 'Plus clair.' },
    acceptAmendment: { amendment: 1 },
    rejectAmendment: { amendment: 1, reason: 'Déjà dit à l’article 2.' },
    openConsultation: { until: '2027-01-31' },
    comment: { text: 'Précisez ce mot.' },
    answerComment: { comment: 1, text: 'C’est fait.' },
    closeConsultation: {},
    placeOnAgenda: { session: SESSION },
    abandon: { reason: 'Texte repris' },
    publishConstants: { text: 'constantes: …' },
    passDeadline: due,
    adopt: { effectiveOn: '2026-10-01', deliberation: 'n° 2' },
  },
  application: {
    start: { structure: STRUCTURE, session: SESSION, from: null, assistance: null },
    answer: {
      criterion: 'GOV-01',
      answers: { mode: 'ONE_PERSON_ONE_VOTE', depth: [{ any: null }] },
      clear: ['other'],
      versions: {},
    },
    askAssistance: { wanted: true },
    takeCharterInForce: {},
    submit: { channel: 'ONLINE', swornStatement: true },
    acknowledge: {},
    declareComplete: {},
    startReview: {},
    reevaluate: {},
    resolveCriterion: { criterion: 'GOV-01', verdict: 'PASS', reason: 'Statuts lus', proofs: [] },
    concludeReview: {},
    placeOnAgenda: { session: SESSION, item: ITEM },
    receiveOpinion: { item: ITEM, opinion: 'FAVOURABLE' },
    decide: { outcome: 'GRANTED', reasons: [], quality: 'Présidente du conseil départemental' },
    notify: {},
    passDeadline: due,
    sendMessage: { to: 'APPLICANT', text: 'Quels sont vos horaires ?' },
    writeNote: { text: 'À revoir avec le service juridique.' },
    markRead: { upTo: 1 },
  },
  session: {
    schedule: { kind: 'ORDINARY', heldOn: '2027-01-20', opensOn: '2026-12-01', closesOn: '2026-12-20' },
    convene: { urgency: null },
    checkIn: {},
    checkOut: {},
    giveProxy: { holder: 2 },
    withdrawProxy: {},
    open: {},
    close: {},
    passDeadline: due,
  },
  item: {
    place: { session: SESSION, application: APPLICATION },
    recuse: { interest: 'FUNDER' },
    openVote: { ballot: 'OPEN' },
    castBallot: { choice: 'FOR' },
    closeVote: {},
  },
  label: {
    record: {
      number: null,
      holder: HOLDER,
      awardedOn: '2026-01-25',
      validUntil: '2028-01-25',
      charterVersion: 'antérieure',
      quality: 'Décision antérieure au service',
    },
    award: {
      application: APPLICATION,
      holder: HOLDER,
      awardedOn: '2027-01-25',
      validUntil: '2029-01-25',
      charterVersion: '2026',
      quality: 'Présidente du conseil départemental',
    },
    passDeadline: due,
  },
};
