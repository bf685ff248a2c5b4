import { appeal } from '../../workflows/appeal/appeal.workflow.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import { endOfDayInParis } from '../../workflows/calendar/paris-time.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { FIRST_OPINIONS } from '../../workflows/appeal/first-examiners.ts';
import { remediesFrom, remediesUnstated } from '../../workflows/notification/remedies.ts';
import {
  actorWith,
  APPEAL,
  APPLICATION,
  instant,
  OTHER_PERSON,
  PERSON,
  STRUCTURE,
  SYSTEM,
  uuid,
} from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { APPEAL_GIVEN } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given, thingWith } from '../support/scenario.ts';

const day = (text: string) => LegalDate.parse(text);
const RULED = day('2027-06-15');
const BY_HAND = { delivery: { mode: 'HAND', handedOn: '2027-06-16' } };
const representative = actorWith('representative');
const officer = actorWith('officer');
/** Who examined does not sign. */
const president = { ...actorWith('president'), person: OTHER_PERSON } as typeof officer;
const secretary = actorWith('secretary');
const body = { ...SAMPLE_COMMANDS.appeal['lodge'], paper: null };
/** L5: a refusal notified on 29 March 2027. */
const L5 = {
  ...APPEAL_GIVEN.lodge,
  decision: {
    ...APPEAL_GIVEN.lodge.decision,
    decidedOn: '2027-03-22',
    notifiedOn: '2027-03-29',
    remedies: remediesFrom(day('2027-03-29')),
  },
};
const { rules } = APPEAL_GIVEN.lodge;

const lodge = (data: object = {}, at = '2027-05-10', beside: object = {}, as = representative) =>
  given(appeal, [], APPEAL).when('lodge', {
    as,
    at,
    data: { ...body, ...data },
    given: { ...L5, ...beside },
  });
const silence = endOfDayInParis(day('2027-07-10'));
const FILED = [{ ...sample('AppealFiled.v1'), deadlines: { silence } }, sample('AppealAcknowledged.v1')];
const LATE: typeof FILED = [
  { ...sample('AppealFiled.v1', { late: true }), deadlines: { silence } },
  sample('AppealAcknowledged.v1'),
];
const ENTRUSTED = [...FILED, sample('AppealEntrusted.v1')];
const EXAMINED = [...ENTRUSTED, sample('AppealExamined.v1')];
const THIRD = [
  { ...sample('AppealFiled.v1', { by: 'THIRD_PARTY', subject: 'AWARD' }), deadlines: { silence } },
  sample('AppealAcknowledged.v1'),
  {
    ...sample('AppealHolderInvited.v1'),
    deadlines: { hearing: endOfDayInParis(day('2027-05-25')) },
  },
];
const of = (facts: Parameters<typeof given>[1]) => given(appeal, facts, APPEAL);
const at = '2027-06-01';

describe('lodging an appeal', () => {
  it('computes the days of L5: received on 10 May, silence on 10 July, court until 13 September', () => {
    const { facts } = lodge().thenFacts('AppealFiled.v1', 'AppealAcknowledged.v1');
    expect(facts[0]?.data).toMatchObject({ late: false, subject: 'REFUSAL', receivedOn: '2027-05-10' });
    expect(facts[0]?.deadlines).toEqual({ silence });
    expect(facts[1]?.data).toEqual({
      receivedOn: '2027-05-10',
      silenceOn: '2027-07-10',
      courtIfSilentOn: '2027-09-13',
    });
  });

  it('keeps what is written sealed, and stands beside its structure once for each decision', () => {
    const { facts, rows } = lodge().thenFacts('AppealFiled.v1', 'AppealAcknowledged.v1');
    expect(facts[0]?.personal?.values['text']).toMatch(/une voix/);
    expect(JSON.stringify([facts[0]?.data, rows])).not.toMatch(/une voix/);
    expect(rows).toMatchObject([{ key: { sk: `appeal#${uuid('6')}` }, item: { appeal: APPEAL } }]);
  });

  it.each([
    ['2027-05-29', false],
    ['2027-05-30', true],
  ])('on %s, two months after its notification, is late: %s', (when, late) => {
    const { facts } = lodge({}, when).thenFacts('AppealFiled.v1', 'AppealAcknowledged.v1');
    expect(facts[0]?.data).toMatchObject({ late });
  });

  it('by post counts its postmark against the limit, and its arrival for the silence (L112-1)', () => {
    const paper = { receivedOn: '2027-06-01', postmarkedOn: '2027-05-29' };
    const { facts } = lodge({ paper }, '2027-06-02', {}, officer).thenFacts(
      'AppealFiled.v1',
      'AppealAcknowledged.v1',
    );
    expect(facts[0]?.data).toMatchObject({ late: false });
    expect(facts[1]?.data).toMatchObject({ silenceOn: '2027-08-01' });
  });

  it('against a decision whose remedies were not stated is in time for a reasonable time (REM-07, REM-08)', () => {
    const decision = { ...L5.decision, remedies: remediesUnstated(day('2027-03-29'), 12) };
    for (const [when, late] of [
      ['2028-03-29', false],
      ['2028-03-30', true],
    ] as const) {
      const { facts } = lodge({}, when, { decision }).thenFacts('AppealFiled.v1', 'AppealAcknowledged.v1');
      expect(facts[0]?.data).toMatchObject({ late });
    }
  });

  it.each([
    ['REFUSAL', { rule: 'RULING', on: null }],
    ['CONDITIONS', { rule: 'DECISION', on: '2027-03-22' }],
    ['MEASURE', { rule: 'DECISION', on: '2027-03-22' }],
  ])('against %s is judged on facts at %o (REM-04)', (subject, factsAt) => {
    const decision = { ...L5.decision, subject };
    const { facts } = lodge({}, '2027-05-10', { decision }).thenFacts(
      'AppealFiled.v1',
      'AppealAcknowledged.v1',
    );
    expect(facts[0]?.data).toMatchObject({ factsAt });
  });

  it('by a third party against an award has its holder heard first, for the days of the rules (REM-05)', () => {
    const decision = { ...L5.decision, subject: 'AWARD' };
    const paper = { receivedOn: '2027-05-10', thirdParty: 'Un concurrent' };
    const { facts } = lodge({ paper }, '2027-05-10', { decision, already: true }, officer).thenFacts(
      'AppealFiled.v1',
      'AppealAcknowledged.v1',
      'AppealHolderInvited.v1',
    );
    expect(facts[2]?.data).toEqual({ observationsUntil: '2027-05-25' });
    expect(JSON.stringify(facts.map(({ data }) => data))).not.toMatch(/concurrent/);
  });

  it.each([
    [
      'a decision of another structure',
      { decision: { ...L5.decision, structure: uuid('7') } },
      'unknown-reference',
    ],
    ['no decision', { decision: null }, 'unknown-reference'],
    ['an award, by its holder', { decision: { ...L5.decision, subject: 'AWARD' } }, 'nothing-to-appeal'],
    ['the same decision again', { already: true }, 'appeal-already-filed'],
  ] as const)('against %s is refused', (_, beside, reason) => {
    lodge({}, '2027-05-10', beside).thenRefused(reason);
  });

  it('is by hand of an officer on paper only, and by its structure online only', () => {
    lodge({}, '2027-05-10', {}, officer).thenRefused('paper-required');
    lodge({ paper: { receivedOn: '2027-05-10' } }).thenRefused('not-on-paper');
    lodge({ paper: { receivedOn: '2027-05-11' } }, '2027-05-10', {}, officer).thenRefused('date-to-come');
    lodge(
      { paper: { receivedOn: '2027-05-10', postmarkedOn: '2027-05-11' } },
      '2027-05-12',
      {},
      officer,
    ).thenRefused('date-to-come');
  });
});

describe('an appeal that came late', () => {
  const decide = (outcome: string) =>
    of(LATE).when('decide', {
      as: president,
      at,
      data: { outcome, reasons: 'Hors délai.' },
      given: APPEAL_GIVEN.decide,
    });

  it('is declared inadmissible with reasons, and nothing else', () => {
    decide('INADMISSIBLE').thenFacts('AppealDecided.v1');
    decide('UPHELD').thenRefused('appeal-came-late');
  });

  it('is not examined when the remedies were stated, and may be when they were not (REM-07)', () => {
    const admit = (facts: typeof LATE) =>
      of(facts).when('admit', { as: officer, at, data: { reason: 'Voir la lettre.' }, given: { rules } });
    admit(LATE).thenRefused('appeal-too-late');
    const remedies = { stated: false, adminAppealDeadline: '2028-03-29', courtDeadline: '2028-03-29' };
    admit([
      { ...sample('AppealFiled.v1', { late: true, remedies }), deadlines: { silence } },
      sample('AppealAcknowledged.v1'),
    ]).thenFacts('AppealAdmitted.v1');
  });
});

describe('examining an appeal', () => {
  const entrust = (acted: readonly string[], isOfficer = true, facts: Parameters<typeof given>[1] = FILED) =>
    of(facts).when('entrust', {
      as: secretary,
      at,
      data: { examiner: OTHER_PERSON },
      given: { acted, isOfficer },
    });

  it('is for somebody who did not report on the dossier first (E5)', () => {
    entrust(['MessageSent.v1', 'ApplicationAcknowledged.v1']).thenFacts('AppealEntrusted.v1');
    for (const act of FIRST_OPINIONS) entrust([act]).thenRefused('reported-first');
    entrust([], false).thenRefused('not-an-officer');
  });

  it('waits for the holder when somebody else appeals (REM-05)', () => {
    entrust([], true, THIRD).thenRefused('holder-not-heard');
    of(THIRD)
      .when('observe', { as: representative, at: '2027-05-20', data: { text: 'Non.' } })
      .thenFacts('AppealObserved.v1');
    entrust([], true, [...THIRD, sample('AppealObserved.v1')]).thenFacts('AppealEntrusted.v1');
    entrust([], true, [...THIRD, sample('AppealHolderSilent.v1')]).thenFacts('AppealEntrusted.v1');
  });

  it('is done by whom it was entrusted to, and no other', () => {
    const examine = (examiner: string) =>
      of([...FILED, sample('AppealEntrusted.v1', { examiner })]).when('examine', {
        as: officer,
        at,
        data: { proposes: 'REJECT', text: 'Rien de nouveau.' },
      });
    examine(PERSON).thenFacts('AppealExamined.v1');
    examine(OTHER_PERSON).thenRefused('not-the-examiner');
  });
});

describe('answering an appeal', () => {
  const decide = (
    facts: Parameters<typeof given>[1],
    outcome = 'UPHELD',
    reasons: string | null = 'Motifs.',
    signing = APPEAL_GIVEN.decide.signing,
    as = president,
  ) => of(facts).when('decide', { as, at, data: { outcome, reasons }, given: { signing, electronic: true } });

  it('says why, whatever the answer (REM-05), once it was examined (E5)', () => {
    decide(EXAMINED, 'REJECTED', null).thenRefused('reasons-required');
    decide(FILED).thenRefused('appeal-not-examined');
    decide(EXAMINED, 'INADMISSIBLE').thenRefused('appeal-not-late');
  });

  it.each([
    ['REFUSAL', 'UPHELD', 'REOPENS'],
    ['IMPLICIT_REJECTION', 'UPHELD', 'REOPENS'],
    ['CONDITIONS', 'UPHELD', 'LABEL_ACT'],
    ['MEASURE', 'UPHELD', 'LABEL_ACT'],
    ['AWARD', 'UPHELD', 'LABEL_ACT'],
    ['REFUSAL', 'REJECTED', 'NONE'],
  ] as const)('against %s, %s, leads to %s', (subject, outcome, effect) => {
    const facts = [{ ...sample('AppealFiled.v1', { subject }) }, ...EXAMINED.slice(1)];
    expect(decide(facts, outcome).thenFacts('AppealDecided.v1').facts[0]?.data).toMatchObject({ effect });
  });

  it('is notified with the last day to go to court, unless it was upheld (REM-09)', () => {
    const notify = (outcome: 'UPHELD' | 'REJECTED') =>
      of([...EXAMINED, sample('AppealDecided.v1', { outcome, decidedOn: RULED })])
        .when('notify', { as: officer, at: '2027-06-20', data: BY_HAND })
        .thenFacts('AppealAnswered.v1').facts[0]?.data;
    const day = { notifiedOn: '2027-06-16', proof: 'HAND' };
    expect(notify('REJECTED')).toEqual({ ...day, courtDeadline: '2027-08-17' });
    expect(notify('UPHELD')).toEqual({ ...day, courtDeadline: null });
  });

  it('is signed in the capacity that the register gives, by the President or for them, and never by who examined (DEC-01, E5)', () => {
    const delegation = { act: 'l’arrêté n° 2026-118', from: day('2027-01-01'), until: day('2027-12-31') };
    const signing = {
      name: 'Ada Petit',
      quality: 'Directrice',
      signatory: { since: day('2027-01-01'), delegation },
    };
    const { facts } = decide(EXAMINED, 'UPHELD', 'Motifs.', signing).thenFacts('AppealDecided.v1');
    expect(facts[0]?.data).toMatchObject({ quality: 'Directrice', signatory: { delegation } });
    expect(facts[0]?.personal?.values).toMatchObject({ signatory: 'Ada Petit' });
    expect(JSON.stringify(facts[0]?.data)).not.toContain('Ada');
    decide(EXAMINED, 'UPHELD', 'Motifs.', null).thenRefused('signatory-unknown');
    const { signing: known } = APPEAL_GIVEN.decide;
    const examiner = actorWith('president');
    decide(EXAMINED, 'UPHELD', 'Motifs.', known, examiner).thenRefused('signs-own-report');
  });

  it('is notified by what is proved: opened in the space, handed over, or presented by the post (DEC-10)', () => {
    const DECIDED = [...EXAMINED, sample('AppealDecided.v1', { decidedOn: RULED, electronic: false })];
    const notify = (delivery: object) =>
      of(DECIDED).when('notify', { as: secretary, at: '2027-07-01', data: { delivery } });
    const post = { mode: 'POSTAL', sentOn: '2027-06-16', presentedOn: '2027-06-18', handedOn: null };
    expect(
      notify({ ...post, returned: 'UNCLAIMED' }).thenFacts('AppealAnswered.v1').facts[0]?.data,
    ).toMatchObject({
      notifiedOn: '2027-06-18',
      proof: 'POSTAL',
    });
    notify({ ...post, presentedOn: null, returned: 'ADDRESS_UNKNOWN' }).thenRefused('letter-not-delivered');
    notify({ mode: 'HAND', handedOn: '2027-06-14' }).thenRefused('notice-day-impossible');
    notify({ mode: 'HAND', handedOn: '2027-07-02' }).thenRefused('letter-impossible');
    const consult = (facts: Parameters<typeof given>[1]) =>
      of(facts).when('consultAnswer', { as: representative, at: '2027-06-20' });
    expect(consult(DECIDED).thenFacts('AppealAnswered.v1').facts[0]?.data).toMatchObject({
      notifiedOn: '2027-06-20',
      proof: 'CONSULTED',
    });
    const third = [sample('AppealFiled.v1', { by: 'THIRD_PARTY' }), ...DECIDED.slice(1)];
    consult(third).thenRefused('not-the-appellant');
  });

  it('is deemed notified when it stays unread for fifteen days by whoever had agreed to it (DEC-10, R112-20)', () => {
    const { facts } = decide(EXAMINED, 'REJECTED').thenFacts('AppealDecided.v1');
    expect(facts[0]).toMatchObject({
      data: { electronic: true, consultBy: '2027-06-16' },
      deadlines: { answerReading: '2027-06-16T22:00:00.000Z', silence: null },
    });
    const outcome = 'REJECTED';
    const dueAt = instant('2027-06-30T22:00:00.000Z');
    const waiting = (over: object) => [
      ...EXAMINED,
      {
        ...sample('AppealDecided.v1', { outcome, decidedOn: RULED, consultBy: day('2027-06-30'), ...over }),
        deadlines: { answerReading: dueAt },
      },
    ];
    const past = { as: SYSTEM, at: dueAt, data: { deadline: 'answerReading', dueAt } };
    const deemed = of(waiting({})).when('passDeadline', past).thenFacts('AppealAnswered.v1').facts[0];
    const told = { notifiedOn: RULED, proof: 'DEEMED', courtDeadline: '2027-08-16' };
    expect(deemed?.data).toEqual(told);
    // Opened after it: the day does not move.
    const opened = of(waiting({})).when('consultAnswer', { as: representative, at: '2027-07-05' });
    expect(opened.thenFacts('AppealAnswered.v1').facts[0]?.data).toEqual(told);
    const inTime = of(waiting({})).when('consultAnswer', { as: representative, at: '2027-06-30' });
    expect(inTime.thenFacts('AppealAnswered.v1').facts[0]?.data).toMatchObject({ proof: 'CONSULTED' });
  });

  it('counts no silence against whoever had not agreed, was not told, or has no space here', () => {
    const back = of([...EXAMINED, sample('AppealDecided.v1', { decidedOn: RULED })])
      .when('returnMail', { as: SYSTEM, at: '2027-06-16', data: { fact: uuid('9') } })
      .thenFacts('AppealMailReturned.v1');
    expect(back.facts[0]?.deadlines).toEqual({
      answerReading: null,
      answerPosting: '2027-07-01T22:00:00.000Z',
    });
    const later = (facts: Parameters<typeof given>[1]) =>
      of(facts)
        .when('consultAnswer', { as: representative, at: '2027-07-05' })
        .thenFacts('AppealAnswered.v1');
    const DECIDED = sample('AppealDecided.v1', { decidedOn: RULED });
    for (const facts of [
      [...EXAMINED, DECIDED, sample('AppealMailReturned.v1')],
      [...EXAMINED, sample('AppealDecided.v1', { decidedOn: RULED, electronic: false, consultBy: null })],
    ])
      expect(later(facts).facts[0]?.data).toMatchObject({ notifiedOn: '2027-07-05', proof: 'CONSULTED' });
    of([...EXAMINED, DECIDED, sample('AppealAnswered.v1')])
      .when('returnMail', { as: SYSTEM, at: '2027-07-05', data: { fact: uuid('9') } })
      .thenFacts();
    const third = [sample('AppealFiled.v1', { by: 'THIRD_PARTY' }), ...EXAMINED.slice(1)];
    const { facts } = decide(third, 'REJECTED').thenFacts('AppealDecided.v1');
    expect(facts[0]?.data).toMatchObject({ electronic: false, consultBy: null });
    expect(facts[0]?.deadlines).not.toHaveProperty('answerReading');
    expect(facts[0]?.deadlines).toMatchObject({ answerPosting: '2027-06-16T22:00:00.000Z' });
  });

  it('tells the service to post what no silence notifies, once its days went by', () => {
    const dueAt = instant('2027-06-16T22:00:00.000Z');
    const unread = sample('AppealDecided.v1', { decidedOn: RULED, electronic: false, consultBy: null });
    const waiting = of([...EXAMINED, { ...unread, deadlines: { answerPosting: dueAt } }]);
    const past = { as: SYSTEM, at: dueAt, data: { deadline: 'answerPosting', dueAt } };
    const { facts } = waiting.when('passDeadline', past).thenFacts('AppealAnswerToPost.v1');
    expect(facts[0]?.data).toEqual({ decidedOn: RULED });
    const passed = [...EXAMINED, unread, sample('AppealAnswerToPost.v1')];
    const isToPost = (past: Parameters<typeof thingWith>[1]) =>
      (thingWith(appeal, past, APPEAL).context as { toPost: boolean }).toPost;
    expect(isToPost([...EXAMINED, unread])).toBe(false);
    expect(isToPost(passed)).toBe(true);
    expect(isToPost([...passed, sample('AppealAnswered.v1')])).toBe(false);
    const late = of(passed);
    const delivery = { mode: 'HAND', handedOn: '2027-07-05' };
    const told = late.when('notify', { as: secretary, at: '2027-07-05', data: { delivery } });
    expect(told.thenFacts('AppealAnswered.v1').facts[0]?.deadlines).toMatchObject({ answerPosting: null });
  });

  it('keeps from the structure which answer it is, until it is notified; the service reads it', () => {
    const decided = thingWith(appeal, [...EXAMINED, sample('AppealDecided.v1')], APPEAL);
    const keptFrom = (as: typeof officer) => appeal.keptFrom?.(decided as never, as);
    expect(keptFrom(representative)).toEqual({ fields: ['outcome', 'effect'], facts: ['AppealDecided.v1'] });
    expect(keptFrom(secretary)).toEqual({ fields: [], facts: [] });
    const told = thingWith(
      appeal,
      [...EXAMINED, sample('AppealDecided.v1'), sample('AppealAnswered.v1')],
      APPEAL,
    );
    expect(appeal.keptFrom?.(told as never, representative)).toEqual({ fields: [], facts: [] });
  });

  it('cannot follow silence, which rejected it at the end of its day (REM-02)', () => {
    const after = '2027-07-10T22:00:00.000Z';
    const before = '2027-07-10T21:59:59.998Z';
    const late = (name: string, as: typeof officer, facts: Parameters<typeof given>[1], beside: object) =>
      of(facts)
        .when(name, { as, at: after, data: SAMPLE_COMMANDS.appeal[name] ?? {}, given: beside })
        .thenRefused('silence-has-decided');
    of(EXAMINED)
      .when('decide', {
        as: president,
        at: before,
        data: SAMPLE_COMMANDS.appeal['decide'] ?? {},
        given: APPEAL_GIVEN.decide,
      })
      .thenFacts('AppealDecided.v1');
    late('decide', president, EXAMINED, APPEAL_GIVEN.decide);
    late('examine', officer, ENTRUSTED, {});
    late('entrust', secretary, FILED, APPEAL_GIVEN.entrust);
    late('admit', officer, LATE, { rules });
    late('withdraw', representative, FILED, {});
    late('observe', representative, THIRD, {});
  });
});

describe('silence', () => {
  it('is a rejection, with the court until 13 September (L5)', () => {
    const { facts } = of(FILED)
      .when('passDeadline', {
        as: SYSTEM,
        at: silence,
        data: { deadline: 'silence', dueAt: silence },
      })
      .thenFacts('AppealDeemedRejected.v1');
    expect(facts[0]?.data).toEqual({ rejectedOn: '2027-07-10', courtDeadline: '2027-09-13' });
  });

  it('of the holder lets a third party’s appeal be examined', () => {
    const dueAt = endOfDayInParis(day('2027-05-25'));
    of(THIRD)
      .when('passDeadline', { as: SYSTEM, at: dueAt, data: { deadline: 'hearing', dueAt } })
      .thenFacts('AppealHolderSilent.v1');
  });
});

it('is taken back by whoever made it, and not by the holder whose award it contests', () => {
  of(FILED).when('withdraw', { as: representative, at }).thenFacts('AppealWithdrawn.v1');
  of(THIRD).when('withdraw', { as: representative, at }).thenRefused('not-the-appellant');
});

it('is closed with the dossier that it is about, and about a label with its structure (B9)', () => {
  expect(appeal.about?.(thingWith(appeal, FILED, APPEAL) as never)).toEqual({ application: APPLICATION });
  expect(appeal.about?.(thingWith(appeal, [], APPEAL) as never, body)).toEqual({ application: APPLICATION });
  expect(appeal.about?.(thingWith(appeal, [], APPEAL) as never)).toBeNull();
  const label = sample('AppealFiled.v1', { against: { kind: 'LABEL', id: uuid('8'), fact: uuid('6') } });
  expect(appeal.about?.(thingWith(appeal, [label], APPEAL) as never)).toEqual({
    holder: STRUCTURE,
    earnedBy: '',
  });
});

describe('a dossier whose refusal was appealed against with success', () => {
  const refusedBy = (...before: ReturnType<typeof sample>[]) => [
    ...before,
    sample('ApplicationDecided.v1', { outcome: 'REFUSED', termMonths: null, validUntil: null }),
    sample('DecisionNotified.v1'),
  ];
  const reopen = (facts: Parameters<typeof given>[1]) =>
    given(application, facts, APPLICATION).when('reopen', {
      as: SYSTEM,
      at,
      data: { appeal: APPEAL },
    });

  it('is decided again: from its first reading, where it was not read', () => {
    const { facts } = reopen(refusedBy(sample('ApplicationSubmitted.v1'))).thenFacts(
      'ApplicationReopened.v1',
    );
    expect(facts[0]?.data).toEqual({ appeal: APPEAL, to: 'WAITING' });
  });

  it('from its examination, where the council gave no opinion', () => {
    const facts = refusedBy(sample('ApplicationSubmitted.v1'), sample('ReviewStarted.v1'));
    expect(reopen(facts).thenFacts('ApplicationReopened.v1').facts[0]?.data).toMatchObject({ to: 'REVIEW' });
  });

  it('is not when it was granted: its conditions are changed on its label', () => {
    reopen([
      sample('ApplicationSubmitted.v1'),
      sample('ApplicationDecided.v1'),
      sample('DecisionNotified.v1'),
    ]).thenRefused('not-in-this-state');
  });
});

it('has nothing to pass before its instant', () => {
  of(FILED)
    .when('passDeadline', {
      as: SYSTEM,
      at: '2027-07-10T21:00:00.000Z',
      data: { deadline: 'silence', dueAt: silence },
    })
    .thenRefused('not-due');
});

expectAllRefusalsMet(appeal, ['passDeadline not-in-this-state']);
