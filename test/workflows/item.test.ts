import { DEFAULT_RULES } from '../../workflows/deliberation/rules-of-procedure.ts';
import { item } from '../../workflows/item/item.workflow.ts';
import { actorWith, APPLICATION, ITEM, SESSION, SYSTEM, uuid } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { ASSEMBLY, ITEM_GIVEN } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';

const at = '2027-01-20';
const secretary = actorWith('secretary');
const president = actorWith('president');
const placed = sample('ItemPlaced.v1');
const opened = sample('VoteOpened.v1');

describe('an item is placed on an agenda', () => {
  const place = (other: { session?: unknown; application?: unknown } = {}) =>
    given(item, [], ITEM).when('place', {
      as: secretary,
      at: '2027-01-04',
      data: SAMPLE_COMMANDS.item['place'],
      given: { ...ITEM_GIVEN.place, ...other },
    });
  const { application, session } = ITEM_GIVEN.place;

  it('with its question, and a row on the session', () => {
    const { facts, rows } = place().thenFacts('ItemPlaced.v1');
    expect(facts[0]?.data).toMatchObject({
      structureName: 'Les Semeurs',
      question: expect.stringContaining('avis favorable'),
    });
    expect(rows[0]?.key).toEqual({ pk: `62#session#${SESSION}`, sk: `item#${ITEM}` });
  });

  it.each(['scheduled', 'convened', 'open'])('of a session that is %s', (state) => {
    place({ session: { ...session, state } }).thenFacts('ItemPlaced.v1');
  });

  it.each(['closed', 'adjourned', 'cancelled', ''])('not of one that is %j', (state) => {
    place({ session: { ...session, state } }).thenRefused('session-closed');
  });

  it('when both exist', () => {
    place({ session: null }).thenRefused('unknown-reference', { field: 'séance' });
    place({ application: null }).thenRefused('unknown-reference', { field: 'dossier' });
  });

  it('when the dossier is ready, and filed for that session', () => {
    place({ application: { ...application, ready: false } }).thenRefused('application-not-ready');
    place({ application: { ...application, session: uuid('7') } }).thenRefused('application-not-ready');
  });

  it('when silence does not decide before the session: the day itself is in time (F1)', () => {
    place({ application: { ...application, implicitOn: '2027-01-20' } }).thenFacts('ItemPlaced.v1');
    place({ application: { ...application, implicitOn: null } }).thenFacts('ItemPlaced.v1');
    place({ application: { ...application, implicitOn: '2027-01-19' } }).thenRefused(
      'silence-before-session',
    );
  });
});

describe('a member withdraws from a point (DEL-11, DEL-12)', () => {
  const recuse = (facts: Parameters<typeof given>[1], seated = true, as = actorWith('member'), data = {}) =>
    given(item, facts, ITEM).when('recuse', {
      as,
      at,
      data: { interest: 'FUNDER', ...data },
      given: { seated },
    });

  it('by a row of the own seat, with the class of the reason', () => {
    const { rows } = recuse([placed]).thenFacts();
    expect(rows).toEqual([
      {
        kind: 'put',
        key: { pk: `62#item#${ITEM}`, sk: 'member#0007' },
        item: { member: 7, recused: true, interest: 'FUNDER' },
      },
    ]);
  });

  it('or is withdrawn by the secretary, who names the seat', () => {
    const { rows } = recuse([placed], true, secretary, { member: 3 }).thenFacts();
    expect(rows[0]?.key.sk).toBe('member#0003');
    recuse([placed], true, secretary).thenRefused('no-such-member');
  });

  it('for oneself only', () => {
    recuse([placed], true, actorWith('member'), { member: 3 }).thenRefused('no-such-member');
  });

  it('before the vote only', () => recuse([placed, opened]).thenRefused('not-in-this-state'));

  it('from a seat that is filled', () => recuse([placed], false).thenRefused('no-such-member'));
});

describe('a vote is opened', () => {
  const open = (other: object = {}, ballot = 'HANDS') =>
    given(item, [placed], ITEM).when('openVote', {
      as: president,
      at,
      data: { ballot },
      given: { ...ITEM_GIVEN.openVote, ...other },
    });
  const there = (member: number) => ({ ...ASSEMBLY.presence[0], member });
  const away = { ...there(3), attending: false, proxyTo: 2, proxyAt: '2027-01-19T08:00:00.000Z' };
  const room = { ...ASSEMBLY, presence: [there(1), there(2), away] };

  it('on a frozen electorate, one slot a vote: that of the proxy giver too', () => {
    const { facts, rows, next } = open({ assembly: room }).thenFacts('VoteOpened.v1');
    expect(facts[0]?.data).toMatchObject({
      round: 1,
      members: [1, 2],
      proxies: [[3, 2]],
      recused: [],
      chair: 1,
      quorum: { required: 2, counted: 3, base: 4 },
    });
    expect(rows.filter(({ kind }) => kind === 'prepare').map((row) => 'item' in row && row.item)).toEqual([
      { member: 1, holder: 1, choice: null },
      { member: 2, holder: 2, choice: null },
      { member: 3, holder: 2, choice: null },
    ]);
    expect(next.context).toMatchObject({ round: 1, poll: uuid('9') });
    expect(rows).toContainEqual({
      kind: 'put',
      key: { pk: `62#item#${ITEM}`, sk: 'poll#1' },
      item: { poll: uuid('9'), secret: false },
    });
    // D12: which point the room looks at, in the one row that the opening touches anyway.
    expect(rows).toContainEqual({
      kind: 'touch',
      key: { pk: `62#session#${SESSION}`, sk: 'votes' },
      add: 'opened',
      set: { last: ITEM },
      expect: { sitting: true },
    });
  });

  it('on a dossier that has not moved since it was read: withdrawn meanwhile, it is not voted on (A14)', () => {
    const { rows } = open({ dossier: { state: 'ready', version: 9 } }).thenFacts('VoteOpened.v1');
    expect(rows).toContainEqual({
      kind: 'require',
      key: { pk: `62#application#${APPLICATION}`, sk: 'state' },
      expect: { version: 9 },
    });
    open({ dossier: { state: 'withdrawn', version: 9 } }).thenRefused('application-withdrawn');
    open({ dossier: null }).thenRefused('application-withdrawn');
    open({ dossier: { state: 'opinionGiven', version: 9 } }).thenRefused('annulment-under-way');
  });

  it('or leaves the agenda with its dossier', () => {
    const { next } = given(item, [placed], ITEM)
      .when('withdrawWithDossier', { as: SYSTEM, at, data: {} })
      .thenFacts('ItemWithdrawn.v1');
    expect(next.value).toBe('withdrawn');
  });

  it('without the recused: no vote, no proxy given or held, and no chair (DEL-11)', () => {
    const crowd = { ...room, presence: [...room.presence, there(4), there(5)], vicePresidents: [2, 5] };
    const { facts, rows } = open({ assembly: crowd, recused: [1, 2] }).thenFacts('VoteOpened.v1');
    expect(facts[0]?.data).toMatchObject({
      members: [4, 5],
      proxies: [],
      recused: [1, 2],
      chair: 5,
      chairQuality: 'VICE_PRESIDENT',
    });
    expect(rows.filter(({ kind }) => kind === 'prepare')).toHaveLength(2);
  });

  it('with a quorum of its own: a recusal can break it (DEL-07)', () => {
    open({ recused: [2] }).thenRefused('quorum-not-reached', { counted: 1, required: 2, base: 4 });
  });

  it('with a base lowered by the recused where the rules say so (DEL-12)', () => {
    const rules = { ...DEFAULT_RULES, recusalLowersBase: true };
    const lowered = { ...ASSEMBLY, inOffice: 3, rules };
    open({ assembly: lowered, recused: [2] }).thenFacts('VoteOpened.v1');
    open({ assembly: { ...ASSEMBLY, inOffice: 3 }, recused: [2] }).thenRefused('quorum-not-reached');
  });

  it('with somebody to preside: the president, who stands in, or whom the session named', () => {
    const chaired = (officers: object) => {
      const { facts } = open({ assembly: { ...ASSEMBLY, ...officers } }).thenFacts('VoteOpened.v1');
      return facts[0]?.data;
    };
    expect(chaired({})).toMatchObject({ chair: 1, chairQuality: 'PRESIDENT' });
    const away = { chair: 3, vicePresidents: [2] };
    expect(chaired(away)).toMatchObject({ chair: 2, chairQuality: 'VICE_PRESIDENT' });
    const named = { chair: 3, vicePresidents: [3], actingChair: 1 };
    expect(chaired(named)).toMatchObject({ chair: 1, chairQuality: 'ACTING' });
  });

  it('not while nobody presides: away, recused, or named by nobody', () => {
    const empty = { ...ASSEMBLY, chair: 3, vicePresidents: [4], actingChair: null };
    open({ assembly: empty }).thenRefused('nobody-presides');
    open({ assembly: { ...empty, inOffice: 2, actingChair: 2 }, recused: [2] }).thenRefused(
      'nobody-presides',
    );
  });

  it('by the President, or by whoever presides from their seat; by no other member', () => {
    const by = (as: ReturnType<typeof actorWith>, officers: object = {}) =>
      given(item, [placed], ITEM).when('openVote', {
        as,
        at,
        given: { ...ITEM_GIVEN.openVote, assembly: { ...ASSEMBLY, ...officers } },
      });
    const second = actorWith({ role: 'member', member: 2 });
    by(second, { chair: 3, vicePresidents: [2] }).thenFacts('VoteOpened.v1');
    by(second, { vicePresidents: [2] }).thenRefused('not-presiding');
    by(second, { chair: 3 }).thenRefused('not-presiding');
  });

  it('not by the President who is recused on it, whoever presides instead (DEL-11)', () => {
    const room = { ...ASSEMBLY, inOffice: 2, vicePresidents: [2] };
    const by = (as: ReturnType<typeof actorWith>, recused: number[]) =>
      given(item, [placed], ITEM).when('openVote', {
        as,
        at,
        given: { ...ITEM_GIVEN.openVote, assembly: room, recused },
      });
    const seated = actorWith('president', { role: 'member', member: 1 });
    by(seated, [1]).thenRefused('not-presiding');
    by(seated, [2]).thenFacts('VoteOpened.v1');
    by(actorWith({ role: 'member', member: 2 }), [1]).thenFacts('VoteOpened.v1');
  });

  it('during the session, under rules', () => {
    open({ sessionState: 'convened' }).thenRefused('session-not-open');
    open({ assembly: null }).thenRefused('rules-missing');
  });

  it('once', () => {
    given(item, [placed, opened], ITEM)
      .when('openVote', { as: president, at, given: ITEM_GIVEN.openVote })
      .thenRefused('not-in-this-state');
  });
});

describe('a vote is closed', () => {
  type Choice = 'FOR' | 'AGAINST' | 'ABSTAIN' | 'BLANK' | null;
  const close = (choices: Choice[], other: object = {}) =>
    given(item, [placed, opened], ITEM).when('closeVote', {
      as: president,
      at,
      given: {
        ...ITEM_GIVEN.closeVote,
        slots: choices.map((choice, index) => ({
          member: index + 1,
          holder: index + 1,
          choice,
          voted: choice !== null,
          source: choice === null ? null : 'OWN',
        })),
        ...other,
      },
    });
  const opinionOf = (choices: Choice[], other: object = {}) => {
    const { facts } = close(choices, other).thenFacts('VoteClosed.v1', 'OpinionGiven.v1');
    const [closed, voiced] = facts.map(({ data }) => data as { result?: object; opinion?: string });
    return { ...closed?.result, opinion: voiced?.opinion };
  };

  it('with the roll, the count and the opinion that follows', () => {
    const { facts, next, rows } = close(['FOR', 'AGAINST', 'FOR', null, 'BLANK']).thenFacts(
      'VoteClosed.v1',
      'OpinionGiven.v1',
    );
    expect(facts[0]?.data).toMatchObject({
      roll: { FOR: [1, 3], AGAINST: [2], ABSTAIN: [], BLANK: [5], notVoting: [4] },
      result: { for: 2, against: 1, blank: 1, notVoting: 1, available: 5, adopted: true },
    });
    expect(facts[1]?.data).toMatchObject({ opinion: 'FAVOURABLE' });
    expect(next.value).toBe('opinionGiven');
    // What its session reads when it ends: as many closed as opened.
    expect(rows).toEqual([
      {
        kind: 'touch',
        key: { pk: `62#session#${SESSION}`, sk: 'votes' },
        add: 'closed',
        expect: { sitting: true },
      },
    ]);
  });

  it('the roll in the order of the seats, whatever the order of those who were represented', () => {
    const slots = [4, 12, 3].map((number) => ({
      member: number,
      holder: 4,
      choice: 'FOR',
      voted: true,
      source: 'OWN',
    }));
    const { facts } = close([], { slots }).thenFacts('VoteClosed.v1', 'OpinionGiven.v1');
    expect(facts[0]?.data).toMatchObject({ roll: { FOR: [3, 4, 12] } });
  });

  it('one voice more decides, among the votes cast (DEL-09)', () => {
    expect(opinionOf(['FOR', null, 'ABSTAIN', 'BLANK'])).toMatchObject({
      adopted: true,
      opinion: 'FAVOURABLE',
    });
    expect(opinionOf(['FOR', 'AGAINST', 'AGAINST'])).toMatchObject({
      adopted: false,
      opinion: 'UNFAVOURABLE',
    });
  });

  it('a tie is broken by the chair’s own vote', () => {
    expect(opinionOf(['FOR', 'AGAINST'])).toMatchObject({ castingVoteUsed: true, opinion: 'FAVOURABLE' });
    expect(opinionOf(['AGAINST', 'FOR'])).toMatchObject({ castingVoteUsed: true, opinion: 'UNFAVOURABLE' });
  });

  it('a tie stands against when the chair abstains, does not vote, or has no casting vote', () => {
    const away = { opened: { ...opened.data, chair: 3 } };
    const none = { rules: { ...DEFAULT_RULES, castingVote: false } };
    expect(opinionOf(['ABSTAIN', 'FOR', 'AGAINST'])).toMatchObject({
      castingVoteUsed: false,
      adopted: false,
    });
    expect(opinionOf(['FOR', 'AGAINST'], away)).toMatchObject({ castingVoteUsed: false, adopted: false });
    expect(opinionOf(['FOR', 'AGAINST'], none)).toMatchObject({ castingVoteUsed: false, adopted: false });
  });

  it('nobody voting is no opinion in favour', () => {
    expect(opinionOf([null, null])).toMatchObject({ adopted: false, reason: 'NO_VOTE_CAST' });
  });

  it('by the President, or by whoever presided at its opening', () => {
    const by = (member: number) =>
      given(item, [placed, opened], ITEM).when('closeVote', {
        as: actorWith({ role: 'member', member }),
        at,
        given: ITEM_GIVEN.closeVote,
      });
    by(1).thenFacts('VoteClosed.v1', 'OpinionGiven.v1');
    by(2).thenRefused('not-presiding');
  });

  it('not by the President who is recused on it (DEL-11)', () => {
    const recused = { ...ITEM_GIVEN.closeVote.opened, chair: 2, recused: [9] };
    given(item, [placed, opened], ITEM)
      .when('closeVote', {
        as: actorWith('president', { role: 'member', member: 9 }),
        at,
        given: { ...ITEM_GIVEN.closeVote, opened: recused },
      })
      .thenRefused('not-presiding');
  });

  it('only if it was opened', () => {
    close([], { opened: null }).thenRefused('vote-not-open');
    given(item, [placed], ITEM)
      .when('closeVote', { as: president, at, given: ITEM_GIVEN.closeVote })
      .thenRefused('not-in-this-state');
  });
});

// A ballot is one conditional write on one slot, made by a function of its own.
const OF_BALLOTS = [
  'not-an-elector',
  'already-voted',
  'voted-in-room',
  'vote-closed',
  'vote-not-open',
  'ballot-kind-differs',
  'ballot-copied',
].map((reason) => `castBallot ${reason}`);
/** In secret-ballot.test.ts. */
const OF_SECRET_VOTES = [
  'askSecretBallot no-such-member',
  'openVote secret-ballot-asked',
  'openVote secret-ballot-not-asked',
  'openVote secrecy-illusory',
  'closeVote box-differs',
  'recount ballot-not-secret',
  'recount not-an-elector',
  'recount second-scrutineer-missing',
  'recount box-destroyed',
];
/** In second-call.test.ts. */
const OF_SECOND_CALLS = ['place agenda-frozen', 'openVote second-call-too-few', 'adjourn not-presiding'];
/** In points.test.ts. */
const OF_POINTS = [
  'agenda-closed',
  'rules-missing',
  'role-required',
  'no-measure-open',
  'measure-not-urgent',
  'charter-not-on-agenda',
  'no-such-rules-draft',
  'rules-draft-adopted',
  'rules-not-on-agenda',
  'no-minutes-yet',
].map((reason) => `place ${reason}`);
/** In item-rounds.test.ts, with commands of their own. */
const OF_ROUNDS = ['openVote roll-call-required', 'closeVote paper-count-unconfirmed'];
/** In written-consultation.test.ts. */
const IN_WRITING = [
  'place consultation-under-way',
  'place not-in-writing',
  'openVote answered-in-writing',
  'closeVote answered-in-writing',
  'closeVote not-due',
];
/** In blocks.test.ts. */
const OF_BLOCKS = [
  'openVote no-such-block',
  'openVote pulled-from-block',
  'pullFromBlock pull-from-outside',
  'pullFromBlock recused-on-point',
  'takeBlockHands secret-vote-not-entered',
];
const ELSEWHERE = [
  // In conditions.test.ts.
  'putConditions',
  'askRollCall',
  'recordHands',
  'enterPaperCount',
  'confirmPaperCount',
  'annulVote',
  // In minutes.test.ts.
  'noteDebate',
  'recordDissent',
];
const table = Object.fromEntries(Object.entries(item.table).filter(([name]) => !ELSEWHERE.includes(name)));
expectAllRefusalsMet({ name: item.name, table }, [
  ...OF_BALLOTS,
  ...OF_SECRET_VOTES,
  ...OF_SECOND_CALLS,
  ...OF_POINTS,
  ...OF_ROUNDS,
  ...OF_BLOCKS,
  ...IN_WRITING,
]);
