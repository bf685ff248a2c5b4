import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { awaitedOf } from '../../workflows/label/holder/held-labels.ts';
import { BLANK_LABEL, LabelContext } from '../../workflows/label/label-context.ts';
import { label } from '../../workflows/label/label.workflow.ts';
import { actorWith, STRUCTURE, SYSTEM, uuid } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { HOLDER, sample } from '../support/sample-facts.ts';
import { LABEL_GIVEN } from '../support/sample-givens.ts';
import { given } from '../support/scenario.ts';

const id = uuid('8');
const NUMBER = '62-ESS-2027-0001-9';
const NEW_HOLDER = uuid('6');
const beside = (structure: string) => ({ pk: `62#structure#${structure}`, sk: `label#${id}` });

describe('what a structure finds beside its sheet', () => {
  const rowsOf = (rows: readonly object[]) =>
    rows.filter((row) => JSON.stringify(row).includes('#structure#'));
  const succeed = (structure: string, name: string) =>
    given(label, [sample('LabelAwarded.v1')], id).when('recordSuccession', {
      as: actorWith('officer'),
      at: '2027-12-01',
      data: { ...SAMPLE_COMMANDS.label['recordSuccession'], structure, changedOn: '2027-10-01' },
      given: { ...LABEL_GIVEN.recordSuccession, holder: { ...HOLDER, structure, name } },
    });

  it('is the label that it was awarded, and the one that was taken over', () => {
    const award = given(label, [], id).when('award', {
      as: SYSTEM,
      at: '2027-01-25',
      data: SAMPLE_COMMANDS.label['award'],
      given: LABEL_GIVEN.award,
    });
    const recorded = given(label, [], id).when('record', {
      as: actorWith('secretary'),
      at: '2026-11-26',
      data: SAMPLE_COMMANDS.label['record'],
      given: LABEL_GIVEN.record,
    });
    for (const decision of [award.thenFacts('LabelAwarded.v1'), recorded.thenFacts('LabelRecorded.v1')]) {
      const [fact] = decision.facts;
      const number = fact && 'number' in fact.data ? fact.data.number : '';
      expect(rowsOf(decision.rows)).toEqual([
        { kind: 'put', key: beside(STRUCTURE), item: { label: id, number, until: null } },
      ]);
    }
  });

  it('goes with the label to who takes over, and says to the one before until when it was theirs (F6)', () => {
    const { rows } = succeed(NEW_HOLDER, 'Les Semeurs réunis').thenFacts('LabelHolderChanged.v1');
    expect(rowsOf(rows)).toEqual([
      { kind: 'put', key: beside(STRUCTURE), item: { label: id, number: NUMBER, until: '2027-10-01' } },
      { kind: 'put', key: beside(NEW_HOLDER), item: { label: id, number: NUMBER, until: null } },
    ]);
  });

  it('is not written again for another name', () => {
    const { rows } = succeed(STRUCTURE, 'Les Semeurs réunis').thenFacts('LabelHolderChanged.v1');
    expect(rowsOf(rows)).toEqual([]);
  });
});

describe('what a label waits for from its holder', () => {
  const TODAY = LegalDate.parse('2028-10-01');
  const on = (context: object, renewalFiled = false) =>
    awaitedOf(LabelContext.parse({ ...BLANK_LABEL, validUntil: '2029-01-25', ...context }), {
      renewalFiled,
      today: TODAY,
    });
  const check = (noticeUntil: string | null) => ({
    check: { sentOn: '2028-01-25', reminders: 2, noticeUntil, unanswered: false },
  });
  const measure = (observationsUntil: string | null, decided: object | null = null, observed = false) => ({
    measure: {
      kind: 'SUSPENSION',
      ground: 'MARK_MISUSE',
      urgent: false,
      proposedOn: '2028-09-20',
      observationsDays: 15,
      observationsUntil,
      observed,
      hearing: 'NONE',
      decided,
    },
  });

  it.each([
    ['nothing', {}, []],
    ['its renewal, once the window is open', { renewalOpen: true }, [['RENEWAL', '2029-01-25']]],
    ['its renewal, on the last day', { renewalOpen: true, validUntil: TODAY }, [['RENEWAL', TODAY]]],
    ['no renewal the day after', { renewalOpen: true, validUntil: '2028-09-30' }, []],
    ['no renewal of what it gives up', { renewalOpen: true, leavesOn: '2028-12-01' }, []],
    ['the questionnaire of the year', check(null), [['YEARLY_CHECK', null]]],
    ['the same, under formal notice', check('2028-10-20'), [['YEARLY_CHECK', '2028-10-20']]],
    ['its observations, on the last day', measure(TODAY), [['OBSERVATIONS', TODAY]]],
    ['no observation the day after', measure('2028-09-30'), []],
    [
      'its observations from the day that it is announced, without a last day',
      measure(null),
      [['OBSERVATIONS', null]],
    ],
    ['none more once it answered', measure(TODAY, null, true), []],
    ['none once it is decided', measure('2028-10-05', { on: '2028-10-01', months: 2 }), []],
    [
      'a measure that is announced before all else',
      { ...check('2028-09-20'), ...measure(null) },
      [
        ['OBSERVATIONS', null],
        ['YEARLY_CHECK', '2028-09-20'],
      ],
    ],
    [
      'what ends first before the rest',
      { renewalOpen: true, ...check(null), ...measure('2028-10-05') },
      [
        ['OBSERVATIONS', '2028-10-05'],
        ['RENEWAL', '2029-01-25'],
        ['YEARLY_CHECK', null],
      ],
    ],
  ])('%s', (_, context, expected) => {
    expect(on(context).map((each) => [each.for, each.until])).toEqual(expected);
  });

  it('is no renewal once it is asked for (H1)', () => {
    expect(on({ renewalOpen: true }, true)).toEqual([]);
  });
});
