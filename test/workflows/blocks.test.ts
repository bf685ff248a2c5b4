import { item } from '../../workflows/item/item.workflow.ts';
import { blockTable } from '../../workflows/session/block/table.ts';
import { session } from '../../workflows/session/session.workflow.ts';
import { actorWith, ITEM, SESSION, SYSTEM } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { ASSEMBLY, ITEM_GIVEN, SESSION_GIVEN } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';

const at = '2027-01-20';
const president = actorWith('president');
const member = actorWith('member');
const secretary = actorWith('secretary');
const sitting = [sample('SessionScheduled.v1'), sample('SessionConvened.v1'), sample('SessionOpened.v1')];
const opening = [...sitting, sample('BlockOpened.v1')];
const open = [...opening, sample('BlockVotesOpened.v1')];
const shown = [...open, sample('BlockHandsRecorded.v1')];
const closing = [...shown, sample('BlockClosed.v1')];

type Past = Parameters<typeof given>[1];
type Other = { as?: typeof president; data?: object; given?: object };
const ask = (name: string, facts: Past, { as = president, data = {}, given: other = {} }: Other = {}) =>
  given(session, facts, SESSION).when(name, {
    as,
    at,
    data: { ...(SAMPLE_COMMANDS.session[name] as object), ...data },
    given: { ...(SESSION_GIVEN as Record<string, object>)[name], ...other },
  });

describe('a block of points is opened by whoever presides (D17)', () => {
  it('with points of the consensual list', () => {
    const { facts, next } = ask('openBlock', sitting).thenFacts('BlockOpened.v1');
    expect(facts[0]?.data).toEqual({ block: 1, items: [ITEM] });
    expect(next.context).toMatchObject({ blocks: 1, block: { number: 1, at: 'OPENING', hands: false } });
  });

  it('not with one that is debated, was never arranged, or has left the agenda', () => {
    const debated = { version: 1, consensus: [], debate: [ITEM] };
    ask('openBlock', sitting, { given: { arrangement: debated } }).thenRefused('not-consensual', {
      count: 1,
    });
    ask('openBlock', sitting, { given: { arrangement: null } }).thenRefused('not-consensual', { count: 1 });
    ask('openBlock', sitting, { given: { onAgenda: [] } }).thenRefused('not-on-agenda', { count: 1 });
  });

  it('while none is under way, and numbered after the last', () => {
    for (const facts of [opening, open, shown, closing])
      ask('openBlock', facts).thenRefused('block-under-way');
    const { facts } = ask('openBlock', [...closing, sample('BlockVoted.v1')]).thenFacts('BlockOpened.v1');
    expect(facts[0]?.data).toMatchObject({ block: 2 });
  });

  it('by nobody else', () => {
    ask('openBlock', sitting, { as: member }).thenRefused('not-presiding');
    const chaired = {
      assembly: { ...ASSEMBLY, chair: 7, presence: [{ ...ASSEMBLY.presence[0], member: 7 }] },
    };
    ask('openBlock', sitting, { as: member, given: chaired }).thenFacts('BlockOpened.v1');
    ask('openBlock', sitting, { given: { assembly: null } }).thenRefused('rules-missing');
  });

  it('and is none when no vote opened', () => {
    const data = { block: 1, opened: [], left: [{ item: ITEM, reason: 'pulled-from-block', detail: {} }] };
    const { next } = ask('noteBlockOpened', opening, { as: SYSTEM, data }).thenFacts('BlockVotesOpened.v1');
    expect(next.context).toMatchObject({ block: null });
    ask('noteBlockOpened', open, { as: SYSTEM }).thenRefused('no-such-block');
  });
});

describe('it is voted by one show of hands', () => {
  it('kept apart, entered again until it is closed', () => {
    const { rows, next } = ask('recordBlockHands', open, { as: secretary }).thenFacts(
      'BlockHandsRecorded.v1',
    );
    expect(rows).toEqual([
      {
        kind: 'put',
        key: { pk: `62#session#${SESSION}`, sk: 'block#1#hands' },
        item: { choice: 'FOR', exceptions: [{ member: 2, choice: 'AGAINST' }] },
      },
    ]);
    expect(next.context).toMatchObject({ block: { at: 'OPEN', hands: true } });
    ask('recordBlockHands', shown, { as: secretary }).thenFacts('BlockHandsRecorded.v1');
  });

  it('of members who came, and of the block that is open', () => {
    const stranger = { exceptions: [{ member: 40, choice: 'AGAINST' }] };
    ask('recordBlockHands', open, { data: stranger }).thenRefused('not-in-electorate', { members: '40' });
    // Whoever gave a proxy is away and has a vote; each point drops who has none.
    const gone = { exceptions: [{ member: 3, choice: 'AGAINST' }] };
    ask('recordBlockHands', open, { data: gone }).thenFacts('BlockHandsRecorded.v1');
    ask('recordBlockHands', open, { data: { block: 2 } }).thenRefused('no-such-block', { block: 2 });
    for (const facts of [sitting, opening, closing])
      ask('recordBlockHands', facts).thenRefused('no-such-block');
    ask('recordBlockHands', open, { given: { assembly: null } }).thenRefused('rules-missing');
  });

  it('and closed by whoever presides, once it was entered', () => {
    const { next } = ask('closeBlock', shown).thenFacts('BlockClosed.v1');
    expect(next.context).toMatchObject({ block: { number: 1, at: 'CLOSING' } });
    ask('closeBlock', open).thenRefused('block-hands-missing');
    ask('closeBlock', closing).thenRefused('no-such-block');
    ask('closeBlock', shown, { as: member }).thenRefused('not-presiding');
    ask('closeBlock', shown, { given: { assembly: null } }).thenRefused('rules-missing');
  });

  it('then it is over', () => {
    const { next } = ask('noteBlockVoted', closing, { as: SYSTEM }).thenFacts('BlockVoted.v1');
    expect(next.context).toMatchObject({ blocks: 1, block: null });
    ask('noteBlockVoted', shown, { as: SYSTEM }).thenRefused('no-such-block');
  });

  it('its session neither closes nor is adjourned before that', () => {
    for (const facts of [opening, open, closing]) {
      ask('close', facts).thenRefused('block-under-way');
      ask('adjournForLackOfQuorum', facts).thenRefused('block-under-way');
    }
    ask('close', [...closing, sample('BlockVoted.v1')]).thenFacts('SessionClosed.v1');
  });
});

const placed = sample('ItemPlaced.v1');
const pulled = sample('PulledFromBlock.v1');
const onItem = (name: string, facts: Past, { as = member, data = {}, given: other = {} }: Other = {}) =>
  given(item, facts, ITEM).when(name, {
    as,
    at,
    data: { ...(SAMPLE_COMMANDS.item[name] as object), ...data },
    given: { ...(ITEM_GIVEN as Record<string, object>)[name], ...other },
  });

describe('any member pulls a point from it before it opens', () => {
  it('by a fact of the point, once, from the room, without a reason', () => {
    const { facts, next } = onItem('pullFromBlock', [placed]).thenFacts('PulledFromBlock.v1');
    expect(facts[0]?.data).toEqual({ member: 7 });
    expect(next).toMatchObject({ value: 'placed', context: { pulled: true } });
    onItem('pullFromBlock', [placed, pulled]).thenFacts();
    onItem('pullFromBlock', [placed], { given: { present: false } }).thenRefused('pull-from-outside');
    onItem('pullFromBlock', [placed, sample('VoteOpened.v1')]).thenRefused('not-in-this-state');
  });

  it('who is recused on it says nothing of it (DEL-11)', () => {
    onItem('pullFromBlock', [placed], { given: { recused: true } }).thenRefused('recused-on-point');
  });

  it('and it is voted by itself alone', () => {
    const vote = (facts: Past, block?: number, now: number | null = 1) =>
      onItem('openVote', facts, {
        as: president,
        data: block === undefined ? {} : { block },
        given: { opening: now },
      });
    vote([placed, pulled], 1).thenRefused('pulled-from-block');
    vote([placed, pulled]).thenFacts('VoteOpened.v1');
    const { facts } = vote([placed], 1).thenFacts('VoteOpened.v1');
    expect(facts[0]?.data).toMatchObject({ block: 1, ballot: 'HANDS' });
    vote([placed], 2).thenRefused('no-such-block', { block: 2 });
    vote([placed], 1, null).thenRefused('no-such-block', { block: 1 });
  });
});

describe('the show of hands, on each point', () => {
  const take = (exceptions: object[], poll: object | null) =>
    onItem('takeBlockHands', [placed, sample('VoteOpened.v1')], {
      as: SYSTEM,
      data: { exceptions },
      given: { poll },
    });
  const against = (who: number) => ({ member: who, choice: 'AGAINST' });

  it('is that of its own electorate: the recused are dropped, and who voted by themself keeps that vote', () => {
    const { rows } = take([against(1), against(2), against(9)], {
      voters: [1, 2, 3],
      cast: [1],
      secret: false,
    }).thenFacts('HandsRecorded.v1');
    expect(rows[0]).toMatchObject({
      key: { sk: 'entry#1#hands' },
      item: { choice: 'FOR', exceptions: [against(2)], entry: 3 },
    });
  });

  it('of a vote in the open', () => {
    take([], { voters: [1], cast: [], secret: true }).thenRefused('secret-vote-not-entered');
    take([], null).thenRefused('secret-vote-not-entered');
  });
});

expectAllRefusalsMet({ name: session.name, table: blockTable });
