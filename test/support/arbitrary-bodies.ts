import * as fc from 'fast-check';
import type { Workflow } from '../../workflows/kernel/workflow.ts';
import { MEETING, OTHER_PERSON, OTHER_PROPOSAL, PERSON, PROPOSAL, SESSION, uuid } from './ids.ts';
import { HOLDER } from './sample-facts.ts';
import { EXTRACT, SAMPLE_COMMANDS } from './sample-commands.ts';
import { readAs } from './scenario.ts';

/** Days around the sample campaign, and the two ends of the calendar that a body may hold. */
export const anyDay = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .date({ min: new Date('2026-10-01'), max: new Date('2027-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  },
  { weight: 1, arbitrary: fc.constantFrom('2000-01-01', '2028-02-29', '2999-12-31') },
);

export const anyText = (max: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: max })
    // oxlint-disable-next-line no-control-regex -- what a body may not hold
    .filter((text) => text.length <= max && !/[\u0000-\u001f\u007f]/.test(text));

const criterion = fc.constantFrom('GOV-01', 'GOV-02', 'ELI-04', 'TER-05', 'ZZZ-99');

/** On the grid of half-hours, on both sides of what other parts are about. */
const HALF_HOURS = ['2026-12-04T08:00', '2027-01-12T09:00', '2027-01-12T10:00', '2027-01-14T13:30'].map(
  (start) => `${start}:00.000Z`,
);
const anySlot = fc.record({
  start: fc.constantFrom(...HALF_HOURS),
  minutes: fc.integer({ min: 15, max: 480 }),
});
const anyWhere = fc.record({ remote: fc.boolean(), place: anyText(300) });
const anySlots = fc.array(anySlot, { minLength: 1, maxLength: 5 });

const entries = fc.constantFrom(
  [],
  [{ member: 3, choice: 'FOR' }],
  [{ member: 2, choice: 'NOT_VOTING' }],
  [{ member: 9, choice: 'AGAINST' }],
);

const conditions = fc.array(fc.record({ text: anyText(300), dueOn: anyDay }), { maxLength: 9 });

const PARTS: Record<string, Record<string, fc.Arbitrary<object>>> = {
  council: {
    seatMember: fc.record({
      college: fc.integer({ min: 1, max: 3 }),
      chair: fc.boolean(),
      termEndsOn: anyDay,
      name: anyText(120),
    }),
    endMandate: fc.record({ member: fc.integer({ min: 1, max: 6 }), endedOn: anyDay }),
    renewMandate: fc.record(
      { member: fc.integer({ min: 1, max: 6 }), termEndsOn: anyDay, college: fc.integer({ min: 1, max: 3 }) },
      { requiredKeys: ['member', 'termEndsOn'] },
    ),
    nameVicePresident: fc.record({ member: fc.integer({ min: 1, max: 6 }) }),
    endVicePresidency: fc.record({ member: fc.integer({ min: 1, max: 6 }) }),
    withdrawRole: fc.record({
      role: fc.constantFrom('administrator', 'secretary', 'officer', 'president', 'auditor'),
    }),
    invite: fc.record({
      role: fc.constantFrom('administrator', 'secretary', 'officer', 'president', 'auditor'),
    }),
    declareInterests: fc.record({
      interests: fc.array(
        fc.record({
          siren: fc.constantFrom('000000018', '000 000 034', 'abc'),
          kind: fc.constantFrom('DIRECTOR', 'OTHER'),
          whose: fc.constantFrom('SELF', 'SPOUSE'),
          from: fc.constant('2000-01-01'),
          to: fc.option(anyDay),
        }),
        { maxLength: 3 },
      ),
    }),
  },
  structure: {
    declare: fc.record({
      siren: fc.constantFrom('000000018', '000 000 018', '000000019', 'abc', null),
      rna: fc.constantFrom(null, 'W621234567', 'W62'),
      name: anyText(150),
    }),
    invite: fc.record({ role: fc.constantFrom('representative', 'preparer', 'reader') }),
    removePerson: fc.record({ person: fc.constantFrom(PERSON, OTHER_PERSON) }),
    declareValue: fc
      .constantFrom(['employees', 12], ['closedFinancialYears', 2], ['siaeConventionUntil', '2027-01-31'])
      .map(([field, value]) => ({ field, value })),
    contestRegister: fc
      .constantFrom(
        ['employees', 14],
        ['legalCategory', '5710'],
        ['seatCommune', '59350'],
        ['siaeType', 'ACI'],
      )
      .map(([field, value]) => ({ field, value, reason: 'Pièce jointe' })),
    settleContest: fc.record({
      field: fc.constantFrom('employees', 'legalCategory', 'seatCommune', 'siaeType'),
      accept: fc.boolean(),
      reason: anyText(1000),
    }),
    recordCeased: fc.record({ ceasedOn: anyDay }),
    signCharter: fc.record({ name: anyText(120), capacity: anyText(120) }),
    recordCharterSignature: fc.record({ signedOn: anyDay }),
    recordRegister: fc
      .record({
        siren: fc.constantFrom('000000018', '000000026'),
        name: anyText(150),
        legalCategory: fc.constantFrom('9220', '5710', '7361', null),
        administrativeState: fc.constantFrom('A', 'C'),
        closedFinancialYears: fc.integer({ min: 0, max: 9 }),
      })
      .map((other) => ({ extract: { ...EXTRACT, ...other } })),
  },
  document: {
    announce: fc.record({
      kind: fc.constantFrom('STATUTS', 'COMPTES'),
      dated: fc.constantFrom(null, '2026-03-14', '2026-12-20'),
      validUntil: fc.constantFrom(null, '2026-11-30', '2026-12-15', '2027-03-14'),
    }),
    receive: fc.record({ objectVersion: fc.constantFrom('v1', 'v2') }),
    recordScan: fc.record({
      objectVersion: fc.constantFrom('v1', 'v2'),
      result: fc.constantFrom('NO_THREATS_FOUND', 'THREATS_FOUND', 'UNSUPPORTED', 'ACCESS_DENIED', 'FAILED'),
    }),
  },
  charter: { adopt: fc.record({ effectiveOn: anyDay, wordingOnly: fc.boolean() }) },
  application: {
    resolveCriterion: fc.record({
      criterion,
      verdict: fc.constantFrom('PASS', 'FAIL', 'NOT_APPLICABLE'),
      reason: anyText(600),
    }),
    markLooked: fc.record({ upTo: fc.integer({ min: 1, max: 30 }) }),
    proposeCommitment: fc.record({ criterion, dueOn: anyDay, action: anyText(600), owner: anyText(120) }),
    acceptCommitment: fc.record({ criterion, proposal: fc.integer({ min: 1, max: 20 }) }),
    reopenReview: fc.record({ reason: anyText(600) }),
    publishReport: fc.record({ text: anyText(8000) }),
    reply: fc.record({ text: anyText(8000) }),
    declareConflict: fc.record({ interest: fc.constantFrom('DIRECTOR', 'RELATIVE') }),
    submit: fc.record({ swornStatement: fc.boolean() }),
    requestMissingItems: fc.record({ dueOn: fc.option(anyDay) }),
    receiveOpinion: fc.record({
      opinion: fc.constantFrom('FAVOURABLE', 'UNFAVOURABLE'),
      conditions,
    }),
    exportDecision: fc.record({
      outcome: fc.constantFrom('GRANTED', 'GRANTED_WITH_RESERVATIONS', 'REFUSED'),
      reasons: fc.array(anyText(300), { maxLength: 3 }),
    }),
    recordSignedDecision: fc.record({ signedOn: anyDay }),
    decide: fc.record({
      outcome: fc.constantFrom('GRANTED', 'GRANTED_WITH_RESERVATIONS', 'REFUSED'),
      reasons: fc.array(anyText(300), { maxLength: 3 }),
    }),
    passDeadline: fc.record({ deadline: fc.constantFrom('acknowledgement', 'implicitDecision', 'toString') }),
    recordDelivery: fc.record({
      delivery: fc.oneof(
        fc.record({ mode: fc.constant('HAND'), handedOn: anyDay }),
        fc.record({
          mode: fc.constant('POSTAL'),
          sentOn: anyDay,
          presentedOn: fc.option(anyDay),
          handedOn: fc.option(anyDay),
          returned: fc.constantFrom(null, 'UNCLAIMED', 'REFUSED', 'ADDRESS_UNKNOWN'),
        }),
      ),
    }),
    sendMessage: fc.record({ to: fc.constantFrom('APPLICANT', 'SERVICE'), text: anyText(4000) }),
    writeNote: fc.record({ text: anyText(4000) }),
    markRead: fc.record({ upTo: fc.integer({ min: 1, max: 30 }) }),
  },
  misuse: {
    hear: fc.oneof(
      fc.record({ label: fc.constantFrom(uuid('8')), question: anyText(4000), posted: fc.constant(null) }),
      fc.record({
        label: fc.constant(null),
        question: anyText(4000),
        posted: fc.record({ to: anyText(400), on: anyDay }),
      }),
    ),
    answer: fc.record({ text: anyText(8000) }),
    close: fc
      .tuple(fc.constantFrom('UNFOUNDED', 'CEASED', 'MEASURE_PROPOSED', 'TRANSMITTED'), anyText(4000), anyDay)
      .map(([outcome, reasons, day]) => ({
        outcome,
        reasons,
        letterOn: outcome === 'TRANSMITTED' ? day : null,
      })),
    passDeadline: fc.record({
      deadline: fc.constantFrom('misuseExamination', 'misuseAnswer', 'misuseClosing', 'toString'),
    }),
  },
  control: {
    answer: fc.record({ ask: fc.constantFrom(1, 2, 2, 3), words: fc.option(anyText(400)) }),
    judge: fc.record({ ask: fc.constantFrom(1, 2), verdict: fc.constantFrom('MET', 'NOT_MET') }),
    askToMend: fc.record({ mendUntil: fc.constantFrom('2026-12-12', '2027-03-15', '2029-06-30') }),
    close: fc.record({
      outcome: fc.constantFrom('NONE', 'REMARK', 'PLAN', 'MEASURE'),
      because: anyText(400),
    }),
    giveProof: fc.record({ commitment: fc.constantFrom(1, 2, 2, 3), words: fc.option(anyText(400)) }),
    judgeCommitment: fc.record({
      commitment: fc.constantFrom(1, 2),
      verdict: fc.constantFrom('KEPT', 'KEPT', 'NOT_KEPT'),
    }),
    passDeadline: fc.record({
      deadline: fc.constantFrom('controlReminder', 'controlAnswer', 'planReminder', 'planProof', 'toString'),
    }),
  },
  appeal: {
    lodge: fc.record(
      {
        text: anyText(8000),
        paper: fc.option(fc.record({ receivedOn: anyDay, thirdParty: fc.option(anyText(200)) })),
      },
      { requiredKeys: [] },
    ),
    examine: fc.record({ proposes: fc.constantFrom('UPHOLD', 'REJECT'), text: anyText(8000) }),
    decide: fc.record({
      outcome: fc.constantFrom('UPHELD', 'REJECTED', 'INADMISSIBLE'),
      reasons: fc.option(anyText(8000)),
    }),
    passDeadline: fc.record({ deadline: fc.constantFrom('silence', 'hearing', 'toString') }),
  },
  expertise: {
    request: fc.record({ dueOn: anyDay, question: anyText(4000) }, { requiredKeys: [] }),
    giveOpinion: fc.record({
      position: fc.constantFrom('NO_OBJECTION', 'RESERVATIONS', 'OBJECTION'),
      text: anyText(8000),
    }),
    passDeadline: fc.record({ deadline: fc.constantFrom('halfTime', 'answerDue', 'toString') }),
  },
  meeting: {
    propose: fc.oneof(
      fc.record({ slots: anySlots }),
      fc.record({
        kind: fc.constant('WORKING_SESSION'),
        slots: fc.array(anySlot, { minLength: 1, maxLength: 1 }),
        territory: fc.record({ name: anyText(120), municipalities: fc.subarray(['62041', '59350']) }),
      }),
    ),
    proposeSlots: fc.record({ slots: anySlots, where: anyWhere }),
    chooseSlot: fc.record({ start: fc.constantFrom(...HALF_HOURS) }),
    fixSlot: fc.record({ slot: anySlot, where: anyWhere }, { requiredKeys: ['slot'] }),
    recordReport: fc.record({
      findings: fc.uniqueArray(
        fc.record({
          criterion,
          finding: fc.constantFrom('CONFIRMED', 'CONTRADICTED', 'NOT_SEEN'),
          words: anyText(1000),
        }),
        { maxLength: 3, selector: (one) => one.criterion },
      ),
    }),
    amendReport: fc.record({
      why: anyText(600),
      findings: fc.uniqueArray(
        fc.record({
          criterion,
          finding: fc.constantFrom('CONFIRMED', 'CONTRADICTED', 'NOT_SEEN'),
          words: anyText(1000),
        }),
        { maxLength: 3, selector: (one) => one.criterion },
      ),
    }),
    answerInvitation: fc.record({ comes: fc.boolean() }),
    passDeadline: fc.record({
      deadline: fc.constantFrom('slotChoice', 'dayBefore', 'reportDue', 'toString'),
    }),
  },
  workshop: {
    record: fc.oneof(
      fc.record({ heldOn: anyDay, title: anyText(150), text: anyText(400) }),
      fc.record({ heldOn: fc.constant(undefined), meeting: fc.constant(MEETING) }),
    ),
    amend: fc.record(
      { heldOn: anyDay, participants: fc.integer({ min: 0, max: 2000 }) },
      { requiredKeys: [] },
    ),
  },
  proposal: {
    propose: fc.record({ kind: fc.constantFrom('CHARTER', 'RULES', 'OTHER'), title: anyText(150) }),
    amend: fc.record({
      title: anyText(150),
      notes: fc.subarray(['1', '2', '6', '8'].map(uuid)),
    }),
    support: fc.record({ revision: fc.integer({ min: 1, max: 3 }) }),
    comment: fc.record({ text: anyText(400) }),
    linkCharter: fc.record({ amendment: fc.option(fc.integer({ min: 1, max: 4 })) }),
    mergeInto: fc.record({ into: fc.constantFrom(PROPOSAL, OTHER_PROPOSAL) }),
    placeOnAgenda: fc.record({ session: fc.constant(SESSION), urgency: anyText(300) }, { requiredKeys: [] }),
    adjourn: fc.record({ session: fc.constantFrom(null, SESSION) }),
    recordVote: fc.record({
      for: fc.integer({ min: 1, max: 4 }),
      against: fc.integer({ min: 1, max: 4 }),
      abstain: fc.integer({ min: 0, max: 3 }),
      chairVote: fc.constantFrom('FOR', 'AGAINST', null),
    }),
    assign: fc.record({ owner: fc.constantFrom(PERSON, OTHER_PERSON), dueOn: anyDay }),
    complete: fc.record({ shownBy: anyText(300) }),
    passDeadline: fc.record({ deadline: fc.constantFrom('reminder', 'implementationDue', 'toString') }),
  },
  session: {
    schedule: fc.oneof(
      fc.record({ heldOn: anyDay, opensOn: anyDay, closesOn: anyDay }, { requiredKeys: [] }),
      fc.record({
        kind: fc.constant('WRITTEN'),
        heldOn: anyDay,
        opensOn: fc.constant(undefined),
        closesOn: fc.constant(undefined),
      }),
    ),
    convene: fc.record({ urgency: fc.option(anyText(300)) }),
    relocate: fc.record({ startsAt: fc.constantFrom('09:00', '15:00'), place: fc.option(anyText(200)) }),
    giveProxy: fc.record({ holder: fc.integer({ min: 1, max: 9 }) }),
    checkIn: fc.record({ mode: fc.constantFrom('ROOM', 'REMOTE') }, { requiredKeys: [] }),
    reply: fc.record({ answer: fc.constantFrom('COMING', 'REMOTE', 'ABSENT') }),
    reconvene: fc.record({ heldOn: anyDay }, { requiredKeys: [] }),
    cancel: fc.record({ reason: anyText(300) }, { requiredKeys: [] }),
    nameActingChair: fc.record({ member: fc.integer({ min: 1, max: 9 }) }),
    correctMinutes: fc.record({ text: anyText(1000), askedBy: fc.option(fc.integer({ min: 1, max: 9 })) }),
    approveMinutes: fc.record({ edits: fc.nat({ max: 9 }) }),
  },
  item: {
    place: fc.oneof(
      fc.record({ urgency: anyText(300) }, { requiredKeys: [] }),
      fc.record({ application: fc.constant(undefined), question: anyText(300), urgency: anyText(300) }),
    ),
    openVote: fc.record({ ballot: fc.constantFrom('HANDS', 'ROLL_CALL', 'SECRET') }),
    putConditions: fc.record({ conditions }),
    takeBlockHands: fc.record({ exceptions: entries }),
    recordHands: fc.record({ round: fc.integer({ min: 1, max: 3 }) }),
    enterPaperCount: fc.record({ round: fc.integer({ min: 1, max: 3 }), ballots: entries }),
    confirmPaperCount: fc.record({ round: fc.integer({ min: 1, max: 3 }), ballots: entries }),
    annulVote: fc.record({ round: fc.integer({ min: 1, max: 3 }) }),
    adjourn: fc.record({ asked: anyText(600) }, { requiredKeys: [] }),
    noteDebate: fc.record({ text: anyText(6000) }),
    recordDissent: fc.record(
      { text: anyText(2000), member: fc.integer({ min: 1, max: 9 }) },
      { requiredKeys: ['text'] },
    ),
  },
  label: {
    award: fc.record({ holder: fc.constantFrom(HOLDER, { ...HOLDER, siren: null }), awardedOn: anyDay }),
  },
};

/** As it is sent: without the fields of the sample that a part of it takes away. */
const written = (body: object): unknown => JSON.parse(JSON.stringify(body));

/** Bodies of a command that its schema takes: the sample, with parts of it left to chance. */
export const bodiesFor =
  (workflow: Workflow) =>
  (name: string): fc.Arbitrary<unknown> => {
    const base = SAMPLE_COMMANDS[workflow.name][name] ?? {};
    const part = PARTS[workflow.name]?.[name] ?? fc.constant({});
    return fc
      .oneof({ weight: 1, arbitrary: fc.constant({}) }, { weight: 2, arbitrary: part })
      .map((other) => readAs(workflow, name, written({ ...base, ...other })));
  };
