import type { Choice, MajorityRule, Tally } from '../../workflows/deliberation/count-votes.ts';
import { countTally, countVotes, tallyOf } from '../../workflows/deliberation/count-votes.ts';
import { explainOpinion, explainResult } from '../../workflows/deliberation/explain-result.ts';
import { quorum, secondCallQuorum } from '../../workflows/deliberation/quorum.ts';
import { DEFAULT_RULES, RulesOfProcedure } from '../../workflows/deliberation/rules-of-procedure.ts';
import { isSecrecyIllusory, secretBallotGranted } from '../../workflows/deliberation/secret-ballot.ts';
import {
  electorate,
  VOID_PROXY_SENTENCES,
  VoidProxyReason,
} from '../../workflows/deliberation/valid-proxies.ts';
import { DEFAULT_LABEL_RULES, LabelRules } from '../../workflows/label/label-rules.ts';
import { leastQuorum } from '../support/deliberation-oracle.ts';

const crpa = { quorumMode: 'CRPA', recusalLowersBase: false } as const;
const cgct = { quorumMode: 'CGCT', recusalLowersBase: false } as const;

describe('the quorum (DEL-07)', () => {
  it.each([
    ['Q1', 20, 10, 0, true, false],
    ['Q2', 21, 9, 2, true, false],
    ['Q3', 21, 10, 0, false, false],
    ['Q4', 45, 20, 3, true, false],
    ['Q5', 45, 22, 0, false, false],
    ['Q6', 20, 8, 1, false, false],
    ['Q9 at opening', 20, 10, 0, true, false],
    ['Q9 from the item where one leaves', 20, 9, 0, false, false],
    ['Q12 members in office', 20, 10, 0, true, false],
    ['Q12 seats, wrongly', 23, 10, 0, false, false],
    ['just above, CGCT', 20, 11, 0, true, true],
    ['odd base, CGCT', 21, 11, 0, true, true],
    ['odd base, one less, CGCT', 21, 10, 5, true, false],
    ['one present of one', 1, 1, 0, true, true],
  ])('%s: %i in office, %i attending, %i proxies', (_, inOffice, attending, proxies, byCrpa, byCgct) => {
    const room = { inOffice, attending, proxies, recused: 0 };
    expect(quorum({ ...room, rule: crpa }).reached).toBe(byCrpa);
    expect(quorum({ ...room, rule: cgct }).reached).toBe(byCgct);
  });

  it('needs 23 of 45 either way, and says so', () => {
    expect(quorum({ inOffice: 45, attending: 30, proxies: 2, recused: 0, rule: crpa })).toEqual({
      reached: true,
      required: 23,
      counted: 32,
      base: 45,
      formula: 'La moitié au moins des 45 membres en exercice, présents ou ayant donné pouvoir.',
      sentence: 'Quorum atteint\u00A0: 32 sur 45, il en faut 23.',
    });
    expect(quorum({ inOffice: 45, attending: 22, proxies: 9, recused: 0, rule: cgct })).toEqual({
      reached: false,
      required: 23,
      counted: 22,
      base: 45,
      formula: 'Plus de la moitié des 45 membres en exercice, présents\u00A0; les pouvoirs ne comptent pas.',
      sentence:
        'Quorum non atteint\u00A0: 22 sur 45, il en faut 23. Aucun vote ne peut s’ouvrir. ' +
        'Une seconde convocation, même ordre du jour, se tiendra sans quorum.',
    });
  });

  it('counts the recused in the base unless the rules lower it (DEL-12)', () => {
    const room = { inOffice: 20, attending: 9, proxies: 0, recused: 2 };
    expect(quorum({ ...room, rule: crpa })).toMatchObject({ reached: false, required: 10, base: 20 });
    const lowered = quorum({ ...room, rule: { ...crpa, recusalLowersBase: true } });
    expect(lowered).toMatchObject({ reached: true, required: 9, base: 18 });
    expect(lowered.formula).toContain('personnes déportées déduites');
    const byMajority = { ...cgct, recusalLowersBase: true };
    expect(quorum({ ...room, rule: byMajority })).toMatchObject({ reached: false, required: 10, base: 18 });
  });

  it('is the least count there is, for every base up to 200 and every count', () => {
    for (let inOffice = 1; inOffice <= 200; inOffice++)
      for (const rule of [crpa, cgct]) {
        const required = leastQuorum(inOffice, rule.quorumMode);
        const at = (attending: number) => quorum({ inOffice, attending, proxies: 0, recused: 0, rule });
        expect(at(0).required).toBe(required);
        expect([at(required - 1).reached, at(required).reached]).toEqual([false, true]);
      }
  });
});

describe('a second call (DEL-08)', () => {
  const call = {
    inOffice: 20,
    attending: 3,
    chairAttending: true,
    sameAgenda: true,
    statedNoQuorum: true,
    rule: DEFAULT_RULES,
  };

  it('needs no quorum: Q6 with three attending', () => {
    expect(secondCallQuorum(call)).toMatchObject({ reached: true, required: 2, counted: 3, base: 20 });
  });

  it.each([
    ['the chair and one other', { attending: 2 }, true, 'le vote peut s’ouvrir'],
    ['the chair alone', { attending: 1 }, false, 'il en faut 2'],
    ['nobody in the chair', { chairAttending: false }, false, 'Personne ne préside'],
    ['another agenda', { sameAgenda: false }, false, 'devait garder l’ordre du jour'],
    ['a convocation that did not say so', { statedNoQuorum: false }, false, 'aucun quorum ne serait exigé'],
  ])('%s', (_, change, reached, says) => {
    const quorum = secondCallQuorum({ ...call, ...change });
    expect(quorum.reached).toBe(reached);
    expect(quorum.sentence).toContain(says);
  });
});

const seat = (member: number, attending: boolean) => ({ member, attending });
const given = (giver: number, holder: number, minute = 10) => ({
  giver,
  holder,
  registeredAt: `2027-01-20T09:${minute}:00.000Z`,
});

describe('proxies and the electorate (DEL-06, DEL-11)', () => {
  const room = {
    presence: [seat(3, true), seat(1, true), seat(2, true), seat(4, false), seat(5, false)],
    proxies: [given(4, 1)],
    recused: [],
    rule: DEFAULT_RULES,
  };

  it('an absent member votes through one who attends', () => {
    expect(electorate(room)).toEqual({
      members: [1, 2, 3],
      valid: [{ giver: 4, holder: 1 }],
      void: [],
      available: 4,
    });
  });

  it.each([
    ['GIVER_ATTENDING', [given(2, 1)], []],
    ['GIVER_RECUSED', [given(4, 1)], [4]],
    ['HOLDER_ABSENT', [given(4, 5)], []],
    ['HOLDER_RECUSED', [given(4, 1)], [1]],
    ['NOT_MEMBERS', [given(9, 1)], []],
    ['NOT_MEMBERS', [given(4, 9)], []],
    ['NOT_MEMBERS', [given(4, 4)], []],
  ])('%s: the proxy does not vote', (reason, proxies, recused) => {
    const { valid, void: fallen } = electorate({ ...room, proxies, recused });
    expect(valid).toEqual([]);
    expect(fallen).toEqual([{ giver: proxies[0]!.giver, holder: proxies[0]!.holder, reason }]);
  });

  it('a holder keeps the earliest registered, however they are listed', () => {
    const listed = electorate({ ...room, proxies: [given(5, 1, 12), given(4, 1, 11)] });
    expect(listed.valid).toEqual([{ giver: 4, holder: 1 }]);
    expect(listed.void).toEqual([{ giver: 5, holder: 1, reason: 'HOLDER_HAS_ANOTHER' }]);
    expect(electorate({ ...room, proxies: [given(4, 1, 11), given(5, 1, 12)] })).toEqual(listed);
  });

  it('one void from the start does not revive when the earlier one falls', () => {
    const proxies = [given(4, 1, 11), given(5, 1, 12)];
    expect(electorate({ ...room, proxies, recused: [4] }).valid).toEqual([]);
  });

  it('a holder may carry as many as the rules say, no more', () => {
    const proxies = [given(4, 1, 11), given(5, 1, 12)];
    const holding = (maxProxiesPerHolder: number) =>
      electorate({ ...room, proxies, rule: { maxProxiesPerHolder } }).available;
    expect([0, 1, 2, 3].map(holding)).toEqual([3, 4, 5, 5]);
  });

  it('a giver is represented once', () => {
    const { valid, void: fallen } = electorate({ ...room, proxies: [given(4, 2, 12), given(4, 1, 11)] });
    expect(valid).toEqual([{ giver: 4, holder: 1 }]);
    expect(fallen).toEqual([{ giver: 4, holder: 2, reason: 'GIVER_HAS_ANOTHER' }]);
  });

  it('a proxy is not passed on', () => {
    expect(electorate({ ...room, proxies: [given(4, 5, 11), given(5, 1, 12)] })).toMatchObject({
      valid: [{ giver: 5, holder: 1 }],
      void: [{ giver: 4, holder: 5, reason: 'HOLDER_ABSENT' }],
    });
  });

  it('who is recused neither votes nor carries', () => {
    expect(electorate({ ...room, recused: [1] })).toMatchObject({ members: [2, 3], available: 2 });
  });

  it('every reason has its sentence', () => {
    expect(Object.keys(VOID_PROXY_SENTENCES).toSorted()).toEqual([...VoidProxyReason.options].toSorted());
    for (const sentence of Object.values(VOID_PROXY_SENTENCES)) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });
});

const modeE: MajorityRule = { majorityMode: 'E', castingVote: true, castingVoteInSecret: false };
const modeP: MajorityRule = { ...modeE, majorityMode: 'P' };
const votes = (favour: number, against: number, others: Partial<Tally> = {}): Tally => ({
  for: favour,
  against,
  abstain: 0,
  blank: 0,
  null: 0,
  notVoting: 0,
  ...others,
});

describe('the result of a vote (DEL-09, DEL-10)', () => {
  const vectors: [string, number, Tally, Choice, string, string][] = [
    ['V1', 15, votes(8, 7), 'FOR', 'ADOPTED', 'ADOPTED'],
    ['V2', 15, votes(6, 4, { abstain: 5 }), 'FOR', 'ADOPTED', 'NOT_ADOPTED'],
    ['V3', 14, votes(7, 7), 'FOR', 'ADOPTED', 'ADOPTED'],
    ['V4', 14, votes(7, 7), 'AGAINST', 'NOT_ADOPTED', 'NOT_ADOPTED'],
    ['V6', 14, votes(5, 5, { abstain: 4 }), 'ABSTAIN', 'NOT_ADOPTED', 'NOT_ADOPTED'],
    ['V8', 12, votes(0, 0, { abstain: 12 }), 'ABSTAIN', 'NOT_ADOPTED', 'NOT_ADOPTED'],
    ['V9', 13, votes(7, 6), 'FOR', 'ADOPTED', 'ADOPTED'],
    ['one voice less than half, P', 14, votes(7, 6, { notVoting: 1 }), 'FOR', 'ADOPTED', 'NOT_ADOPTED'],
    ['one more than half, P', 14, votes(8, 5, { notVoting: 1 }), 'FOR', 'ADOPTED', 'ADOPTED'],
    ['one against more', 15, votes(7, 8), 'FOR', 'NOT_ADOPTED', 'NOT_ADOPTED'],
    ['one voice alone', 15, votes(1, 0, { abstain: 14 }), 'ABSTAIN', 'ADOPTED', 'NOT_ADOPTED'],
    ['blank and null do not count', 9, votes(3, 2, { blank: 2, null: 2 }), 'FOR', 'ADOPTED', 'NOT_ADOPTED'],
    ['a tie with abstentions, P', 14, votes(5, 5, { abstain: 4 }), 'FOR', 'ADOPTED', 'ADOPTED'],
  ];

  it.each(vectors)('%s of %i', (_, available, tally, chairVote, outcomeE, outcomeP) => {
    const inMode = (rule: MajorityRule) => countTally(tally, { rule, ballot: 'OPEN', chairVote });
    expect(inMode(modeE)).toMatchObject({ available, outcome: outcomeE, cast: tally.for + tally.against });
    expect(inMode(modeP)).toMatchObject({ available, outcome: outcomeP });
  });

  it.each([
    ['open, chair for', modeE, 'OPEN', 'FOR', 'CASTING_VOTE_FOR'],
    ['open, chair against', modeE, 'OPEN', 'AGAINST', 'CASTING_VOTE_AGAINST'],
    ['open, chair abstains', modeE, 'OPEN', 'ABSTAIN', 'TIE_WITHOUT_CASTING_VOTE'],
    ['open, chair blank', modeE, 'OPEN', 'BLANK', 'TIE_WITHOUT_CASTING_VOTE'],
    ['open, chair null', modeE, 'OPEN', 'NULL', 'TIE_WITHOUT_CASTING_VOTE'],
    ['open, chair without vote', modeE, 'OPEN', null, 'TIE_WITHOUT_CASTING_VOTE'],
    ['secret', modeE, 'SECRET', 'FOR', 'TIE_WITHOUT_CASTING_VOTE'],
    [
      'secret where rules allow',
      { ...modeE, castingVoteInSecret: true },
      'SECRET',
      'FOR',
      'CASTING_VOTE_FOR',
    ],
    [
      'no casting vote in the rules',
      { ...modeE, castingVote: false },
      'OPEN',
      'FOR',
      'TIE_WITHOUT_CASTING_VOTE',
    ],
    [
      'none in the rules, secret',
      { ...modeE, castingVote: false, castingVoteInSecret: true },
      'SECRET',
      'FOR',
      'TIE_WITHOUT_CASTING_VOTE',
    ],
  ] as const)('a tie, %s', (_, rule, ballot, chairVote, reason) => {
    const result = countTally(votes(4, 4), { rule, ballot, chairVote });
    expect(result).toMatchObject({ tie: true, reason, castingVoteUsed: reason.startsWith('CASTING') });
    expect(result.outcome).toBe(reason === 'CASTING_VOTE_FOR' ? 'ADOPTED' : 'NOT_ADOPTED');
  });

  it('nobody for or against is no tie', () => {
    for (const others of [{ abstain: 12 }, { notVoting: 3 }, { blank: 1, null: 1 }, {}])
      expect(
        countTally(votes(0, 0, others), { rule: modeE, ballot: 'OPEN', chairVote: 'FOR' }),
      ).toMatchObject({
        tie: false,
        outcome: 'NOT_ADOPTED',
        reason: 'NO_VOTE_CAST',
        castingVoteUsed: false,
      });
  });

  it('a roll is counted voice by voice', () => {
    const choices: (Choice | null)[] = ['FOR', 'FOR', 'AGAINST', 'ABSTAIN', 'BLANK', 'NULL', null, null];
    expect(tallyOf(choices)).toEqual(votes(2, 1, { abstain: 1, blank: 1, null: 1, notVoting: 2 }));
  });

  it('the chair breaks a tie by its own voice, not by the proxy it carries', () => {
    const roll = new Map<number, Choice | null>([
      [1, 'ABSTAIN'],
      [4, 'FOR'],
      [2, 'AGAINST'],
    ]);
    expect(countVotes({ roll, rule: modeE, chair: 1 }).reason).toBe('TIE_WITHOUT_CASTING_VOTE');
    expect(countVotes({ roll: roll.set(1, 'FOR'), rule: modeE, chair: 1 }).reason).toBe(
      'MORE_FOR_THAN_AGAINST',
    );
    expect(countVotes({ roll: roll.set(4, 'AGAINST').set(2, 'FOR'), rule: modeE, chair: 1 })).toMatchObject({
      for: 2,
      against: 1,
      castingVoteUsed: false,
    });
  });

  it('the acting chair holds it when the chair is recused; one outside the roll does not', () => {
    const roll = new Map<number, Choice | null>([
      [2, 'FOR'],
      [3, 'AGAINST'],
    ]);
    expect(countVotes({ roll, rule: modeE, chair: 2 }).reason).toBe('CASTING_VOTE_FOR');
    expect(countVotes({ roll, rule: modeE, chair: 3 }).reason).toBe('CASTING_VOTE_AGAINST');
    for (const chair of [1, null])
      expect(countVotes({ roll, rule: modeE, chair }).reason).toBe('TIE_WITHOUT_CASTING_VOTE');
  });
});

describe('the result in French', () => {
  const explain = (tally: Tally, chairVote: Choice | null = null, rule = modeE) =>
    explainResult(countTally(tally, { rule, ballot: 'OPEN', chairVote })).replaceAll('\u00A0', ' ');

  it('says the opinion, the figures and why', () => {
    const result = countTally(votes(27, 2, { abstain: 3 }), {
      rule: modeE,
      ballot: 'OPEN',
      chairVote: 'FOR',
    });
    expect(explainOpinion(result)).toBe(
      'Avis favorable\u00A0: 27 pour, 2 contre, 3 abstentions. ' +
        'Il y a plus de pour que de contre\u00A0; les abstentions ne comptent pas.',
    );
    const refused = countTally(votes(3, 25), { rule: modeE, ballot: 'OPEN', chairVote: 'FOR' });
    expect(explainOpinion(refused)).toBe(
      'Avis défavorable\u00A0: 3 pour, 25 contre. Il y a moins de pour que de contre.',
    );
  });

  it.each([
    [votes(7, 7), 'FOR', modeE, '7 pour, 7 contre. La présidence a voté pour : sa voix l’emporte.'],
    [votes(7, 7), 'AGAINST', modeE, '7 pour, 7 contre. La présidence a voté contre : sa voix l’emporte.'],
    [
      votes(5, 5, { abstain: 1 }),
      'ABSTAIN',
      modeE,
      '5 pour, 5 contre, 1 abstention. Les voix sont partagées et aucune voix prépondérante ne s’applique.',
    ],
    [
      votes(0, 0, { blank: 2, null: 1 }),
      null,
      modeE,
      '0 pour, 0 contre, 2 blancs, 1 nul. Personne n’a voté pour ni contre.',
    ],
    [
      votes(6, 4, { abstain: 5 }),
      'FOR',
      modeP,
      '6 pour, 4 contre, 5 abstentions. La majorité des voix n’est pas atteinte : il faut 8 voix pour sur 15, il y en a 6.',
    ],
    [
      votes(8, 7),
      'FOR',
      modeP,
      '8 pour, 7 contre. La majorité des voix est atteinte : il faut 8 voix pour sur 15, il y en a 8.',
    ],
    [
      votes(3, 2, { abstain: 2, blank: 1, notVoting: 2 }),
      null,
      modeE,
      '3 pour, 2 contre, 2 abstentions, 1 blanc, 2 voix non exprimées. Il y a plus de pour que de contre ; ' +
        'les abstentions, les votes blancs et les voix non exprimées ne comptent pas.',
    ],
  ] as const)('case %#', (tally, chairVote, rule, sentence) => {
    expect(explain(tally, chairVote, rule)).toBe(sentence);
  });
});

describe('a secret ballot (DEL-10)', () => {
  it.each([
    [10, 30, true],
    [9, 30, false],
    [11, 31, true],
    [10, 31, false],
    [1, 3, true],
    [0, 3, false],
    [0, 0, false],
  ])('%i asking of %i attending: %s', (asking, attending, granted) => {
    expect(secretBallotGranted(asking, attending, DEFAULT_RULES)).toBe(granted);
  });

  it('hides little under five voters', () => {
    expect([4, 5].map((available) => isSecrecyIllusory(available, DEFAULT_RULES))).toEqual([true, false]);
  });
});

describe('rules are data', () => {
  it('the defaults are those of the domain rules and pass their schema', () => {
    expect(RulesOfProcedure.parse(DEFAULT_RULES)).toEqual(DEFAULT_RULES);
    expect(LabelRules.parse(DEFAULT_LABEL_RULES)).toEqual(DEFAULT_LABEL_RULES);
    expect(DEFAULT_RULES).toMatchObject({
      quorumMode: 'CRPA',
      recusalLowersBase: false,
      majorityMode: 'E',
      maxProxiesPerHolder: 1,
      noticeDays: 5,
      noticeWarningDays: 12,
      agendaClosesDays: 12,
      castingVote: true,
      castingVoteInSecret: false,
      secretBallotShare: { numerator: 1, denominator: 3 },
      minimumSecretElectorate: 5,
      signingDays: 10,
    });
    expect(DEFAULT_LABEL_RULES).toMatchObject({
      termMonths: 24,
      firstTermMonths: 12,
      silenceRegime: 'ACCEPTANCE',
      missingItemsDays: { default: 21, min: 15, max: 60 },
      renewalOpensMonths: 6,
    });
  });

  it('what is not a rule, or not possible, is refused', () => {
    expect(RulesOfProcedure.safeParse({ ...DEFAULT_RULES, quorumMode: 'NONE' }).success).toBe(false);
    expect(RulesOfProcedure.safeParse({ ...DEFAULT_RULES, surprise: 1 }).success).toBe(false);
    const share = { numerator: 4, denominator: 3 };
    expect(RulesOfProcedure.safeParse({ ...DEFAULT_RULES, secretBallotShare: share }).success).toBe(false);
    const missingItemsDays = { default: 10, min: 15, max: 60 };
    expect(LabelRules.safeParse({ ...DEFAULT_LABEL_RULES, missingItemsDays }).success).toBe(false);
  });
});
