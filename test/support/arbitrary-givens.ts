import * as fc from 'fast-check';
import { DEFAULT_RULES } from '../../workflows/deliberation/rules-of-procedure.ts';
import { DEFAULT_LABEL_RULES } from '../../workflows/label/label-rules.ts';
import type { Workflow } from '../../workflows/kernel/workflow.ts';
import type { RegisterAnswer } from '../../workflows/structure/register-answer.ts';
import { anyDay } from './arbitrary-bodies.ts';
import {
  APPLICATION,
  CHARTER,
  DIGEST,
  instant,
  ITEM,
  OTHER_PERSON,
  PERSON,
  SESSION,
  STRUCTURE,
  uuid,
} from './ids.ts';
import { sample } from './sample-facts.ts';
import {
  BOX_COUNT,
  ATTACHED,
  APPEAL_GIVEN,
  MISUSE_GIVEN,
  CONTROL_GIVEN,
  APPLICATION_GIVEN,
  LABEL_STANDING,
  ASSEMBLY,
  DRAFT,
  EXPERTISE_GIVEN,
  DATED_RULES,
  FOUND,
  IN_FORCE,
  INVITED,
  MEETING_GIVEN,
  PREPARER,
  SAMPLE_GIVENS,
  SIGNATURE,
  STRUCTURE_GIVEN,
  ROUTING,
  WORKSHOP_GIVEN,
} from './sample-givens.ts';

const mandate = {
  member: fc.integer({ min: 1, max: 9 }),
  college: fc.integer({ min: 1, max: 3 }),
  seat: fc.integer({ min: 1, max: 2 }),
  kind: fc.constantFrom('TITULAR', 'ALTERNATE'),
  startsOn: fc.constant('2021-09-02'),
  termEndsOn: anyDay,
};
const rules = fc.record({
  version: fc.constant(1),
  label: fc.constant(APPLICATION_GIVEN.submit.rules?.label),
});

/** Label rules of councils that chose otherwise. */
const labelRules = fc
  .record({
    renewalOpensMonths: fc.nat({ max: 12 }),
    yearlyCheckMonth: fc.nat({ max: 24 }),
    prolongsWhileRenewalWaits: fc.boolean(),
    suspensionExtendsTerm: fc.boolean(),
    suspensionRenewals: fc.nat({ max: 2 }),
  })
  .map((own) => ({ ...DEFAULT_LABEL_RULES, ...own }));

/** The first call of a session mostly, else the second. */
const call = fc.constantFrom(1, 1, 2);
const votes = fc
  .record({ closed: fc.nat(9), open: fc.integer({ min: 0, max: 1 }) })
  .map(({ closed, open }) => ({ opened: closed + open, closed }));

const sessionSeen = fc.option(
  fc.record({ state: fc.constantFrom('scheduled', 'convened', 'open', 'closed'), heldOn: anyDay, call }),
);

/** Any value of JSON that a body may hold: that name of the language is refused before (P21). */
const readable = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('"__proto__"'));

const evaluated = fc
  .record({
    criterion: fc.constantFrom('GOV-01', 'GOV-02', 'TER-05', 'ELI-04'),
    nature: fc.constantFrom('BLOCKING', 'PROGRESS'),
    themes: fc.subarray(['DIVERSITY', 'ETHICS']),
    verdict: fc.constantFrom('PASS', 'FAIL', 'REVIEW', 'NOT_APPLICABLE'),
    explanation: fc.string({ maxLength: 600 }),
    inputs: fc.dictionary(fc.string({ maxLength: 8 }), readable, { noNullPrototype: true }),
  })
  .map((other) => ({ ...sample('CriterionEvaluated.v1').data, ...other }));

/** Each criterion once, and what was told of it before: the same, something else, or nothing. */
const evaluation = fc.record({
  eligibility: fc.constantFrom('ELIGIBLE_FORM', 'ELIGIBLE_FORM', 'REVIEW', 'INELIGIBLE'),
  family: fc.constant('ASSOCIATION'),
  closedFinancialYears: fc.option(fc.integer({ min: 0, max: 3 })),
  warnings: fc.constant([]),
  criteria: fc.uniqueArray(fc.record({ data: evaluated, digest: fc.constantFrom(DIGEST, 'E'.repeat(43)) }), {
    maxLength: 4,
    selector: ({ data }) => data.criterion,
  }),
});

const seen = fc.record({
  eligibility: fc.constantFrom('ELIGIBLE_FORM', 'REVIEW'),
  criteria: fc.dictionary(fc.constantFrom('GOV-01', 'TER-05'), fc.constant(DIGEST), {
    noNullPrototype: true,
  }),
});

const presence = fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 8 }).chain((members) =>
  fc.tuple(
    ...members.map((member) =>
      fc.record({
        member: fc.constant(member),
        attending: fc.boolean(),
        mode: fc.constantFrom('ROOM', 'REMOTE'),
        since: fc.constant('2027-01-20T08:00:00.000Z'),
        proxyTo: fc.option(fc.integer({ min: 1, max: 8 })),
        proxyAt: fc.constant('2027-01-19T08:00:00.000Z'),
      }),
    ),
  ),
);

const assembly = fc.oneof(
  fc.constant(ASSEMBLY),
  fc.record({
    call: fc.constantFrom(1, 1, 2),
    inOffice: fc.integer({ min: 0, max: 9 }),
    chair: fc.option(fc.integer({ min: 1, max: 9 })),
    vicePresidents: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 2 }),
    actingChair: fc.option(fc.integer({ min: 1, max: 9 })),
    rulesVersion: fc.constant(1),
    rules: fc.constant(DEFAULT_RULES),
    presence,
    standIns: fc.constantFrom([], [{ alternate: 3, titular: 2 }]),
    colleges: fc.constant(ASSEMBLY.colleges),
    inOfficeBy: fc.constant(ASSEMBLY.inOfficeBy),
  }),
);

const spokenAt = fc.constant('2027-01-20T08:00:00.000Z');
const anyFloor = fc.option(
  fc.record({
    member: fc.option(fc.integer({ min: 1, max: 3 })),
    pointOfOrder: fc.boolean(),
    since: spokenAt,
  }),
);
const anySpeakers = fc.uniqueArray(
  fc.record({
    member: fc.integer({ min: 1, max: 8 }),
    askedAt: fc.option(spokenAt),
    pointOfOrder: fc.boolean(),
    resumes: fc.boolean(),
    spoke: fc.boolean(),
  }),
  { selector: ({ member }) => member, maxLength: 4 },
);

const openedInRoom = fc.record({
  poll: fc.constant(uuid('9')),
  sessionState: fc.constantFrom('open', 'open', 'convened'),
  opening: fc.constant(null),
  assembly: fc.option(assembly),
  recused: fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 3 }),
  asking: fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 3 }),
  publicKey: fc.constant('A'.repeat(392)),
  rollCallAskedBy: fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 2 }),
  dossier: fc.option(
    fc.record({ state: fc.constantFrom('onAgenda', 'withdrawn', 'opinionGiven'), version: fc.nat() }),
  ),
  written: fc.constant(null),
});

/** Four members in office who answer from where they are, one of them recused or not. */
const openedInWriting = fc.record({
  poll: fc.constant(uuid('9')),
  sessionState: fc.constantFrom('consulting', 'consulting', 'interrupted'),
  opening: fc.constant(null),
  assembly: fc.constant({
    ...ASSEMBLY,
    presence: [1, 2, 3, 4].map((member) => ({ ...ASSEMBLY.presence[0], member })),
  }),
  recused: fc.constantFrom([], [1], [3, 4]),
  asking: fc.constant([]),
  publicKey: fc.constant(null),
  rollCallAskedBy: fc.constant([]),
  dossier: fc.record({ state: fc.constantFrom('onAgenda', 'onAgenda', 'withdrawn'), version: fc.nat() }),
  written: fc.constantFrom({ until: '2027-01-20', version: 3 }, { until: '2029-01-20', version: 3 }),
});

const slots = fc.array(
  fc.record({
    member: fc.integer({ min: 1, max: 8 }),
    holder: fc.constant(1),
    choice: fc.constantFrom('FOR', 'AGAINST', 'ABSTAIN', 'BLANK', null),
    voted: fc.boolean(),
    source: fc.constantFrom('OWN', 'HANDS', 'PAPER', null),
  }),
  { maxLength: 8 },
);

/** A vote that is open, as an entry finds it. */
const minutesStanding = fc.constantFrom('NOT_BEGUN', 'OPEN', 'OPEN', 'APPROVED');
const openPoll = fc.option(
  fc.record({
    voters: fc.constantFrom([1, 2, 3], [2, 3]),
    cast: fc.constantFrom([], [1], [2]),
    secret: fc.constantFrom(false, false, true),
  }),
);

const paperCounted = fc.option(
  fc.record({
    ballots: fc.constantFrom([{ member: 3, choice: 'FOR' }], [{ member: 3, choice: 'AGAINST' }]),
    by: fc.constantFrom(PERSON, OTHER_PERSON),
    confirmed: fc.boolean(),
    entry: fc.integer({ min: 1, max: 9 }),
  }),
);

/** Registers that say one thing or another, only part of it, nothing, or do not answer. */
const registerAnswer: fc.Arbitrary<RegisterAnswer> = fc.oneof(
  fc.constantFrom<RegisterAnswer>({ state: 'SILENT' }, { state: 'SILENT' }, { state: 'UNKNOWN' }),
  fc
    .record({
      employees: fc.constantFrom(null, 11, 12),
      legalCategory: fc.constantFrom('9220', '1234', null),
      administrativeState: fc.constantFrom('A' as const, 'C' as const),
      complete: fc.boolean(),
    })
    .map(({ complete, ...said }): RegisterAnswer => {
      const values = { ...FOUND.reading.values, ...said };
      const told = Object.keys(values).filter((field) => values[field as keyof typeof values] !== null);
      const sources = Object.fromEntries(told.map((field) => [field, 'COMPLEMENTS']));
      return { state: 'FOUND', reading: { values, sources }, complete };
    }),
);

const roles = fc.constantFrom('representative' as const, 'preparer' as const, 'reader' as const);

/** Invited as anything, in time or too late; one of the people of a structure, or nobody. */
const structureInvitation = fc
  .record({
    role: roles,
    expiresAt: fc.constantFrom('2026-11-30T00:00:00.000Z', '2031-01-01T00:00:00.000Z'),
  })
  .map((other) => ({ ...INVITED, ...other }));
/** Somebody away, from any day to any day. */
const absence = fc.record({
  officer: fc.constantFrom(PERSON, OTHER_PERSON),
  from: anyDay,
  to: anyDay,
  standIn: fc.constantFrom(PERSON, OTHER_PERSON, null),
});
/** An officer of the council, whom some dossiers concern. */
const colleague = fc.record({
  person: fc.constantFrom(PERSON, OTHER_PERSON),
  structures: fc.constantFrom([], [STRUCTURE]),
});
const somebody = fc.option(roles.map((role) => ({ ...PREPARER, role })));

/** Past its time, or why its time does not run. */
const keptOr = (...whys: readonly string[]) =>
  fc
    .constantFrom(...whys, null, null, null)
    .map((why) => ({ kept: why === null ? APPLICATION_GIVEN.recordEliminationVisa.kept : { why } }));

const inForce = fc.constantFrom(IN_FORCE, { ...IN_FORCE, textDigest: 'E'.repeat(43) }, null);

const GIVENS: Record<string, fc.Arbitrary<unknown>> = {
  'structure.declare': fc.record({
    register: registerAnswer,
    department: fc.constant('62'),
    taken: fc.constant(false),
    aliases: fc.constant([]),
    invitation: fc.constant(STRUCTURE_GIVEN.declare.invitation),
  }),
  'structure.acceptInvitation': fc.record({ invitation: structureInvitation, self: somebody }),
  'structure.removePerson': fc.record({ person: somebody }),
  'structure.leave': fc.record({ person: somebody }),
  'structure.offerTransfer': fc.record({ person: somebody }),
  'structure.signCharter': fc.record({ charter: inForce, signature: fc.constantFrom(null, SIGNATURE) }),
  'structure.recordCharterSignature': fc.record({
    charter: inForce,
    signature: fc.constantFrom(null, SIGNATURE),
  }),
  'charter.adopt': fc.record({
    dateTaken: fc.constant(false),
    versionTaken: fc.constant(false),
    substance: fc.constant(DIGEST),
    before: fc.constantFrom(
      null,
      { substance: 'E'.repeat(43), beyondWords: [] },
      { substance: 'E'.repeat(43), beyondWords: ['critère GOV-01'] },
    ),
  }),
  'structure.readRegister': fc.record({ register: registerAnswer, department: fc.constant('62') }),
  'council.acceptInvitation': fc.record({
    digest: fc.constant(DIGEST),
    invitation: fc.option(
      fc.record({
        role: fc.constant('officer'),
        member: fc.constant(null),
        expiresAt: fc.constantFrom('2026-11-30T00:00:00.000Z', '2031-01-01T00:00:00.000Z'),
        sealed: fc.constant({ fact: '62-4-0', subject: 'invited' }),
      }),
    ),
    member: fc.constant(null),
  }),
  'council.renewMandate': fc.record({
    member: fc.constant(null),
    former: fc.option(
      fc.record({
        ...mandate,
        chair: fc.boolean(),
        endedOn: anyDay,
        reason: fc.constant('TERM'),
        person: fc.option(fc.constant(PERSON)),
        renewedAs: fc.option(fc.integer({ min: 1, max: 9 })),
      }),
    ),
    sits: fc.option(fc.integer({ min: 1, max: 9 })),
    noVote: fc.boolean(),
    procedure: fc.option(fc.constant(DEFAULT_RULES)),
    mandates: fc.array(fc.record(mandate), { maxLength: 2 }),
  }),
  'document.announce': fc.record({
    structureKnown: fc.boolean(),
    rule: fc.option(fc.record({ validMonths: fc.option(fc.integer({ min: 1, max: 60 })) })),
    today: fc.integer({ min: 0, max: 101 }),
  }),
  'document.receive': fc.record({
    sha256: fc.constantFrom(DIGEST, 'E'.repeat(43)),
    size: fc.constantFrom(1200, 1201),
    fault: fc.constantFrom(null, 'WRONG_TYPE', 'ACTIVE_CONTENT'),
  }),
  'document.replace': fc.record({
    by: fc.option(
      fc.record({
        state: fc.constantFrom('clean', 'received', 'expired'),
        structure: fc.constant(STRUCTURE),
        kind: fc.constantFrom('STATUTS', 'COMPTES'),
      }),
    ),
  }),
  'application.attachProof': fc.record({
    draft: fc.option(fc.boolean().map((open) => ({ ...DRAFT, open }))),
    accepted: fc.option(fc.constantFrom('ANY', ['STATUTS'], [])),
    document: fc.option(
      fc.record({
        structure: fc.constantFrom(STRUCTURE, uuid('9')),
        state: fc.constantFrom('clean', 'received', 'expired', 'withdrawn'),
        kind: fc.constantFrom('STATUTS', 'COMPTES'),
        validUntil: fc.option(anyDay),
      }),
    ),
    rows: fc.constantFrom([], [ATTACHED], [{ ...ATTACHED, attached: false, version: 2 }]),
  }),
  'application.submit': fc.record({
    draft: fc.option(fc.boolean().map((open) => ({ ...DRAFT, open }))),
    answers: fc.record({ digest: fc.constant(DIGEST), count: fc.integer({ min: 0, max: 3 }) }),
    proofsDigest: fc.constant(DIGEST),
    lastNumber: fc.integer({ min: 0, max: 99_999 }),
    charter: fc.constant(APPLICATION_GIVEN.submit.charter),
    signature: fc.oneof(
      { weight: 12, arbitrary: fc.constant(SIGNATURE) },
      { weight: 1, arbitrary: fc.constantFrom({ ...SIGNATURE, substance: 'E'.repeat(43) }, null) },
    ),
    rules: fc.option(
      fc
        .tuple(rules, fc.constantFrom('ACCEPTANCE', 'REJECTION'))
        .map(([{ version, label }, silenceRegime]) => ({
          version,
          label: { ...label, silenceRegime },
          procedure: DEFAULT_RULES,
        })),
    ),
    session: fc.record({
      state: fc.constant('scheduled'),
      heldOn: fc.constant('2027-06-20'),
      opensOn: fc.constant('2026-11-01'),
      closesOn: fc.constantFrom('2026-12-20', '2027-12-31'),
    }),
  }),
  'application.startReview': fc.record({ evaluation }),
  'application.correctAnswers': fc.record({
    saved: fc.constant([]),
    unknown: fc.constantFrom([], ['autre']),
    faults: fc.constant([]),
    answersDigest: fc.constantFrom(DIGEST, 'E'.repeat(43)),
  }),
  'application.markLooked': fc.record({
    look: fc.option(fc.record({ upTo: fc.integer({ min: 1, max: 9 }) })),
  }),
  'application.acceptCommitment': fc.record({
    proposed: fc.option(
      fc.record({
        criterion: fc.constantFrom('GOV-01', 'TER-05'),
        dueOn: anyDay,
        number: fc.integer({ min: 1, max: 20 }),
        from: fc.constantFrom('APPLICANT', 'SERVICE'),
        proposedAt: fc.constant('2026-12-09T10:00:00.000Z'),
        acceptedAt: fc.constant(null),
      }),
    ),
  }),
  'application.concludeReview': fc.record({
    rules: fc.constantFrom('NONE', 'NEGATIVE', 'ALL').map((secondEyes) => ({
      version: 1,
      label: { ...APPLICATION_GIVEN.submit.rules?.label, secondEyes },
    })),
  }),
  'application.publishReport': fc.record({
    rules: fc.option(rules),
    session: fc.option(anyDay.map((heldOn) => ({ heldOn }))),
  }),
  'application.assign': fc.record({ colleague: fc.option(colleague) }),
  'application.takeOver': fc.record({ colleague: fc.option(colleague) }),
  'application.route': fc.record({
    routing: fc.option(fc.constant(ROUTING)),
    siren: fc.constantFrom('000000018', null),
    on: fc.record({
      municipality: fc.constantFrom('62041', '59350', null),
      activity: fc.constantFrom('88.99B', null),
      family: fc.constantFrom('ASSOCIATION', null),
    }),
    colleagues: fc.uniqueArray(colleague, { maxLength: 2, selector: ({ person }) => person }),
    absences: fc.uniqueArray(absence, { maxLength: 2, selector: ({ officer }) => officer }),
  }),
  'application.reevaluate': fc.record({ evaluation, seen: fc.option(seen) }),
  'expertise.request': fc
    .tuple(fc.boolean(), fc.constantFrom('NO_OBJECTION', 'NO_ANSWER'))
    .map(([underWay, silence]) => ({
      ...EXPERTISE_GIVEN.request,
      application: { ...EXPERTISE_GIVEN.request.application, underWay },
      silence,
    })),
  'application.recordEliminationVisa': keptOr('remedies-open', 'label-runs', 'control-open', 'kept-for-good'),
  'misuse.recordEliminationVisa': keptOr('kept-for-good'),
  'expertise.accept': fc.record({ digest: fc.constantFrom(DIGEST, 'E'.repeat(43)) }),
  'misuse.hear': fc
    .option(fc.constant(MISUSE_GIVEN.hear.label))
    .map((label) => ({ ...MISUSE_GIVEN.hear, label })),
  'misuse.close': fc.record({ measureProposed: fc.boolean() }),
  'control.open': fc.record({ stated: fc.boolean(), inForce: fc.boolean() }).map(({ stated, inForce }) => ({
    ...CONTROL_GIVEN.open,
    stated,
    chosen: CONTROL_GIVEN.open.chosen && { ...CONTROL_GIVEN.open.chosen, inForce },
  })),
  'controlCampaign.settle': fc.boolean().map((over) => ({
    followed: [{ opened: true, outcome: over ? 'NONE' : null }],
  })),
  'control.close': fc.record({
    measure: fc.constantFrom(
      null,
      { kind: 'SUSPENSION', urgent: true },
      { kind: 'REVOCATION', urgent: false },
    ),
  }),
  'appeal.lodge': fc
    .record({
      already: fc.boolean(),
      subject: fc.constantFrom('REFUSAL', 'AWARD', 'CONDITIONS', 'MEASURE', 'IMPLICIT_REJECTION'),
      stated: fc.boolean(),
    })
    .map(({ already, subject, stated }) => ({
      ...APPEAL_GIVEN.lodge,
      already,
      decision: {
        ...APPEAL_GIVEN.lodge.decision,
        subject,
        remedies: { stated, adminAppealDeadline: '2027-01-24', courtDeadline: '2027-01-25' },
      },
    })),
  'appeal.entrust': fc.record({
    acted: fc.subarray(['ReviewConcluded.v1', 'MessageSent.v1']),
    isOfficer: fc.boolean(),
  }),
  'meeting.propose': fc.tuple(fc.boolean(), fc.boolean()).map(([underWay, closed]) => ({
    ...MEETING_GIVEN.propose,
    dossiers: MEETING_GIVEN.propose.dossiers.map((about) => ({
      ...about,
      underWay,
      conflicted: closed ? [PERSON] : [],
    })),
  })),
  'meeting.cancel': fc.record({ conflicted: fc.constantFrom([], [PERSON]) }),
  'meeting.recordReport': fc.record({
    criteria: fc.subarray(['GOV-01', 'GOV-02', 'TER-05']),
    conflicted: fc.constantFrom([], [PERSON]),
  }),
  'workshop.record': fc.record({
    meeting: fc.option(
      fc.record({
        kind: fc.constantFrom('WORKING_SESSION', 'WORKING_SESSION', 'VISIT'),
        start: fc.constantFrom('2026-11-20T09:00:00.000Z', '2027-12-04T08:00:00.000Z', null),
      }),
    ),
  }),
  'workshop.openToPublic': fc.record({ words: fc.option(fc.constant(WORKSHOP_GIVEN.openToPublic.words)) }),
  'proposal.propose': fc.record({ known: fc.boolean() }),
  'proposal.comment': fc.record({ written: fc.constantFrom(0, 19, 20) }),
  'proposal.linkCharter': fc.record({
    charter: fc.option(
      fc.record({
        state: fc.constantFrom('drafted', 'adopted', 'abandoned'),
        amendments: fc.integer({ min: 0, max: 4 }),
      }),
    ),
  }),
  'proposal.mergeInto': fc.record({
    target: fc.option(fc.record({ state: fc.constantFrom('open', 'merged'), version: fc.nat(9) })),
  }),
  'proposal.withdraw': fc.record({ session: sessionSeen }),
  'proposal.placeOnAgenda': fc.record({
    session: sessionSeen,
    rules: fc.option(fc.constant(DEFAULT_RULES)),
  }),
  'proposal.adjourn': fc.record({ current: sessionSeen, next: sessionSeen }),
  'proposal.recordVote': fc.record({
    session: fc.option(
      fc.record({
        state: fc.constantFrom('closed', 'closed', 'open'),
        heldOn: anyDay,
        call,
        votesInRoom: fc.integer({ min: 2, max: 12 }),
        rules: fc.option(fc.constant({ version: 1, procedure: DEFAULT_RULES })),
      }),
    ),
  }),
  'proposal.assign': fc.record({
    roles: fc.constantFrom(['officer'], ['member'], ['auditor'], []),
    rules: fc.option(fc.constant(DEFAULT_RULES)),
  }),
  'proposal.complete': fc.record({
    inForce: fc.option(fc.constant({ charter: CHARTER, version: '2027', effectiveOn: '2027-03-01' })),
  }),
  'meeting.amendReport': fc.record({
    criteria: fc.subarray(['GOV-01', 'GOV-02', 'TER-05']),
    conflicted: fc.constantFrom([], [PERSON]),
    dossier: fc.option(fc.record({ beforeAgenda: fc.boolean(), version: fc.nat() })),
    found: fc.constantFrom([], [{ criterion: 'GOV-01', finding: 'CONFIRMED' }]),
  }),
  'session.open': fc.record({ assembly: fc.option(assembly), votes }),
  'session.openBlock': fc.record({
    assembly: fc.constantFrom(ASSEMBLY, null),
    onAgenda: fc.constantFrom([ITEM], []),
    arrangement: fc.constantFrom({ version: 1, consensus: [ITEM], debate: [] }, null),
  }),
  'session.giveFloor': fc.record({ assembly: fc.option(assembly), floor: anyFloor, rows: anySpeakers }),
  'session.endFloor': fc.record({ assembly: fc.option(assembly), floor: anyFloor, rows: anySpeakers }),
  'session.close': fc.record({ votes, assembly: fc.constantFrom(ASSEMBLY, null) }),
  'session.adjournForLackOfQuorum': fc.record({ votes, assembly: fc.option(assembly) }),
  'session.orderConsultation': fc.record({
    rules: fc.constantFrom(null, DATED_RULES),
    inOffice: fc.integer({ min: 2, max: 5 }),
    points: fc.nat(2),
  }),
  'session.demandSession': fc.record({ seat: fc.option(fc.record(mandate)) }),
  'session.reconvene': fc.record({ rules: fc.option(fc.constant(DEFAULT_RULES)), left: fc.nat(3) }),
  'session.cancel': fc.record({ rules: fc.option(fc.constant(DEFAULT_RULES)) }),
  'item.openVote': fc.oneof(openedInRoom, openedInWriting),
  'session.correctMinutes': fc.record({ onAgenda: fc.boolean(), seated: fc.boolean() }),
  'item.noteDebate': fc.record({ minutes: minutesStanding }),
  'item.recordDissent': fc.record({
    minutes: minutesStanding,
    present: fc.constantFrom([], [1, 2, 3, 7]),
  }),
  'item.adjourn': fc.record({
    assembly: fc.option(assembly),
    recused: fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 3 }),
  }),
  'item.putConditions': fc.record({
    assembly: fc.option(assembly),
    recused: fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 3 }),
    term: fc.option(fc.record({ heldOn: anyDay, months: fc.constantFrom(12, 24) })),
  }),
  'item.closeVote': fc.record({
    opened: fc.constantFrom(
      sample('VoteOpened.v1').data,
      sample('VoteOpened.v1', { closesAt: instant('2026-06-01') }).data,
    ),
    slots,
    rules: fc.constant(DEFAULT_RULES),
    counted: fc.constantFrom(null, null, BOX_COUNT),
  }),
  'item.recount': fc.record({
    electorate: fc.constantFrom([], [7, 8]),
    closed: fc.constantFrom(null, BOX_COUNT),
    counted: fc.constantFrom(null, BOX_COUNT, { ...BOX_COUNT, ballots: 2 }),
  }),
  'item.askRollCall': fc.record({ present: fc.boolean() }),
  'item.pullFromBlock': fc.record({ present: fc.boolean(), recused: fc.boolean() }),
  'item.takeBlockHands': fc.record({ poll: openPoll }),
  'item.recordHands': fc.record({ poll: openPoll }),
  'item.enterPaperCount': fc.record({ poll: openPoll, paper: fc.constant(null) }),
  'item.confirmPaperCount': fc.record({ poll: openPoll, paper: paperCounted }),
  'item.annulVote': fc.record({
    session: fc.option(fc.record({ state: fc.constantFrom('open', 'open', 'closed'), version: fc.nat() })),
    dossier: fc.option(
      fc.record({
        state: fc.constantFrom('onAgenda', 'opinionGiven', 'decided'),
        version: fc.nat(),
        item: fc.constantFrom(ITEM, null),
      }),
    ),
    seated: fc.boolean(),
    chair: fc.constantFrom(1, 7),
    recused: fc.constantFrom([], [1]),
  }),
  'item.place': fc.record({
    session: fc.option(
      fc.record({
        state: fc.constantFrom('scheduled', 'convened', 'open', 'closed'),
        heldOn: anyDay,
        call,
      }),
    ),
    rules: fc.option(fc.constant(DEFAULT_RULES)),
    charter: fc.constant(null),
    rulesDraft: fc.constant(null),
    label: fc.constant(null),
    minutesOf: fc.constant(null),
    application: fc.record({
      moves: fc.boolean(),
      renews: fc.boolean(),
      ready: fc.boolean(),
      session: fc.constant(SESSION),
      structureName: fc.constant('Les Semeurs'),
      implicitOn: fc.option(anyDay),
    }),
  }),
  'label.record': fc.record({
    taken: fc.boolean(),
    last: fc.nat({ max: 9998 }),
    rules: labelRules,
  }),
  'label.award': fc.record({
    sequence: fc.integer({ min: 1, max: 9999 }),
    rules: labelRules,
  }),
  'label.passDeadline': fc.record({
    row: fc.option(fc.constant(LABEL_STANDING.row)),
    rules: labelRules,
    awaited: fc.option(
      fc.record({
        application: fc.constant(APPLICATION),
        sessionOn: fc.option(fc.constant('2029-03-10')),
      }),
    ),
  }),
  'label.proposeMeasure': fc.record({
    row: fc.constant(LABEL_STANDING.row),
    rules: labelRules,
    stated: fc.boolean(),
  }),
  'label.decideMeasure': fc.record({
    row: fc.constant(LABEL_STANDING.row),
    rules: labelRules,
    opinion: fc.option(
      fc.record({ favourable: fc.boolean(), votedOn: fc.constantFrom('2020-01-01', '2040-01-01') }),
    ),
  }),
  'label.recordLapse': fc.record({
    row: fc.constant(LABEL_STANDING.row),
    rules: labelRules,
    replaced: fc.boolean(),
  }),
};

/** What a command may find beside the thing: mostly nothing in its way, else chance. */
export const givensFor = (workflow: Workflow, name: string): fc.Arbitrary<unknown> => {
  const usual = fc.constant(SAMPLE_GIVENS[workflow.name][name]);
  const other = GIVENS[`${workflow.name}.${name}`];
  return other ? fc.oneof(usual, other) : usual;
};
