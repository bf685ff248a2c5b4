import { DEFAULT_RULES } from '../../workflows/deliberation/rules-of-procedure.ts';
import { item } from '../../workflows/item/item.workflow.ts';
import { actorWith, ITEM, uuid } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { ASSEMBLY, BOX_COUNT, ITEM_GIVEN } from '../support/sample-givens.ts';
import { given } from '../support/scenario.ts';

const at = '2027-01-20';
const president = actorWith('president');
const secretary = actorWith('secretary');
const member = (seat: number) => actorWith({ role: 'member', member: seat });
const publicKey = 'A'.repeat(392);
const secret = { publicKey, askedBy: [1, 2], illusory: true };
const placed = sample('ItemPlaced.v1');
const plain = sample('VoteOpened.v1');
const opened = { ...plain, data: { ...plain.data, ballot: 'SECRET' as const, secret } };
const row = ASSEMBLY.presence[0];
const roomOf = (many: number, rules = DEFAULT_RULES) => ({
  ...ASSEMBLY,
  inOffice: many,
  rules,
  presence: Array.from({ length: many }, (_, seat) => ({ ...row, member: seat + 1 })),
});

describe('a member asks that a vote be secret (DEL-10)', () => {
  const ask = (as = member(7), data: object = {}, seated = true) =>
    given(item, [placed], ITEM).when('askSecretBallot', { as, at, data, given: { seated } });

  it('for themselves, by a row of their own', () => {
    const { rows } = ask().thenFacts();
    expect(rows).toEqual([
      {
        kind: 'put',
        key: { pk: `62#item#${ITEM}`, sk: 'secret#0007' },
        item: { member: 7, asksSecret: true },
      },
    ]);
    ask(member(7), { member: 3 }).thenRefused('no-such-member');
    ask(member(7), {}, false).thenRefused('no-such-member');
  });

  it('or aloud: the secretary notes it', () => {
    expect(ask(secretary, { member: 3 }).thenFacts().rows[0]?.key.sk).toBe('secret#0003');
    ask(secretary).thenRefused('no-such-member');
  });

  it('before the vote opens', () => {
    given(item, [placed, opened], ITEM)
      .when('askSecretBallot', { as: member(7), at, given: { seated: true } })
      .thenRefused('not-in-this-state');
  });
});

describe('a secret vote is opened', () => {
  const open = (asking: number[], other: object = {}, ballot = 'SECRET') =>
    given(item, [placed], ITEM).when('openVote', {
      as: president,
      at,
      data: { ballot },
      given: { ...ITEM_GIVEN.openVote, assembly: roomOf(6), asking, publicKey, ...other },
    });

  it('when a third of the voting members present ask, and not one fewer (DEL-10)', () => {
    const { facts, next } = open([2, 4]).thenFacts('VoteOpened.v1');
    expect(facts[0]?.data).toMatchObject({
      ballot: 'SECRET',
      secret: { publicKey, askedBy: [2, 4], illusory: false },
    });
    expect(next.context).toMatchObject({ secret: { publicKey } });
    open([2]).thenRefused('secret-ballot-not-asked', { asking: 1, required: 2 });
    open([]).thenRefused('secret-ballot-not-asked', { asking: 0, required: 2 });
  });

  it('by those who are in the room and are not recused: the others do not count', () => {
    open([2, 9]).thenRefused('secret-ballot-not-asked', { asking: 1, required: 2 });
    open([2, 4], { recused: [4] }).thenRefused('secret-ballot-not-asked', { asking: 1, required: 2 });
  });

  it('and not in the open once it is granted', () => {
    open([2, 4], {}, 'HANDS').thenRefused('secret-ballot-asked');
    open([2], {}, 'HANDS').thenFacts('VoteOpened.v1');
  });

  it('on slots that have no place for a choice', () => {
    const { rows } = open([1, 2]).thenFacts('VoteOpened.v1');
    const slots = rows.filter(({ kind }) => kind === 'prepare').map((each) => 'item' in each && each.item);
    expect(slots).toHaveLength(6);
    expect(slots[0]).toEqual({ member: 1, holder: 1, voted: false });
    // Whoever casts a ballot is told from it which kind of ballot it takes.
    expect(rows).toContainEqual(
      expect.objectContaining({ item: { poll: ITEM_GIVEN.openVote.poll, secret: true } }),
    );
  });

  it('with a warning below five votes, or not at all where the rules say so (M7)', () => {
    const illusoryAt = (many: number) =>
      open([1, 2], { assembly: roomOf(many) }).thenFacts('VoteOpened.v1').facts[0]?.data;
    expect(illusoryAt(5)).toMatchObject({ secret: { illusory: false } });
    expect(illusoryAt(4)).toMatchObject({ secret: { illusory: true } });
    const strict = { ...DEFAULT_RULES, smallSecretElectorate: 'REFUSE' as const };
    open([1, 2], { assembly: roomOf(5, strict) }).thenFacts('VoteOpened.v1');
    open([1, 2], { assembly: roomOf(4, strict) }).thenRefused('secrecy-illusory', { available: 4, least: 5 });
  });
});

describe('a secret vote is closed', () => {
  const slots = [
    { member: 1, holder: 1, choice: null, voted: true, source: 'OWN' },
    { member: 3, holder: 1, choice: null, voted: true, source: 'OWN' },
    { member: 2, holder: 2, choice: null, voted: true, source: 'OWN' },
    { member: 4, holder: 4, choice: null, voted: false, source: null },
  ];
  const close = (tally: object, other: object = {}) =>
    given(item, [placed, opened], ITEM).when('closeVote', {
      as: president,
      at,
      given: {
        opened: opened.data,
        slots,
        rules: DEFAULT_RULES,
        counted: { ...BOX_COUNT, tally: { ...BOX_COUNT.tally, ...tally } },
        ...other,
      },
    });
  const resultOf = (tally: object, other: object = {}) => {
    const { facts } = close(tally, other).thenFacts('VoteClosed.v1', 'OpinionGiven.v1');
    expect(facts[0]?.data).toHaveProperty('result');
    return (facts[0] as { data: { result: object } }).data.result;
  };

  it('with who voted, how many of each, and nothing that ties one to the other', () => {
    const { facts } = close({}).thenFacts('VoteClosed.v1', 'OpinionGiven.v1');
    expect(facts[0]?.data).toEqual({
      round: 1,
      roll: { voted: [1, 2, 3], notVoting: [4] },
      result: {
        for: 2,
        against: 1,
        abstain: 0,
        blank: 0,
        null: 0,
        notVoting: 1,
        available: 4,
        castingVoteUsed: false,
        adopted: true,
        reason: 'MORE_FOR_THAN_AGAINST',
      },
      box: { ballots: 3, digest: BOX_COUNT.digest },
      sources: { own: 3, hands: 0, paper: 0 },
      colleges: [],
    });
    expect(facts[1]?.data).toMatchObject({
      opinion: 'FAVOURABLE',
      sentence: expect.stringContaining('2 pour'),
    });
  });

  it('a ballot that cannot be read is null, and is not cast', () => {
    expect(resultOf({ for: 1, null: 1 })).toMatchObject({ null: 1, adopted: false, available: 4 });
  });

  it('a tie stands against, whatever the rules say of a casting vote: nobody knows how the chair voted', () => {
    const rules = { ...DEFAULT_RULES, castingVoteInSecret: true };
    for (const other of [{}, { rules }])
      expect(resultOf({ for: 1, against: 1, abstain: 1 }, other)).toMatchObject({
        castingVoteUsed: false,
        adopted: false,
        reason: 'TIE_WITHOUT_CASTING_VOTE',
      });
  });

  it('not when the box holds one ballot more, or fewer, than voters who signed', () => {
    for (const ballots of [2, 4])
      close({}, { counted: { ...BOX_COUNT, ballots } }).thenRefused('box-differs', { ballots, voted: 3 });
  });
});

describe('the box is counted again (P10)', () => {
  const closed = [sample('VoteClosed.v1'), sample('OpinionGiven.v1')];
  const asked = { ...sample('RecountAsked.v1'), data: { round: 1, poll: uuid('9'), member: 1 } };
  const recount = (facts: NonNullable<Parameters<typeof given>[1]>, seat: number, other: object = {}) =>
    given(item, [placed, opened, ...closed, ...facts], ITEM).when('recount', {
      as: member(seat),
      at,
      given: { electorate: [1, 2], closed: BOX_COUNT, counted: BOX_COUNT, ...other },
    });

  it('when one member of the electorate asks and another confirms', () => {
    const { facts, next } = recount([], 1, { counted: null }).thenFacts('RecountAsked.v1');
    expect(facts[0]?.data).toEqual({ round: 1, poll: uuid('9'), member: 1 });
    expect(next.context).toMatchObject({ recountAskedBy: 1 });
    const again = recount([asked], 2).thenFacts('VoteRecounted.v1');
    expect(again.facts[0]?.data).toMatchObject({ scrutineers: [1, 2], tally: BOX_COUNT.tally, same: true });
    expect(again.next.context).toMatchObject({ recountAskedBy: null });
  });

  it('and tells when it is not what the closing found', () => {
    const others = [
      { digest: 'E'.repeat(43) },
      { ballots: 2 },
      { tally: { ...BOX_COUNT.tally, for: 1, null: 1 } },
    ];
    for (const other of others) {
      const { facts } = recount([asked], 2, { counted: { ...BOX_COUNT, ...other } }).thenFacts(
        'VoteRecounted.v1',
      );
      expect(facts[0]?.data).toMatchObject({ same: false });
    }
  });

  it('not for one person alone, nor for who had no vote', () => {
    recount([asked], 1).thenRefused('second-scrutineer-missing');
    recount([], 3).thenRefused('not-an-elector');
    recount([asked], 3).thenRefused('not-an-elector');
  });

  it('when there is a box, and a key to it', () => {
    recount([], 1, { closed: null }).thenRefused('ballot-not-secret');
    recount([asked], 2, { counted: null }).thenRefused('box-destroyed');
  });

  it('once the vote is closed, and as often as two ask', () => {
    given(item, [placed, opened], ITEM)
      .when('recount', { as: member(1), at, given: ITEM_GIVEN.recount })
      .thenRefused('not-in-this-state');
    recount([asked, sample('VoteRecounted.v1')], 2).thenFacts('RecountAsked.v1');
  });
});
