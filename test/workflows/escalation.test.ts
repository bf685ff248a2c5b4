import { application } from '../../workflows/application/application.workflow.ts';
import { circleOf } from '../../workflows/application/assignment/circle.ts';
import { dayOfShare, percentOn, type Span } from '../../workflows/application/receipt/limit-span.ts';
import { isAlertDay } from '../../workflows/application/receipt/silence-deadlines.ts';
import { addDays } from '../../workflows/calendar/date-arithmetic.ts';
import type { LegalDate } from '../../workflows/calendar/legal-date.ts';
import type { Absence } from '../../workflows/council/absence/absences.ts';
import { DEFAULT_RULES } from '../../workflows/deliberation/rules-of-procedure.ts';
import { DEFAULT_LABEL_RULES, LabelRules } from '../../workflows/label/label-rules.ts';
import { actorWith, APPLICATION, OTHER_PERSON, PERSON, STRUCTURE, SYSTEM, uuid } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { APPLICATION_GIVEN } from '../support/sample-givens.ts';
import { given } from '../support/scenario.ts';

type Past = NonNullable<Parameters<typeof given>[1]>;
const day = (text: string): LegalDate => text as LegalDate;
const officer = actorWith('officer');

/** Filed on 2027-01-15: acknowledged by 01-29, silence decides on 03-15, an agenda that closes on 06-08. */
const filed = (regime: 'ACCEPTANCE' | 'REJECTION', rules: object = {}, heldOn = '2027-06-20') =>
  given(application, [], APPLICATION, { structure: STRUCTURE }).when('submit', {
    as: actorWith('representative'),
    at: '2027-01-15',
    data: { swornStatement: true },
    given: {
      ...APPLICATION_GIVEN.submit,
      session: { state: 'scheduled', heldOn, opensOn: '2027-01-01', closesOn: '2027-12-31' },
      rules: {
        version: 1,
        label: { ...DEFAULT_LABEL_RULES, silenceRegime: regime, ...rules },
        procedure: DEFAULT_RULES,
      },
    },
  });
const past = (regime: 'ACCEPTANCE' | 'REJECTION', rules: object = {}): Past =>
  [...filed(regime, rules).thenFacts('ApplicationSubmitted.v1').facts] as Past;

const passes = (facts: Past, deadline: string, dueAt: string, at = dueAt) =>
  given(application, facts, APPLICATION).when('passDeadline', { as: SYSTEM, at, data: { deadline, dueAt } });
const startOf = (date: string): string => new Date(Date.parse(date) - 3_600_000).toISOString();
const endOf = (date: string): string => new Date(Date.parse(date) + 82_800_000).toISOString();

const asked = (facts: Past, at: string, dueOn: string) =>
  given(application, facts, APPLICATION).when('requestMissingItems', {
    as: officer,
    at,
    data: { ...SAMPLE_COMMANDS.application['requestMissingItems'], dueOn },
    given: APPLICATION_GIVEN.requestMissingItems,
  });
const completed = (facts: Past, at: string, receivedOn: string | null = null) =>
  given(application, facts, APPLICATION).when('declareComplete', { as: officer, at, data: { receivedOn } });

describe('the day of a share (B12)', () => {
  const span: Span = { from: day('2027-01-15'), dueOn: day('2027-03-15'), stoodStill: 0, pause: null };

  it.each([
    [50, '2027-02-14'],
    [80, '2027-03-04'],
    [1, '2027-01-16'],
    [99, '2027-03-15'],
  ])('%i %% of silence is spent on %s, and not the day before', (share, on) => {
    expect(dayOfShare(span, share)).toBe(on);
    expect(percentOn(span, day(on))).toBeGreaterThanOrEqual(share);
    expect(percentOn(span, addDays(day(on), -1))).toBeLessThan(share);
  });

  it('waits for the end of a pause, unless it comes before', () => {
    const paused = {
      ...span,
      dueOn: day('2027-04-05'),
      pause: { since: day('2027-02-14'), until: day('2027-03-07') },
    };
    expect(dayOfShare(paused, 50)).toBe('2027-02-14');
    expect(dayOfShare(paused, 51)).toBe('2027-03-08');
    for (const share of [30, 50, 51, 80])
      expect(percentOn(paused, addDays(dayOfShare(paused, share), -1))).toBeLessThan(share);
  });
});

describe('each limit has its next step', () => {
  it('from the filing', () => {
    const { next } = filed('REJECTION').thenFacts('ApplicationSubmitted.v1');
    expect(next.deadlines).toMatchObject({
      acknowledgementStep: startOf('2027-01-22'),
      implicitDecisionStep: startOf('2027-02-14'),
      agendaStep: '2027-03-27T23:00:00.000Z',
      agenda: '2027-06-08T22:00:00.000Z',
    });
  });

  it('but one that was acknowledged, or that aims at an agenda that has closed', () => {
    const { next } = filed('REJECTION', { acknowledgeAtOnce: true }, '2027-01-26').thenFacts(
      'ApplicationSubmitted.v1',
      'ApplicationAcknowledged.v1',
    );
    expect(Object.keys(next.deadlines).filter((name) => /^(ack|agenda)/.test(name))).toEqual([]);
    const { next: aims } = filed('REJECTION', {}, '2027-01-27').thenFacts('ApplicationSubmitted.v1');
    expect(aims.deadlines).toMatchObject({ agenda: endOf('2027-01-15') });
    expect(aims.deadlines).not.toHaveProperty('agendaStep');
  });

  it('none where the rules tell nobody', () => {
    const { next } = filed('REJECTION', { escalation: [] }).thenFacts('ApplicationSubmitted.v1');
    expect(Object.keys(next.deadlines).filter((name) => name.endsWith('Step'))).toEqual([]);
    const facts = past('REJECTION', { escalation: [] });
    passes(facts, 'acknowledgement', endOf('2027-01-29')).thenFacts('TimeLimitMissed.v1');
    passes(facts, 'implicitDecision', endOf('2027-03-15')).thenFacts('ImplicitDecisionReached.v1');
  });
});

describe('a step that passes', () => {
  const facts = past('REJECTION');

  it('tells so much, to whom, and sets the next; the last before the end sets none', () => {
    passes(facts, 'implicitDecisionStep', startOf('2027-02-14'), '2027-02-13T22:59:59.999Z').thenRefused(
      'not-due',
    );
    const half = passes(facts, 'implicitDecisionStep', startOf('2027-02-14')).thenFacts('LimitEscalated.v1');
    expect(half.facts[0]?.data).toEqual({
      limit: 'implicitDecision',
      share: 50,
      upTo: 'OFFICER',
      dueOn: '2027-03-15',
    });
    expect(half.next.deadlines['implicitDecisionStep']).toBe(startOf('2027-03-04'));
    const told = [...facts, ...(half.facts as Past)];
    const most = passes(told, 'implicitDecisionStep', startOf('2027-03-04')).thenFacts('LimitEscalated.v1');
    expect(most.facts[0]?.data).toMatchObject({ share: 80, upTo: 'SECRETARY' });
    expect(most.next.deadlines).not.toHaveProperty('implicitDecisionStep');
    expect(most.next.deadlines).toMatchObject({ silenceAlert5: startOf('2027-03-10') });
  });

  it('late, tells the highest that is reached, once', () => {
    const late = passes(facts, 'implicitDecisionStep', startOf('2027-02-14'), '2027-03-05').thenFacts(
      'LimitEscalated.v1',
    );
    expect(late.facts[0]?.data).toMatchObject({ share: 80 });
    expect(late.next.deadlines).not.toHaveProperty('implicitDecisionStep');
  });

  it('is cleared with its limit', () => {
    const acknowledged = given(application, facts, APPLICATION).when('acknowledge', {
      as: officer,
      at: '2027-01-16',
    });
    expect(acknowledged.thenFacts('ApplicationAcknowledged.v1').next.deadlines).not.toHaveProperty(
      'acknowledgementStep',
    );
    const left = given(application, facts, APPLICATION).when('withdraw', {
      as: actorWith('representative'),
      at: '2027-01-16',
      data: { reason: 'Projet changé' },
      given: { item: null },
    });
    expect(left.thenFacts('ApplicationWithdrawn.v1').next.deadlines).toEqual({});
  });
});

describe('suspended time does not run', () => {
  it('a rejection waits with its pause, and runs again earlier when all comes earlier (INC-03)', () => {
    const open = asked(past('REJECTION'), '2027-02-01', '2027-02-22').thenFacts('MissingItemsRequested.v1');
    expect(open.next.deadlines['implicitDecisionStep']).toBe(startOf('2027-03-07'));
    const waiting = [...past('REJECTION'), ...(open.facts as Past)];
    const { next } = completed(waiting, '2027-02-10').thenFacts('ApplicationFoundComplete.v1');
    expect(next.deadlines['implicitDecisionStep']).toBe(startOf('2027-02-23'));
    expect(next.deadlines['acknowledgementStep']).toBe(startOf('2027-01-22'));
  });

  it('an acceptance has none while it waits, and starts again (INC-02)', () => {
    const open = asked(past('ACCEPTANCE'), '2027-02-01', '2027-02-22').thenFacts('MissingItemsRequested.v1');
    expect(open.next.deadlines).not.toHaveProperty('implicitDecisionStep');
    const waiting = [...past('ACCEPTANCE'), ...(open.facts as Past)];
    const { next } = completed(waiting, '2027-02-10').thenFacts('ApplicationFoundComplete.v1');
    // Two months from 02-10: 59 days, half on the thirtieth.
    expect(next.deadlines['implicitDecisionStep']).toBe(startOf('2027-03-12'));
  });

  it('what was told is not told again after a pause', () => {
    const open = asked(past('REJECTION'), '2027-02-20', '2027-03-13').thenFacts('MissingItemsRequested.v1');
    expect(open.next.deadlines['implicitDecisionStep']).toBe(startOf('2027-03-25'));
  });
});

describe('the end of a limit is told to all', () => {
  const facts = past('REJECTION');
  const whole = { share: 100, upTo: 'ADMINISTRATOR' };

  it.each([
    ['acknowledgement', endOf('2027-01-29'), 'TimeLimitMissed.v1', '2027-01-29'],
    ['implicitDecision', endOf('2027-03-15'), 'ImplicitDecisionReached.v1', '2027-03-15'],
    ['agenda', '2027-06-08T22:00:00.000Z', 'TimeLimitMissed.v1', '2027-06-08'],
  ])('%s', (limit, at, type, dueOn) => {
    passes(facts, limit, at, new Date(Date.parse(at) - 1).toISOString()).thenRefused('not-due');
    const { facts: told, next } = passes(facts, limit, at).thenFacts(type, 'LimitEscalated.v1');
    expect(told[1]?.data).toEqual({ limit, ...whole, dueOn });
    expect(next.deadlines).not.toHaveProperty(limit);
  });

  it('of the reasons asked for after a rejection by silence, step by step (SIL-07)', () => {
    const rejected = [
      ...facts,
      ...(passes(facts, 'implicitDecision', endOf('2027-03-15')).thenFacts(
        'ImplicitDecisionReached.v1',
        'LimitEscalated.v1',
      ).facts as Past),
    ];
    const question = given(application, rejected, APPLICATION)
      .when('requestReasons', { as: actorWith('representative'), at: '2027-04-01' })
      .thenFacts('ImplicitRejectionQuestioned.v1');
    expect(question.next.deadlines).toEqual({
      reasons: '2027-05-01T22:00:00.000Z',
      reasonsStep: '2027-04-15T22:00:00.000Z',
    });
    const questioned = [...rejected, ...(question.facts as Past)];
    const half = passes(questioned, 'reasonsStep', '2027-04-15T22:00:00.000Z').thenFacts('LimitEscalated.v1');
    expect(half.facts[0]?.data).toMatchObject({ limit: 'reasons', share: 50, dueOn: '2027-05-01' });
    expect(half.next.deadlines['reasonsStep']).toBe('2027-04-24T22:00:00.000Z');
    const over = passes(questioned, 'reasons', '2027-05-01T22:00:00.000Z').thenFacts(
      'TimeLimitMissed.v1',
      'LimitEscalated.v1',
    );
    expect(over.facts[1]?.data).toEqual({ limit: 'reasons', ...whole, dueOn: '2027-05-01' });
    const explains = given(application, questioned, APPLICATION).when('giveReasons', {
      as: officer,
      at: '2027-04-10',
      data: { reasons: ['Article 3'] },
    });
    expect(explains.thenFacts('ImplicitRejectionExplained.v1').next.deadlines).toEqual({});
  });
});

describe('the agenda at which a dossier aims (MAN-06)', () => {
  const agenda = { agenda: '2027-06-08T22:00:00.000Z', agendaStep: '2027-03-27T23:00:00.000Z' };
  const started = sample('ReviewStarted.v1', { eligibility: 'INELIGIBLE' });
  const inReview = [...past('REJECTION'), started] as Past;
  const concludes = (secondEyes: string) =>
    given(application, inReview, APPLICATION).when('concludeReview', {
      as: officer,
      at: '2027-02-01',
      given: { rules: { version: 1, label: { ...DEFAULT_LABEL_RULES, secondEyes } } },
    });

  it('is missed no more once it is there', () => {
    const ready = [...past('REJECTION'), sample('ReviewStarted.v1'), sample('ReviewConcluded.v1')] as Past;
    const { next } = given(application, ready, APPLICATION)
      .when('placeOnAgenda', {
        as: SYSTEM,
        at: '2027-02-01',
        data: SAMPLE_COMMANDS.application['placeOnAgenda'],
      })
      .thenFacts('ApplicationPlacedOnAgenda.v1');
    expect(next.deadlines).not.toHaveProperty('agenda');
    expect(next.deadlines).not.toHaveProperty('agendaStep');
  });

  it('is not aimed at by what is refused without an opinion, until it is taken up again', () => {
    const concluded = concludes('NONE').thenFacts('ReviewConcluded.v1');
    expect(concluded.next.deadlines).not.toHaveProperty('agenda');
    const reopens = (at: string) =>
      given(application, [...inReview, ...(concluded.facts as Past)], APPLICATION)
        .when('reopenReview', { as: officer, at, data: { reason: 'Statuts reçus' } })
        .thenFacts('ReviewReopened.v1').next.deadlines;
    expect(reopens('2027-02-02')).toMatchObject(agenda);
    expect(reopens('2027-06-09')).not.toHaveProperty('agenda');
  });

  it('stays while that waits for a visa', () => {
    const waiting = concludes('ALL').thenFacts('ReviewConcluded.v1');
    expect(waiting.next.deadlines).toMatchObject(agenda);
    const { next } = given(application, [...inReview, ...(waiting.facts as Past)], APPLICATION)
      .when('approveReview', { as: officer, at: '2027-02-02' })
      .thenFacts('ReviewApproved.v1');
    expect(next.deadlines).not.toHaveProperty('agenda');
  });
});

describe('the rules of a council', () => {
  const steps = (escalation: unknown) => LabelRules.safeParse({ ...DEFAULT_LABEL_RULES, escalation }).success;

  it('may be others, as long as shares rise and the circle does not narrow', () => {
    const { next } = filed('REJECTION', { escalation: [{ share: 25, upTo: 'SECRETARY' }] }).thenFacts(
      'ApplicationSubmitted.v1',
    );
    expect(next.deadlines['implicitDecisionStep']).toBe(startOf('2027-01-30'));
    expect(
      steps([
        { share: 50, upTo: 'OFFICER' },
        { share: 51, upTo: 'OFFICER' },
      ]),
    ).toBe(true);
    expect(
      steps([
        { share: 50, upTo: 'OFFICER' },
        { share: 50, upTo: 'SECRETARY' },
      ]),
    ).toBe(false);
    expect(
      steps([
        { share: 50, upTo: 'SECRETARY' },
        { share: 60, upTo: 'OFFICER' },
      ]),
    ).toBe(false);
    expect(steps([{ share: 101, upTo: 'OFFICER' }])).toBe(false);
    expect(steps(Array.from({ length: 7 }, (_, n) => ({ share: n + 1, upTo: 'OFFICER' })))).toBe(false);
  });
});

describe('the circle', () => {
  const colleague = (person: string, ...structures: string[]) => ({ person, structures });
  const [secretary, administrator] = [uuid('5'), uuid('6')];
  const service = {
    officers: [colleague(PERSON), colleague(OTHER_PERSON)],
    secretaries: [colleague(secretary)],
    administrators: [colleague(administrator), colleague(PERSON)],
    absences: [] as Absence[],
    today: '2027-02-01',
  };
  const dossier = {
    structure: STRUCTURE,
    conflicted: [] as string[],
    cleared: [],
    officer: PERSON as string | null,
  };

  it('widens, and holds each once', () => {
    expect(circleOf(dossier, 'OFFICER', service)).toEqual([PERSON]);
    expect(circleOf(dossier, 'SECRETARY', service)).toEqual([PERSON, secretary]);
    expect(circleOf(dossier, 'ADMINISTRATOR', service)).toEqual([PERSON, secretary, administrator]);
  });

  it('holds all who may take it over while nobody follows it', () => {
    expect(circleOf({ ...dossier, officer: null }, 'OFFICER', service)).toEqual([PERSON, OTHER_PERSON]);
    expect(circleOf({ ...dossier, officer: uuid('9') }, 'OFFICER', service)).toEqual([PERSON, OTHER_PERSON]);
  });

  it('holds whoever stands in too; all who may, when that one may not (B7)', () => {
    const absence = { officer: PERSON, from: '2027-02-01', to: '2027-02-01', standIn: OTHER_PERSON };
    const away = { ...service, absences: [absence] };
    expect(circleOf(dossier, 'OFFICER', away)).toEqual([PERSON, OTHER_PERSON]);
    expect(circleOf(dossier, 'OFFICER', { ...away, today: '2027-02-02' })).toEqual([PERSON]);
    expect(circleOf({ ...dossier, conflicted: [OTHER_PERSON] }, 'OFFICER', away)).toEqual([
      PERSON,
      secretary,
    ]);
  });

  it('widens at once when no officer is there: a service of one, away, or of none', () => {
    const alone = [{ officer: PERSON, from: '2027-02-01', to: '2027-02-01', standIn: null }];
    const away = { ...service, officers: [colleague(PERSON)], absences: alone };
    expect(circleOf(dossier, 'OFFICER', away)).toEqual([PERSON, secretary]);
    expect(circleOf(dossier, 'OFFICER', { ...away, today: '2027-02-02' })).toEqual([PERSON]);
    expect(circleOf(dossier, 'OFFICER', { ...service, officers: [] })).toEqual([secretary]);
    // Another who is there hears of it.
    expect(circleOf(dossier, 'OFFICER', { ...service, absences: alone })).toEqual([PERSON, OTHER_PERSON]);
  });

  it('never holds anybody whom the dossier concerns (B9, P18)', () => {
    const closed = { ...dossier, officer: null, conflicted: [PERSON] };
    expect(circleOf(closed, 'ADMINISTRATOR', service)).toEqual([OTHER_PERSON, secretary, administrator]);
    const own = { ...service, secretaries: [colleague(secretary, STRUCTURE)] };
    expect(circleOf(dossier, 'SECRETARY', own)).toEqual([PERSON]);
  });
});

it('the address of the service is warned of some limits on some days (SIL-09, ACK-02)', () => {
  const warned = (limit: Parameters<typeof isAlertDay>[0], dueOn: string, on: string) =>
    isAlertDay(limit, day(dueOn), [30, 5], day(on));
  expect(warned('implicitDecision', '2027-03-15', '2027-02-13')).toBe(true);
  expect(warned('implicitDecision', '2027-03-15', '2027-02-14')).toBe(false);
  expect(warned('acknowledgement', '2027-01-29', '2027-01-26')).toBe(true);
  expect(warned('acknowledgement', '2027-01-29', '2027-01-25')).toBe(false);
  expect(warned('agenda', '2027-03-15', '2027-02-13')).toBe(false);
});
