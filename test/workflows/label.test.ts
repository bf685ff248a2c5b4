import { label } from '../../workflows/label/label.workflow.ts';
import { labelNumber, parseLabelNumber } from '../../workflows/label/label-number.ts';
import { termTable } from '../../workflows/label/term/table.ts';
import { actorWith, instant, SYSTEM, uuid } from '../support/ids.ts';
import { DEFAULT_LABEL_RULES } from '../../workflows/label/label-rules.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { LABEL_GIVEN } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';

const id = uuid('8');
const term = {
  renewalOpens: instant('2028-07-24T22:00:00.000Z'),
  endOfTerm: instant('2029-01-25T23:00:00.000Z'),
};
const beside = {
  renewalReminder: instant('2028-07-24T22:00:00.000Z'),
  yearlyCheck: instant('2028-01-24T23:00:00.000Z'),
};
/** What its holder finds beside its sheet. */
const HELD = { key: { sk: `label#${id}` } };
const passing = LABEL_GIVEN.passDeadline;
const SUSPENDED = [sample('MeasureProposed.v1'), sample('MeasureDecided.v1'), sample('LabelSuspended.v1')];
const awarded = { ...sample('LabelAwarded.v1'), deadlines: term };

describe('a label granted before is taken over', () => {
  const record = (data: object = {}, other: object = {}, at = '2026-11-26') =>
    given(label, [], id).when('record', {
      as: actorWith('secretary'),
      at,
      data: { ...SAMPLE_COMMANDS.label['record'], ...data },
      given: { taken: false, last: 0, rules: DEFAULT_LABEL_RULES, ...other },
    });
  const numberIn = ({ facts }: { facts: readonly { data: object }[] }): string =>
    sample('LabelRecorded.v1', facts[0]?.data).data.number;

  it('with its end, its renewal and its page, as any other', () => {
    const { next, rows } = record({ number: 'PROGRES-7' }).thenFacts('LabelRecorded.v1');
    expect(next).toMatchObject({
      value: { current: 'active' },
      deadlines: {
        renewalOpens: '2027-07-24T22:00:00.000Z',
        renewalReminder: '2027-07-24T22:00:00.000Z',
        endOfTerm: '2028-01-25T23:00:00.000Z',
        yearlyCheck: '2027-01-24T23:00:00.000Z',
      },
    });
    expect(rows).toMatchObject([{ key: { pk: 'label#PROGRES-7', sk: 'public' }, absent: true }, HELD]);
  });

  it('receives the next number of its year when it had none', () => {
    const decision = record({}, { last: 4 }).thenFacts('LabelRecorded.v1');
    expect(parseLabelNumber(numberIn(decision))).toMatchObject({ year: 2026, sequence: 5 });
    expect(decision.rows[0]).toMatchObject({ item: { last: 5 }, expect: { last: 4 } });
  });

  it.each([
    [7, [{ item: { last: 9 }, expect: { last: 7 } }, {}, HELD]],
    [9, [{ key: { sk: 'public' } }, HELD]],
    [12, [{ key: { sk: 'public' } }, HELD]],
  ])('with a number of our form, leaves none below it to be given again (%i taken)', (last, rows) => {
    const number = labelNumber('62', 2025, 9);
    const decision = record({ number, awardedOn: '2025-03-01' }, { last }).thenFacts('LabelRecorded.v1');
    expect(decision.rows).toMatchObject(rows);
    expect(numberIn(decision)).toBe(number);
  });

  it('once, under a number of its own, with dates in their order', () => {
    record({ number: 'PROGRES-7' }, { taken: true }).thenRefused('label-number-taken');
    record({ number: '59-ESS-2027-0001-9' }).thenRefused('label-number-taken');
    record({ awardedOn: '2026-11-27' }).thenRefused('term-out-of-order');
    record({ awardedOn: '2026-01-25', validUntil: '2026-01-24' }).thenRefused('term-out-of-order');
    record({ awardedOn: '2026-11-26', validUntil: '2026-11-26' }).thenFacts('LabelRecorded.v1');
    given(label, [sample('LabelRecorded.v1')], id)
      .when('record', {
        as: actorWith('secretary'),
        at: '2026-11-26',
        data: SAMPLE_COMMANDS.label['record'],
        given: { taken: false, last: 0, rules: DEFAULT_LABEL_RULES },
      })
      .thenRefused('label-already-recorded');
  });
});

describe('a label is awarded', () => {
  const award = (sequence: number, other: object = {}) =>
    given(label, [], id).when('award', {
      as: SYSTEM,
      at: '2027-01-25',
      data: { ...SAMPLE_COMMANDS.label['award'], ...other },
      given: { sequence, rules: DEFAULT_LABEL_RULES },
    });

  it('from the day of the decision, renewal six months before its end, its last day included', () => {
    const { next } = award(1).thenFacts('LabelAwarded.v1');
    expect(next.deadlines).toEqual({ ...term, ...beside });
    expect(next.value).toEqual({ current: 'active' });
  });

  it.each([
    [1, '62-ESS-2027-0001-9', { item: { last: 1 }, absent: true }],
    [2, undefined, { item: { last: 2 }, expect: { last: 1 } }],
    [9999, undefined, { item: { last: 9999 }, expect: { last: 9998 } }],
  ])('number %i of the year is taken after the one before, or not at all', (sequence, number, taken) => {
    const { facts, rows } = award(sequence).thenFacts('LabelAwarded.v1');
    const numbered = sample('LabelAwarded.v1', facts[0]?.data).data.number;
    if (number !== undefined) expect(numbered).toBe(number);
    expect(parseLabelNumber(numbered)).toMatchObject({ council: '62', year: 2027, sequence });
    expect(rows[0]).toMatchObject({ key: { pk: '62#labelNumbers', sk: '2027' }, ...taken });
    expect(rows[1]).toMatchObject({ key: { pk: `label#${numbered}`, sk: 'public' }, absent: true });
  });

  it('publishes the legal person alone, never an id of ours nor a reason (OPD-03, OPD-05)', () => {
    const { rows } = award(1).thenFacts('LabelAwarded.v1');
    const row = rows[1];
    expect(row && 'item' in row && Object.keys(row.item['holder'] as object).toSorted()).toEqual([
      'commune',
      'family',
      'name',
      'rna',
      'siren',
    ]);
  });

  it('ends on the last day of a short month', () => {
    const { next } = award(1, { awardedOn: '2027-02-28', validUntil: '2028-02-29' }).thenFacts(
      'LabelAwarded.v1',
    );
    expect(next.deadlines).toEqual({
      renewalOpens: '2027-08-28T22:00:00.000Z',
      renewalReminder: '2027-08-28T22:00:00.000Z',
      yearlyCheck: '2028-02-27T23:00:00.000Z',
      endOfTerm: '2028-02-29T23:00:00.000Z',
    });
  });

  it('once', () => {
    given(label, [awarded], id)
      .when('award', {
        as: SYSTEM,
        at: '2027-01-25',
        data: SAMPLE_COMMANDS.label['award'],
        given: { sequence: 2, rules: DEFAULT_LABEL_RULES },
      })
      .thenRefused('not-in-this-state');
  });
});

describe('its deadlines pass', () => {
  const pass = (deadline: keyof typeof term, at: string, facts: Parameters<typeof given>[1] = [awarded]) =>
    given(label, facts, id).when('passDeadline', {
      as: SYSTEM,
      at,
      data: { deadline, dueAt: term[deadline] },
      given: passing,
    });
  const renewalDue = { ...sample('LabelRenewalOpened.v1'), deadlines: { renewalOpens: null } };

  it('renewal opens on its day, not a millisecond before', () => {
    pass('renewalOpens', '2028-07-24T21:59:59.999Z').thenRefused('not-due');
    const { facts, next } = pass('renewalOpens', '2028-07-24T22:00:00.000Z').thenFacts(
      'LabelRenewalOpened.v1',
    );
    expect(facts[0]?.data).toEqual({ openedOn: '2028-07-25' });
    expect([next.value, next.deadlines]).toEqual([{ current: 'renewalDue' }, { endOfTerm: term.endOfTerm }]);
  });

  it('the term ends with its last day, not a millisecond before', () => {
    pass('endOfTerm', '2029-01-25T22:59:59.999Z', [awarded, renewalDue]).thenRefused('not-due');
    const { facts, next } = pass('endOfTerm', '2029-01-25T23:00:00.000Z', [awarded, renewalDue]).thenFacts(
      'LabelExpired.v1',
    );
    expect(facts[0]?.data).toEqual({ expiredOn: '2029-01-26' });
    expect([next.value, next.deadlines]).toEqual(['expired', {}]);
  });

  it('the term ends even when the opening of renewal was never recorded', () => {
    expect(pass('endOfTerm', '2029-02-01').thenFacts('LabelExpired.v1').next.deadlines).toEqual({});
  });

  it('a term ends during a suspension too', () => {
    pass('endOfTerm', '2029-02-01', [awarded, ...SUSPENDED]).thenFacts('LabelExpired.v1');
  });

  it('nothing is due twice, nor of a label that is over', () => {
    pass('renewalOpens', '2028-08-01', [awarded, renewalDue]).thenRefused('not-due');
    pass('endOfTerm', '2029-02-01', [awarded, sample('LabelLapsed.v1')]).thenRefused('not-in-this-state');
  });
});

expectAllRefusalsMet({ name: 'label', table: termTable });
