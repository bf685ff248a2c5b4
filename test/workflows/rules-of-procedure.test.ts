import * as fc from 'fast-check';
import { countTally } from '../../workflows/deliberation/count-votes.ts';
import { faultsOfRules } from '../../workflows/deliberation/check-rules.ts';
import { compareRules, describeRules } from '../../workflows/deliberation/describe-rules.ts';
import { explainResult } from '../../workflows/deliberation/explain-result.ts';
import { rulesInForce } from '../../workflows/deliberation/rules-in-force.ts';
import {
  DEFAULT_RULES,
  majorityOf,
  RulesOfProcedure,
} from '../../workflows/deliberation/rules-of-procedure.ts';

const rulesWith = (change: Partial<RulesOfProcedure>): RulesOfProcedure => ({ ...DEFAULT_RULES, ...change });
const half = { numerator: 1, denominator: 2 };
const none = DEFAULT_RULES.majorities;

describe('the rules in force on a day (K11)', () => {
  const versions = [
    { version: 1, effectiveOn: '2026-01-01' },
    { version: 2, effectiveOn: '2027-03-01' },
    { version: 3, effectiveOn: '2027-03-01' },
  ];
  it.each([
    ['2025-12-31', null],
    ['2026-01-01', 1],
    ['2027-02-28', 1],
    ['2027-03-01', 3],
    ['2030-01-01', 3],
  ])('on %s: %s', (day, version) => expect(rulesInForce(versions, day)?.version ?? null).toBe(version));

  it('are those that one reads back from the last adopted, when none takes effect before the one it follows', () => {
    const dates = fc
      .array(fc.integer({ min: 0, max: 60 }), { maxLength: 8 })
      .map((days) => days.sort((a, b) => a - b));
    const on = (n: number) =>
      `2027-${String(1 + Math.floor(n / 28)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 60 }), (days, day) => {
        const all = days.map((each, index) => ({ version: index + 1, effectiveOn: on(each) }));
        const back = all.findLast(({ effectiveOn }) => effectiveOn <= on(day)) ?? null;
        expect(rulesInForce(all, on(day))).toBe(back);
      }),
    );
  });
});

describe('rules that no council may adopt', () => {
  it.each<[Partial<RulesOfProcedure>, Partial<RulesOfProcedure>, string]>([
    [{ noticeDays: 4 }, { noticeDays: 5 }, 'noticeDays'],
    [{ noticeWarningDays: 4 }, { noticeWarningDays: 5 }, 'noticeWarningDays'],
    [{ agendaClosesDays: 4 }, { agendaClosesDays: 5 }, 'agendaClosesDays'],
    [{ castingVoteInSecret: true }, { castingVoteInSecret: false }, 'castingVoteInSecret'],
    [
      { secretBallotShare: { numerator: 0, denominator: 3 } },
      { secretBallotShare: { numerator: 1, denominator: 3 } },
      'secretBallotShare',
    ],
    [
      { rollCallShare: { numerator: 0, denominator: 6 } },
      { rollCallShare: { numerator: 1, denominator: 60 } },
      'rollCallShare',
    ],
    [
      { writtenConsultationShare: { numerator: 49, denominator: 100 } },
      { writtenConsultationShare: half },
      'writtenConsultationShare',
    ],
    [{ writtenConsultationDays: 0 }, { writtenConsultationDays: 1 }, 'writtenConsultationDays'],
    [
      { writtenConsultationDays: 0 },
      { writtenConsultationDays: 0, writtenConsultationAllowed: false },
      'writtenConsultationDays',
    ],
    [
      { majorities: { ...none, MINUTES: 'T' } },
      { majorities: { ...none, MINUTES: 'P' } },
      'majorities.MINUTES',
    ],
  ])('%j, but %j', (bad, good, field) => {
    expect(faultsOfRules(rulesWith(bad)).map((fault) => fault.field)).toEqual([field]);
    expect(faultsOfRules(rulesWith(good))).toEqual([]);
  });

  it('the defaults are none of them', () => expect(faultsOfRules(DEFAULT_RULES)).toEqual([]));

  it('what was adopted once is read all the same', () =>
    expect(RulesOfProcedure.safeParse(rulesWith({ noticeDays: 1 })).success).toBe(true));
});

describe('what a version changes, in French', () => {
  it('is nothing between rules and themselves', () =>
    expect(compareRules(DEFAULT_RULES, DEFAULT_RULES)).toEqual([]));

  it('is a sentence for each rule that is not the same', () => {
    const after = rulesWith({
      quorumMode: 'CGCT',
      majorities: { ...none, CHARTER: 'T', RULES: 'T' },
      noticeDays: 1,
      writtenConsultationShare: { numerator: 2, denominator: 3 },
    });
    expect(
      compareRules(DEFAULT_RULES, after).map(({ sentence }) => sentence.replaceAll('\u00A0', ' ')),
    ).toEqual([
      'Quorum : plus de la moitié des membres, présents ; les pouvoirs ne comptent pas, au lieu de la moitié au moins des membres, présents ou ayant donné pouvoir.',
      'Majorités particulières : pour la charte, les deux tiers des suffrages exprimés ; pour le règlement, les deux tiers des suffrages exprimés, au lieu de aucune.',
      'Délai entre la convocation et la séance : 1 jour, au lieu de 5 jours.',
      'Part des membres qui doivent participer à une consultation écrite : 2 sur 3, au lieu de 1 sur 2.',
    ]);
  });

  it('leaves no rule out: each has a sentence of its own', () => {
    const sentences = describeRules(DEFAULT_RULES);
    expect(sentences).toHaveLength(Object.keys(DEFAULT_RULES).length);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});

describe('a majority of its own for a kind of point (D5)', () => {
  const rules = rulesWith({ majorities: { ...none, RULES: 'T', CHARTER: 'P' } });
  it('is taken by that kind, and by no other', () =>
    expect(
      (['RULES', 'CHARTER', 'AWARD'] as const).map((kind) => majorityOf(rules, kind).majorityMode),
    ).toEqual(['T', 'P', 'E']));

  const tally = (favour: number, against: number, abstain = 0) => ({
    for: favour,
    against,
    abstain,
    blank: 0,
    null: 0,
    notVoting: 0,
  });
  const count = (favour: number, against: number, abstain = 0) =>
    countTally(tally(favour, against, abstain), {
      rule: majorityOf(rules, 'RULES'),
      ballot: 'OPEN',
      chairVote: 'FOR',
    });

  it.each([
    [5, 3, 0, 'NOT_ADOPTED', 6],
    [6, 3, 0, 'ADOPTED', 6],
    [7, 3, 0, 'ADOPTED', 7],
    [6, 4, 0, 'NOT_ADOPTED', 7],
    [2, 1, 20, 'ADOPTED', 2],
    [4, 4, 0, 'NOT_ADOPTED', 6],
  ] as const)('two thirds: %i for, %i against, %i abstentions: %s, %i needed', (f, g, s, outcome, required) =>
    expect(count(f, g, s)).toMatchObject({ outcome, required, castingVoteUsed: false }),
  );

  it('is told with its figures', () => {
    expect(explainResult(count(5, 3)).replaceAll('\u00A0', ' ')).toBe(
      '5 pour, 3 contre. Les deux tiers des voix exprimées ne sont pas atteints : il faut 6 voix pour sur 8 exprimées, il y en a 5.',
    );
    expect(explainResult(count(6, 3)).replaceAll('\u00A0', ' ')).toMatch(
      /sont atteints : il faut 6 voix pour sur 9/,
    );
  });

  it('two thirds are reached when twice those against are no more than those for', () => {
    const votes = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(votes, votes, (f, g) => {
        const { outcome, required } = count(f, g);
        expect(outcome === 'ADOPTED').toBe(f + g > 0 && f >= 2 * g);
        if (f + g > 0) expect(outcome === 'ADOPTED').toBe(f >= required);
      }),
    );
  });
});
