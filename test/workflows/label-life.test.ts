import { checkTable } from '../../workflows/label/check/table.ts';
import { holderTable } from '../../workflows/label/holder/table.ts';
import { label } from '../../workflows/label/label.workflow.ts';
import { DEFAULT_LABEL_RULES } from '../../workflows/label/label-rules.ts';
import type { labelCommands } from '../../workflows/label/commands.ts';
import { measureTable } from '../../workflows/label/measure/table.ts';
import type { Fact } from '../../events/catalogue.ts';
import { actorWith, APPLICATION, instant, ITEM, SYSTEM, uuid } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { HOLDER, sample } from '../support/sample-facts.ts';
import { LABEL_STANDING } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';

const id = uuid('8');
const REPRESENTATIVE = actorWith('representative');
const OFFICER = actorWith('officer');
const PRESIDENT = actorWith('president');
type Name = keyof typeof labelCommands;

/** Awarded on 18 March 2027, until 18 March 2029 (L1). */
const awarded = sample('LabelAwarded.v1', { awardedOn: '2027-03-18', validUntil: '2029-03-18' });
const rulesWith = (other: object) => ({ ...DEFAULT_LABEL_RULES, ...other });

const on = (history: readonly (Fact & { deadlines?: object })[]) => ({
  when: (
    as: Parameters<typeof actorWith>[0] | typeof SYSTEM,
    name: Name,
    at: string,
    data: object = {},
    beside: object = {},
  ) =>
    given(label, history as never, id).when(name, {
      as: typeof as === 'object' && 'kind' in as ? as : actorWith(as),
      at,
      data: { ...SAMPLE_COMMANDS.label[name], ...data },
      given: { ...LABEL_STANDING, awaited: null, ...beside },
    }),
});
const pass = (
  history: readonly Fact[],
  deadline: string,
  dueAt: string,
  beside: object = {},
  at: string = dueAt,
) => {
  const last = { ...history.at(-1), deadlines: { [deadline]: instant(dueAt) } } as unknown as Fact;
  return on([...history.slice(0, -1), last]).when(SYSTEM, 'passDeadline', at, { deadline, dueAt }, beside);
};

const proposed = (other: object = {}) => sample('MeasureProposed.v1', { proposedOn: '2027-11-08', ...other });
const REVOCATION = { kind: 'REVOCATION', ground: 'LOSS_OF_CONDITION', condition: { criterion: 'TER-01' } };
const noticed = sample('MeasureNoticeReceived.v1', {
  receivedOn: '2027-11-10',
  proof: 'POSTAL',
  observationsUntil: '2027-12-10',
});
const decided = (other: object = {}) => sample('MeasureDecided.v1', { decidedOn: '2027-12-15', ...other });
const HAND = (handedOn: string) => ({ delivery: { mode: 'HAND', handedOn } });

describe('renewal (M14, M35)', () => {
  const six = '2028-09-17T22:00:00.000Z';

  it('is reminded at six, three and one months, while nobody asked', () => {
    const { facts, next } = pass([awarded], 'renewalReminder', six).thenFacts('LabelRenewalReminded.v1');
    expect(facts[0]?.data).toEqual({ remindedOn: '2028-09-18', monthsLeft: 6 });
    expect(next.deadlines).toEqual({ renewalReminder: '2028-12-17T23:00:00.000Z' });
    const second = pass([awarded], 'renewalReminder', '2028-12-17T23:00:00.000Z').thenFacts(
      'LabelRenewalReminded.v1',
    );
    expect(second.facts[0]?.data).toMatchObject({ monthsLeft: 3 });
    const last = pass([awarded], 'renewalReminder', '2029-02-17T23:00:00.000Z').thenFacts(
      'LabelRenewalReminded.v1',
    );
    expect(last.facts[0]?.data).toMatchObject({ monthsLeft: 1 });
    expect(last.next.deadlines).toEqual({});
  });

  it('is never reminded to whoever asked for it', () => {
    const awaited = { application: APPLICATION, sessionOn: '2029-03-10' };
    pass([awarded], 'renewalReminder', six, { awaited }).thenFacts('LabelRenewalAwaited.v1');
  });

  it('prolongs the label from the end it had, under the new decision (L1)', () => {
    const data = { renewedOn: '2029-03-10', months: 24, charterVersion: '2028' };
    const { next, rows } = on([awarded, sample('LabelRenewalOpened.v1')])
      .when(SYSTEM, 'renew', '2029-03-10', data)
      .thenFacts('LabelRenewed.v1');
    expect(next.value).toEqual({ current: 'active' });
    expect(next.context).toMatchObject({ validUntil: '2031-03-18', decidedOn: '2029-03-10' });
    expect(next.deadlines).toMatchObject({ endOfTerm: '2031-03-18T23:00:00.000Z' });
    expect(rows).toMatchObject([{ item: { validUntil: '2031-03-18', checkedOn: '2029-03-10' } }]);
  });

  it('prolonged meanwhile, runs from the decision', () => {
    const row = { ...LABEL_STANDING.row, prolongedOn: '2029-03-19' };
    const prolonged = sample('LabelProlonged.v1', { prolongedOn: '2029-03-19', validUntil: '2029-05-12' });
    const { facts, rows } = on([awarded, prolonged])
      .when(SYSTEM, 'renew', '2029-04-12', { renewedOn: '2029-04-12', months: 24 }, { row })
      .thenFacts('LabelRenewed.v1');
    expect(facts[0]?.data).toMatchObject({ validUntil: '2031-04-12' });
    expect(rows).toMatchObject([{ item: { prolongedOn: null, validUntil: '2031-04-12' } }]);
  });

  const end = '2029-03-18T23:00:00.000Z';
  it('filed in time and undecided: the label goes on to the session and a month more (H2, H10)', () => {
    const awaited = { application: APPLICATION, sessionOn: '2029-04-12' };
    const { facts, next, rows } = pass([awarded], 'endOfTerm', end, { awaited }).thenFacts(
      'LabelProlonged.v1',
    );
    expect(facts[0]?.data).toEqual({
      application: APPLICATION,
      prolongedOn: '2029-03-19',
      validUntil: '2029-05-12',
      sessionOn: '2029-04-12',
    });
    expect(next.deadlines).toEqual({ endOfTerm: '2029-05-12T22:00:00.000Z' });
    expect(rows).toMatchObject([{ item: { validUntil: '2029-05-12', prolongedOn: '2029-03-19' } }]);
  });

  it('goes on again when the session is past and nobody decided; the public reads the first day', () => {
    const awaited = { application: APPLICATION, sessionOn: '2029-04-12' };
    const prolonged = sample('LabelProlonged.v1', { prolongedOn: '2029-03-19', validUntil: '2029-05-12' });
    const row = { ...LABEL_STANDING.row, prolongedOn: '2029-03-19' };
    const { facts, rows } = pass([awarded, prolonged], 'endOfTerm', '2029-05-12T22:00:00.000Z', {
      awaited,
      row,
    }).thenFacts('LabelProlonged.v1');
    expect(facts[0]?.data).toMatchObject({ validUntil: '2029-06-13' });
    expect(rows).toMatchObject([{ item: { prolongedOn: '2029-03-19', validUntil: '2029-06-13' } }]);
  });

  it('ends at its term when nothing waits, or when the rules prolong nothing', () => {
    const awaited = { application: APPLICATION, sessionOn: '2029-04-12' };
    pass([awarded], 'endOfTerm', end).thenFacts('LabelExpired.v1');
    pass([awarded], 'endOfTerm', end, {
      awaited,
      rules: rulesWith({ prolongsWhileRenewalWaits: false }),
    }).thenFacts('LabelExpired.v1');
  });
});

describe('the check of the year (H3)', () => {
  const sent = sample('YearlyCheckSent.v1', { sentOn: '2028-03-18' });

  it('is sent at month 12, reminded twice at 30 days, then a formal notice of 30 days', () => {
    const first = pass([awarded], 'yearlyCheck', '2028-03-17T23:00:00.000Z').thenFacts('YearlyCheckSent.v1');
    expect(first.next.deadlines).toEqual({ checkReminder: '2028-04-16T22:00:00.000Z' });
    const one = pass([awarded, sent], 'checkReminder', '2028-04-16T22:00:00.000Z').thenFacts(
      'YearlyCheckReminded.v1',
    );
    expect(one.next.deadlines).toEqual({ checkReminder: '2028-05-16T22:00:00.000Z' });
    const reminded = sample('YearlyCheckReminded.v1', { reminder: 2 });
    const notice = pass([awarded, sent, reminded], 'checkReminder', '2028-06-15T22:00:00.000Z').thenFacts(
      'FormalNoticeGiven.v1',
    );
    expect(notice.facts[0]?.data).toEqual({ givenOn: '2028-06-16', until: '2028-07-16' });
    expect(notice.next.deadlines).toEqual({ formalNotice: '2028-07-16T22:00:00.000Z' });
    pass([awarded, sent, reminded], 'formalNotice', '2028-07-16T22:00:00.000Z').thenFacts(
      'YearlyCheckUnanswered.v1',
    );
  });

  it('is answered in a word, and dated for the public', () => {
    const { rows, next } = on([awarded, sent])
      .when(REPRESENTATIVE, 'answerCheck', '2028-03-20')
      .thenFacts('YearlyCheckAnswered.v1');
    expect(next.context).toMatchObject({ check: null, changed: false });
    expect(rows).toMatchObject([{ item: { checkedOn: '2028-03-20' } }]);
    on([awarded]).when(REPRESENTATIVE, 'answerCheck', '2028-03-20').thenRefused('no-check-open');
  });

  it('tells an officer what changed', () => {
    const { next } = on([awarded, sent])
      .when(REPRESENTATIVE, 'answerCheck', '2028-03-20', {
        changes: ['ACCOUNTS'],
        description: 'Un déficit.',
      })
      .thenFacts('YearlyCheckAnswered.v1');
    expect(next.context).toMatchObject({ check: null, changed: true });
  });

  it.each([
    ['2028-02-01', false],
    ['2028-01-31', true],
  ])('a change of %s declared on 2 March is late: %s (30 days)', (occurredOn, late) => {
    const { facts } = on([awarded])
      .when(REPRESENTATIVE, 'declareChange', '2028-03-02', { occurredOn })
      .thenFacts('ChangeDeclared.v1');
    expect(facts[0]?.data).toMatchObject({ late });
  });

  it('an officer looks at what was declared, once', () => {
    on([awarded])
      .when(REPRESENTATIVE, 'declareChange', '2028-03-02', { occurredOn: '2028-03-03' })
      .thenRefused('date-to-come');
    on([awarded]).when(OFFICER, 'examineChange', '2028-03-05').thenRefused('no-change-declared');
    on([awarded, sample('ChangeDeclared.v1')])
      .when(OFFICER, 'examineChange', '2028-03-05')
      .thenFacts('ChangeExamined.v1');
  });
});

describe('a measure is proposed (WDR-06 to WDR-13)', () => {
  const propose = (
    other: object,
    at = '2027-11-08',
    beside: object = {},
    history: readonly Fact[] = [awarded],
  ) => on(history).when(OFFICER, 'proposeMeasure', at, other, { stated: true, ...beside });

  it('for a condition that the award states, however long after it (WDR-07, F7)', () => {
    const { facts } = propose(REVOCATION, '2028-11-08').thenFacts('MeasureProposed.v1');
    expect(facts[0]?.data).toMatchObject({ observationsDays: 30, proposedOn: '2028-11-08' });
    propose(REVOCATION, '2027-11-08', { stated: false }).thenRefused('condition-not-stated');
  });

  it.each([
    ['2027-03-18', '2027-07-18', '2027-07-19'],
    ['2027-10-31', '2028-02-29', '2028-03-01'],
  ])('for an illegality of %s, until %s and not on %s (WDR-06)', (awardedOn, last, after) => {
    const history = [sample('LabelAwarded.v1', { awardedOn, validUntil: '2029-10-31' })];
    for (const kind of ['REVOCATION', 'RESCISSION']) {
      const illegal = { kind, ground: 'ILLEGAL_AWARD', condition: null };
      propose(illegal, last, {}, history).thenFacts('MeasureProposed.v1');
      propose(illegal, after, {}, history).thenRefused('too-late-to-undo');
    }
    propose(
      { kind: 'RESCISSION', ground: 'HOLDER_REQUEST', condition: null },
      after,
      {},
      history,
    ).thenRefused('too-late-to-undo');
    propose({ kind: 'RESCISSION', ground: 'FRAUD', condition: null }, '2029-01-01', {}, history).thenFacts(
      'MeasureProposed.v1',
    );
  });

  it('one at a time, on a ground that the law opens', () => {
    propose(REVOCATION, '2027-11-09', {}, [awarded, proposed()]).thenRefused('measure-open');
    propose({ kind: 'RESCISSION', ground: 'INSOLVENCY', condition: null }).thenRefused('ground-not-open');
    propose({ ...REVOCATION, urgent: true }).thenRefused('urgency-for-suspension-only');
    const unanswered = { kind: 'REVOCATION', ground: 'CHECK_UNANSWERED', condition: null };
    propose(unanswered).thenRefused('check-not-unanswered');
    propose(unanswered, '2028-08-01', {}, [
      awarded,
      sample('YearlyCheckSent.v1'),
      sample('YearlyCheckUnanswered.v1'),
    ]).thenFacts('MeasureProposed.v1');
  });

  it('a suspension is renewed once, as the rules say (WDR-12)', () => {
    const suspension = { kind: 'SUSPENSION', ground: 'MARK_MISUSE', condition: null };
    const one = [proposed(), decided(), sample('LabelSuspended.v1')];
    propose(suspension, '2027-11-08', {}, [awarded, ...one]).thenFacts('MeasureProposed.v1');
    propose(suspension, '2027-11-08', {}, [awarded, ...one, ...one]).thenRefused('suspended-too-often');
  });
});

describe('the holder answers first (WDR-01, WDR-03, WDR-05)', () => {
  const open = [awarded, proposed({ ...REVOCATION, observationsDays: 30 })];
  const decide = (history: readonly Fact[], at: string, beside: object = {}, other: object = {}) =>
    on(history).when(
      PRESIDENT,
      'decideMeasure',
      at,
      { opinion: ITEM, ...other },
      { opinion: VOTED, ...beside },
    );
  const VOTED = { favourable: true, votedOn: '2027-11-18' };

  it('its days run from receipt: 10 November and 30 days, until 10 December', () => {
    const receive = (data: object, history: readonly Fact[] = open) =>
      on(history).when(OFFICER, 'receiveNotice', '2027-11-12', data);
    const { facts, next } = receive(HAND('2027-11-10')).thenFacts('MeasureNoticeReceived.v1');
    expect(facts[0]?.data).toMatchObject({ observationsUntil: '2027-12-10', proof: 'HAND' });
    expect(next.deadlines).toEqual({ observations: '2027-12-10T23:00:00.000Z' });
    receive(HAND('2027-11-13')).thenRefused('letter-impossible');
    receive(HAND('2027-11-07')).thenRefused('notice-day-impossible');
    const lost = { mode: 'POSTAL', sentOn: '2027-11-09', presentedOn: null, handedOn: null };
    receive({ delivery: { ...lost, returned: 'ADDRESS_UNKNOWN' } }).thenRefused('letter-not-delivered');
    receive(HAND('2027-11-10'), [awarded]).thenRefused('no-measure-open');
    receive(HAND('2027-11-10'), [...open, noticed]).thenRefused('notice-received');
    receive(HAND('2027-11-10'), [...open, decided()]).thenRefused('measure-decided');
  });

  it('nothing is decided before they are over, unless it answered; then the reasons are sealed (DEC-05)', () => {
    decide(open, '2027-12-20').thenRefused('notice-not-received');
    decide([...open, noticed], '2027-12-10').thenRefused('observations-awaited');
    const { facts } = decide([...open, noticed], '2027-12-11').thenFacts('MeasureDecided.v1');
    expect(facts[0]?.personal?.values).toMatchObject({ law1: 'Article L242-2, 1°' });
    decide([...open, noticed, sample('ObservationsSubmitted.v1')], '2027-11-20').thenFacts(
      'MeasureDecided.v1',
    );
    pass([...open, noticed], 'observations', '2027-12-10T23:00:00.000Z').thenFacts('ObservationsClosed.v1');
  });

  it('a hearing that was asked comes before the decision', () => {
    const asked = [...open, noticed, sample('HearingAsked.v1')];
    decide(asked, '2027-12-20').thenRefused('hearing-awaited');
    decide([...asked, sample('HearingHeld.v1')], '2027-12-20').thenFacts('MeasureDecided.v1');
    const hear = (history: readonly Fact[], heldOn = '2027-12-01') =>
      on(history).when(OFFICER, 'recordHearing', '2027-12-01', { heldOn });
    hear(asked).thenFacts('HearingHeld.v1');
    hear(open).thenRefused('no-hearing-asked');
    hear(asked, '2027-12-02').thenRefused('date-to-come');
    const askHearing = (history: readonly Fact[]) =>
      on(history).when(REPRESENTATIVE, 'askHearing', '2027-11-20');
    askHearing(open).thenFacts('HearingAsked.v1');
    askHearing(asked).thenRefused('hearing-asked');
    askHearing([awarded]).thenRefused('no-measure-open');
    askHearing([...open, decided()]).thenRefused('measure-decided');
    const observe = (history: readonly Fact[]) =>
      on(history).when(REPRESENTATIVE, 'submitObservations', '2027-11-20');
    observe(open).thenFacts('ObservationsSubmitted.v1');
    observe([awarded]).thenRefused('no-measure-open');
    observe([...open, decided()]).thenRefused('measure-decided');
  });

  it('who asks for it itself is not asked to answer (WDR-01, WDR-09)', () => {
    const asked = [
      awarded,
      proposed({ kind: 'RESCISSION', ground: 'HOLDER_REQUEST', proposedOn: '2027-07-01' }),
    ];
    decide(asked, '2027-07-18').thenFacts('MeasureDecided.v1');
    decide(asked, '2027-07-19').thenRefused('too-late-to-undo');
  });

  it('the council is heard before a label is lost, on the grounds that its rules say (L2, F6)', () => {
    const fault = [
      awarded,
      proposed({ kind: 'REVOCATION', ground: 'MARK_MISUSE', proposedOn: '2027-11-08' }),
      noticed,
    ];
    const unheard = { opinion: null };
    decide(fault, '2027-12-11', unheard).thenRefused('council-not-heard');
    decide([...open, noticed], '2027-12-11', unheard).thenRefused('council-not-heard');
    const never = { ...unheard, rules: rulesWith({ heardBeforeLoss: [] }) };
    decide(fault, '2027-12-11', never).thenFacts('MeasureDecided.v1');
    const opinion = { favourable: true, votedOn: '2027-11-07' };
    decide(fault, '2027-12-11', { opinion }, { opinion: ITEM }).thenRefused('council-not-heard');
    const { facts } = decide(
      fault,
      '2027-12-11',
      { opinion: { ...opinion, votedOn: '2027-11-08' } },
      { opinion: ITEM },
    ).thenFacts('MeasureDecided.v1');
    expect(facts[0]?.data).toMatchObject({ opinion: { item: ITEM, favourable: true } });
  });

  it('a suspension says how long, six months at most (WDR-12)', () => {
    const suspension = [awarded, proposed(), noticed];
    for (const months of [null, 7])
      decide(suspension, '2027-12-11', {}, { months }).thenRefused('suspension-too-long');
    decide(suspension, '2027-12-11', {}, { months: 6 }).thenFacts('MeasureDecided.v1');
    decide([awarded, proposed({ urgent: true })], '2027-11-08', {}, { months: 1 }).thenFacts(
      'MeasureDecided.v1',
    );
    decide([awarded], '2027-12-11').thenRefused('no-measure-open');
    decide([...suspension, decided()], '2027-12-16').thenRefused('measure-decided');
  });

  it('or nothing follows, because (H6)', () => {
    const drop = (history: readonly Fact[]) => on(history).when(PRESIDENT, 'dropMeasure', '2027-12-16');
    const { next } = drop(open).thenFacts('MeasureDropped.v1');
    expect(next.context).toMatchObject({ measure: null });
    drop([awarded]).thenRefused('no-measure-open');
    drop([...open, decided()]).thenRefused('measure-decided');
  });
});

describe('a measure takes effect when it is notified (DEC-06)', () => {
  const notify = (history: readonly Fact[], handedOn: string, at = handedOn, beside: object = {}) =>
    on(history).when(OFFICER, 'notifyMeasure', at, HAND(handedOn), beside);
  const suspension = [awarded, proposed(), decided({ months: 6 })];

  it('not before its decision, nor without one', () => {
    notify([awarded], '2027-12-20').thenRefused('no-measure-open');
    notify([awarded, proposed()], '2027-12-20').thenRefused('measure-not-decided');
    notify(suspension, '2027-12-14', '2027-12-20').thenRefused('notice-day-impossible');
    notify(suspension, '2027-12-21', '2027-12-20').thenRefused('letter-impossible');
    const lost = { mode: 'POSTAL', sentOn: '2027-12-16', presentedOn: null, handedOn: null };
    on(suspension)
      .when(OFFICER, 'notifyMeasure', '2027-12-20', { delivery: { ...lost, returned: 'ADDRESS_UNKNOWN' } })
      .thenRefused('letter-not-delivered');
  });

  it('suspends, and ends by itself on the day that was told; its remedies are dated', () => {
    const { facts, next, rows } = notify(suspension, '2027-12-20').thenFacts(
      'MeasureNotified.v1',
      'LabelSuspended.v1',
    );
    expect(facts[0]?.data).toMatchObject({ remedies: { courtDeadline: '2028-02-21' } });
    expect(facts[1]?.data).toEqual({ suspendedOn: '2027-12-20', endsOn: '2028-06-20' });
    expect(next.deadlines).toEqual({ suspensionEnd: '2028-06-19T22:00:00.000Z' });
    expect(rows).toMatchObject([
      {
        item: {
          spans: [
            { status: 'VALID' },
            { from: '2027-12-20', status: 'NOT_CURRENTLY_VALID' },
            { from: '2028-06-20', status: 'VALID' },
          ],
        },
      },
      { key: { sk: 'waiting' }, item: {} },
    ]);
    const suspended = sample('LabelSuspended.v1', { suspendedOn: '2027-12-20', endsOn: '2028-06-20' });
    const lifted = pass([...suspension, suspended], 'suspensionEnd', '2028-06-19T22:00:00.000Z').thenFacts(
      'LabelReinstated.v1',
    );
    expect(lifted.facts[0]?.data).toEqual({ reinstatedOn: '2028-06-20', validUntil: '2029-03-18' });
    expect(lifted.next.value).toEqual({ current: 'active' });
  });

  it('in urgency, whoever was not heard within 15 days is reinstated (WDR-12)', () => {
    const urgent = [awarded, proposed({ urgent: true }), decided({ months: 2 })];
    const { next } = notify(urgent, '2027-12-20').thenFacts('MeasureNotified.v1', 'LabelSuspended.v1');
    expect(next.deadlines).toMatchObject({ urgentHearing: '2028-01-04T23:00:00.000Z' });
    const suspended = [...urgent, sample('LabelSuspended.v1')];
    pass(suspended, 'urgentHearing', '2028-01-04T23:00:00.000Z').thenFacts(
      'TimeLimitMissed.v1',
      'LabelReinstated.v1',
    );
    const due = {
      ...sample('LabelSuspended.v1'),
      deadlines: { urgentHearing: instant('2028-01-04T23:00:00.000Z') },
    };
    const heard = on([...urgent, due]).when(OFFICER, 'recordHearing', '2028-01-02', { heldOn: '2028-01-02' });
    expect(heard.thenFacts('HearingHeld.v1').next.deadlines).toEqual({});
  });

  it('a second one runs from the end of the first', () => {
    const first = sample('LabelSuspended.v1', { suspendedOn: '2027-06-20', endsOn: '2027-12-28' });
    const { facts, next } = notify(
      [awarded, proposed(), decided(), first, proposed(), decided({ months: 6 })],
      '2027-12-20',
    ).thenFacts('MeasureNotified.v1', 'LabelSuspended.v1');
    expect(facts[1]?.data).toEqual({ suspendedOn: '2027-12-20', endsOn: '2028-06-28' });
    expect(next.context).toMatchObject({ suspension: { since: '2027-06-20', times: 2 } });
  });

  it('the term moves only where the rules say so (H7)', () => {
    const suspended = [
      ...suspension,
      sample('LabelSuspended.v1', { suspendedOn: '2027-12-20', endsOn: '2028-06-20' }),
    ];
    const lift = (rules: object) =>
      on(suspended)
        .when(PRESIDENT, 'reinstate', '2028-01-20', {}, { rules: rulesWith(rules) })
        .thenFacts('LabelReinstated.v1').facts[0]?.data;
    expect(lift({})).toEqual({ reinstatedOn: '2028-01-20', validUntil: '2029-03-18' });
    expect(lift({ suspensionExtendsTerm: true })).toEqual({
      reinstatedOn: '2028-01-20',
      validUntil: '2029-04-18',
    });
  });

  it('revokes for the future, and a sanction may be taken back (L2, WDR-10)', () => {
    const lost = [awarded, proposed(REVOCATION), noticed, decided({ kind: 'REVOCATION', months: null })];
    const { next, rows } = notify(lost, '2027-12-20').thenFacts('MeasureNotified.v1', 'LabelRevoked.v1');
    expect([next.value, next.deadlines]).toEqual(['revoked', {}]);
    expect(rows).toMatchObject([
      { item: { spans: [{}, { from: '2027-12-20', status: 'NOT_CURRENTLY_VALID' }] } },
      // Nothing waits on it any more.
      { key: { sk: 'waiting' }, item: {} },
    ]);
    const back = (ground: string, at: string) =>
      on([awarded, proposed({ kind: 'REVOCATION', ground }), decided(), sample('LabelRevoked.v1')]).when(
        PRESIDENT,
        'reinstate',
        at,
      );
    const again = back('MARK_MISUSE', '2028-01-20').thenFacts('LabelReinstated.v1');
    expect(again.next.deadlines).toMatchObject({ endOfTerm: '2029-03-18T23:00:00.000Z' });
    back('MARK_MISUSE', '2029-03-19').thenRefused('not-a-sanction');
    back('LOSS_OF_CONDITION', '2028-01-20').thenRefused('not-a-sanction');
  });

  it('rescinds back to the decision that is taken back (L242-1)', () => {
    const illegal = [
      awarded,
      proposed({ kind: 'RESCISSION', ground: 'ILLEGAL_AWARD', proposedOn: '2027-06-01' }),
      decided({ kind: 'RESCISSION', decidedOn: '2027-07-15' }),
    ];
    const { facts } = notify(illegal, '2027-07-20').thenFacts('MeasureNotified.v1', 'LabelRescinded.v1');
    expect(facts[1]?.data).toEqual({ rescindedOn: '2027-07-20', since: '2027-03-18' });
  });
});

describe('its holder (F6, H8, L7)', () => {
  it('gives it up on the day it asks, without a vote', () => {
    const leave = (from: string, history: readonly Fact[] = [awarded]) =>
      on(history).when(REPRESENTATIVE, 'relinquish', '2027-06-01', { from });
    expect(leave('2027-06-01').thenFacts('LabelRelinquished.v1').next.value).toBe('relinquished');
    const later = leave('2027-06-30').thenFacts('RelinquishmentAsked.v1');
    expect(later.next.deadlines).toMatchObject({ relinquishment: '2027-06-29T22:00:00.000Z' });
    leave('2027-05-31').thenRefused('date-in-the-past');
    const asked = sample('RelinquishmentAsked.v1', { from: '2027-06-30' });
    leave('2027-07-15', [awarded, asked]).thenRefused('relinquishment-recorded');
    const { facts } = pass([awarded, asked], 'relinquishment', '2027-06-29T22:00:00.000Z').thenFacts(
      'LabelRelinquished.v1',
    );
    expect(facts[0]?.data).toEqual({ relinquishedOn: '2027-06-30' });
  });

  it('ceases: noted, not voted, and the number leads to who took it over', () => {
    const lapse = (data: object, beside: object = {}) =>
      on([awarded]).when(
        OFFICER,
        'recordLapse',
        '2027-12-01',
        { ceasedOn: '2027-11-30', ...data },
        { replaced: true, ...beside },
      );
    const { rows } = lapse({ replacedBy: '62-ESS-2026-0001-1' }).thenFacts('LabelLapsed.v1');
    expect(rows).toMatchObject([{ item: { replacedBy: '62-ESS-2026-0001-1' } }]);
    lapse({ replacedBy: '62-ESS-2026-0001-1' }, { replaced: false }).thenRefused('unknown-reference');
    lapse({ ceasedOn: '2027-12-02' }).thenRefused('date-to-come');
    lapse({ ceasedOn: '2027-03-17' }).thenRefused('term-out-of-order');
  });

  it('changes its name, and the one before is kept', () => {
    const succeed = (holder: object | null, changedOn = '2027-10-01') =>
      on([awarded]).when(OFFICER, 'recordSuccession', '2027-12-01', { changedOn }, { holder });
    const { rows } = succeed({ ...HOLDER, name: 'Les Semeurs réunis' }).thenFacts('LabelHolderChanged.v1');
    expect(rows).toMatchObject([
      {
        item: {
          holder: { name: 'Les Semeurs réunis' },
          formerNames: [{ name: HOLDER.name, until: '2027-10-01' }],
        },
      },
    ]);
    succeed(null).thenRefused('unknown-reference');
    succeed(HOLDER).thenRefused('holder-unchanged');
    succeed({ ...HOLDER, name: 'Les Semeurs réunis' }, '2027-12-02').thenRefused('date-to-come');
  });
});

expectAllRefusalsMet({ name: 'label', table: { ...checkTable, ...holderTable, ...measureTable } });
