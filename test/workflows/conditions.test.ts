import { explainOpinion } from '../../workflows/deliberation/explain-result.ts';
import { item, itemTable } from '../../workflows/item/item.workflow.ts';
import { DEFAULT_LABEL_RULES, termMonthsOf } from '../../workflows/label/label-rules.ts';
import { actorWith, ITEM } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { ASSEMBLY, ITEM_GIVEN } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';

const at = '2027-01-20';
const president = actorWith('president');
const secretary = actorWith('secretary');
const seat = (member: number) => actorWith({ role: 'member', member });
const placed = sample('ItemPlaced.v1');
const opened = sample('VoteOpened.v1');
const put = sample('ConditionsPut.v1');
const SOCIAL = { text: 'Publier le bilan social.', dueOn: '2027-06-30' };
const SEAT = { text: 'Élire une personne salariée au conseil.', dueOn: '2027-12-31' };

type Past = Parameters<typeof given>[1];
type Other = { as?: typeof president; facts?: Past; given?: object };
const putting = (
  conditions: readonly object[],
  { as = president, facts = [placed], given: other = {} }: Other = {},
) =>
  given(item, facts, ITEM).when('putConditions', {
    as,
    at,
    data: { conditions },
    given: { ...ITEM_GIVEN.putConditions, ...other },
  });

const close = (facts: Past, choice: 'FOR' | 'AGAINST') =>
  given(item, facts, ITEM)
    .when('closeVote', {
      as: president,
      at,
      given: {
        ...ITEM_GIVEN.closeVote,
        slots: [{ member: 1, holder: 1, choice, voted: true, source: 'OWN' }],
      },
    })
    .thenFacts('VoteClosed.v1', 'OpinionGiven.v1');

describe('conditions are put with the question (D16)', () => {
  it('in an order that stays, and the last list replaces the others', () => {
    const { facts, next } = putting([SOCIAL, SEAT]).thenFacts('ConditionsPut.v1');
    expect(facts[0]?.data).toEqual({ conditions: [SOCIAL, SEAT] });
    expect(next).toMatchObject({ value: 'placed', context: { conditions: [SOCIAL, SEAT] } });
    const { next: after } = putting([], { facts: [placed, put] }).thenFacts('ConditionsPut.v1');
    expect(after.context).toMatchObject({ conditions: [] });
  });

  it('by whoever presides the point, or the secretariat for them', () => {
    for (const as of [president, seat(1), secretary]) putting([SOCIAL], { as }).thenFacts('ConditionsPut.v1');
    putting([SOCIAL], { as: seat(2) }).thenRefused('not-presiding');
    putting([SOCIAL], { as: seat(1), given: { recused: [1] } }).thenRefused('not-presiding');
    const before = { assembly: null };
    putting([SOCIAL], { as: seat(1), given: before }).thenRefused('not-presiding');
    putting([SOCIAL], { as: secretary, given: before }).thenFacts('ConditionsPut.v1');
    putting([SOCIAL], { given: { assembly: ASSEMBLY } }).thenFacts('ConditionsPut.v1');
  });

  it('before its vote opens, and never while it is open or given', () => {
    const closed = [placed, opened, sample('VoteClosed.v1'), sample('OpinionGiven.v1')];
    for (const facts of [[placed, opened], closed])
      putting([SOCIAL], { facts }).thenRefused('not-in-this-state');
  });

  it('anew once that vote is annulled: until then they stay (D14)', () => {
    const given = sample('OpinionGiven.v1', { conditions: [SOCIAL] });
    const again = [placed, put, opened, sample('VoteClosed.v1'), given, sample('VoteAnnulled.v1')];
    const { next } = putting([SEAT], { facts: again }).thenFacts('ConditionsPut.v1');
    expect(next.context).toMatchObject({ conditions: [SEAT] });
    expect(close([...again, sample('VoteOpened.v1', { round: 2 })], 'FOR').facts[1]?.data).toMatchObject({
      conditions: [SOCIAL],
    });
  });

  it('of a dossier alone', () => {
    const question = sample('ItemPlaced.v1', { kind: 'OTHER', application: null, structureName: null });
    putting([SOCIAL], { facts: [question] }).thenRefused('conditions-of-no-dossier');
    putting([SOCIAL], { given: { term: null } }).thenRefused('rules-missing');
  });

  it.each([
    ['2027-01-20', false],
    ['2027-01-21', true],
    ['2029-01-20', true],
    ['2029-01-21', false],
  ])('after the session and while the label runs: %s, %s', (dueOn, possible) => {
    const asked = putting([SOCIAL, { ...SEAT, dueOn }]);
    if (possible) asked.thenFacts('ConditionsPut.v1');
    else asked.thenRefused('condition-day-impossible');
  });

  it.each([
    [0, 12],
    [1, 24],
    [null, 24],
  ])('with %s closed years, a label runs %i months', (years, months) => {
    expect(termMonthsOf(DEFAULT_LABEL_RULES, years)).toBe(months);
  });

  it('nine at most', () => {
    const many = (count: number) =>
      item.commands.putConditions?.safeParse({ conditions: Array.from({ length: count }, () => SOCIAL) });
    expect([many(9)?.success, many(10)?.success]).toEqual([true, false]);
  });
});

describe('what the vote gives', () => {
  it('a favourable opinion under them, and its sentence says how many', () => {
    const { facts } = close([placed, put, opened], 'FOR');
    expect(facts[1]?.data).toMatchObject({
      opinion: 'FAVOURABLE',
      conditions: [SOCIAL],
      sentence: expect.stringMatching(/^Avis favorable, sous 1 condition\u00A0: 1 pour/),
    });
  });

  it('an unfavourable one has none', () => {
    const { facts } = close([placed, put, opened], 'AGAINST');
    expect(facts[1]?.data).toMatchObject({
      opinion: 'UNFAVOURABLE',
      conditions: [],
      sentence: expect.stringMatching(/^Avis défavorable\u00A0:/),
    });
  });

  it('nor has one that was put without', () => {
    expect(close([placed, opened], 'FOR').facts[1]?.data).toMatchObject({
      conditions: [],
      sentence: expect.stringMatching(/^Avis favorable\u00A0:/),
    });
  });

  it('in writing too', () => {
    const result = {
      outcome: 'ADOPTED',
      for: 2,
      against: 0,
      abstain: 0,
      blank: 0,
      null: 0,
      notVoting: 0,
      available: 2,
      tie: false,
      cast: 2,
      castingVoteUsed: false,
      reason: 'MORE_FOR_THAN_AGAINST',
    } as const;
    expect(explainOpinion(result, { inWriting: true, conditions: 2 })).toMatch(
      /^Avis favorable, sous 2 conditions, par consultation écrite\u00A0:/,
    );
  });
});

const { putConditions } = itemTable;
expectAllRefusalsMet({ name: item.name, table: { putConditions } });
