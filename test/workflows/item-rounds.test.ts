import { MOST_ROUNDS } from '../../events/item.ts';
import { DEFAULT_RULES } from '../../workflows/deliberation/rules-of-procedure.ts';
import { rollCallGranted } from '../../workflows/deliberation/roll-call.ts';
import { fillingOf } from '../../workflows/item/entries.ts';
import { item, itemTable } from '../../workflows/item/item.workflow.ts';
import { actorWith, APPLICATION, ITEM, OTHER_PERSON, PERSON, SESSION } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { ASSEMBLY, ITEM_GIVEN } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';

const at = '2027-01-20';
const [secretary, president, member] = [actorWith('secretary'), actorWith('president'), actorWith('member')];
const placed = sample('ItemPlaced.v1');
const opened = sample('VoteOpened.v1');
const voted = [placed, opened, sample('VoteClosed.v1'), sample('OpinionGiven.v1')];

const when =
  (past: Parameters<typeof given>[1], name: string, as = secretary) =>
  (other: object = {}, data: object = {}) =>
    given(item, past, ITEM).when(name, {
      as,
      at,
      data: { ...SAMPLE_COMMANDS.item[name], ...data },
      given: { ...ITEM_GIVEN[name as keyof typeof ITEM_GIVEN], ...other },
    });

const poll = ITEM_GIVEN.recordHands.poll;

describe('a show of hands is entered by exception', () => {
  const record = when([placed, opened], 'recordHands');

  it('as one row, whatever the size of the council, and a fact that says nothing of it before the end (D15)', () => {
    const { facts, rows, next } = record().thenFacts('HandsRecorded.v1');
    expect(facts[0]?.data).toEqual({ round: 1 });
    expect(rows).toEqual([
      {
        kind: 'put',
        key: { pk: `62#item#${ITEM}`, sk: 'entry#1#hands' },
        item: { choice: 'FOR', exceptions: [{ member: 2, choice: 'AGAINST' }], entry: 3 },
      },
    ]);
    expect(next).toMatchObject({ value: 'voteOpen', context: { hands: true } });
  });

  it('again, when it was wrong: the last one counts', () => {
    when([placed, opened, sample('HandsRecorded.v1')], 'recordHands')().thenFacts('HandsRecorded.v1');
  });

  it('by whoever keeps the secretariat or presides, while the vote is open', () => {
    when([placed, opened], 'recordHands', president)().thenFacts('HandsRecorded.v1');
    when([placed], 'recordHands')().thenRefused('not-in-this-state');
    when([placed, opened], 'recordHands', member)().thenRefused('role-required');
  });

  it('for the round that is open, and no other', () => {
    record({}, { round: 2 }).thenRefused('another-round', { round: 1 });
    record({ poll: null }).thenRefused('another-round');
  });

  it('never in a secret vote', () => {
    record({ poll: { ...poll, secret: true } }).thenRefused('secret-vote-not-entered');
  });

  it('naming only who has a vote, and who has not voted by themself', () => {
    const exceptions = [2, 4, 9].map((named) => ({ member: named, choice: 'AGAINST' }));
    record({}, { exceptions }).thenRefused('not-in-electorate', { members: '4, 9' });
    record({ poll: { ...poll, cast: [1, 2] } }).thenRefused('voted-themselves', { count: 1 });
    record({ poll: { ...poll, cast: [1, 2] } }, { exceptions: [] }).thenFacts('HandsRecorded.v1');
  });

  it('each member once', () => {
    const twice = [2, 2].map((named) => ({ member: named, choice: 'AGAINST' }));
    expect(() => record({}, { exceptions: twice })).toThrow('une fois au plus');
  });
});

describe('paper ballots are counted by two people (D11)', () => {
  const entered = [placed, opened, sample('PaperCountEntered.v1')];
  const confirmed = [...entered, sample('PaperCountConfirmed.v1')];
  const enter = when([placed, opened], 'enterPaperCount');
  const confirm = when(entered, 'confirmPaperCount');
  const { paper } = ITEM_GIVEN.confirmPaperCount;

  it('the first keeps what they found where nobody reads it', () => {
    const { facts, rows, next } = enter().thenFacts('PaperCountEntered.v1');
    expect(facts[0]?.data).toEqual({ round: 1, ballots: 1 });
    expect(rows[0]).toMatchObject({
      key: { sk: 'entry#1#paper' },
      item: { by: PERSON, confirmed: false, entry: 3 },
    });
    expect(next.context).toMatchObject({ paper: 'ENTERED' });
  });

  it('and takes it back by an empty count', () => {
    const { next } = when(entered, 'enterPaperCount')({}, { ballots: [] }).thenFacts('PaperCountEntered.v1');
    expect(next.context).toMatchObject({ paper: 'NONE' });
  });

  it('another finds the same, in any order', () => {
    const ballots = [
      { member: 2, choice: 'AGAINST' },
      { member: 3, choice: 'FOR' },
    ];
    const { next, rows } = confirm(
      { paper: { ...paper, ballots: ballots.toReversed() } },
      { ballots },
    ).thenFacts('PaperCountConfirmed.v1');
    expect(next.context).toMatchObject({ paper: 'CONFIRMED' });
    expect(rows[0]).toMatchObject({ item: { by: OTHER_PERSON, confirmed: true, entry: 4 } });
  });

  it('whoever finds something else confirms nothing', () => {
    confirm({}, { ballots: [{ member: 3, choice: 'AGAINST' }] }).thenRefused('paper-counts-differ');
    confirm({}, { ballots: [] }).thenRefused('paper-counts-differ');
  });

  it('nobody confirms what they counted', () => {
    confirm({ paper: { ...paper, by: PERSON } }).thenRefused('second-person-needed');
  });

  it('nothing is confirmed before it was counted, nor counted again once confirmed', () => {
    when([placed, opened], 'confirmPaperCount')().thenRefused('no-paper-count');
    confirm({ paper: null }).thenRefused('no-paper-count');
    when(confirmed, 'confirmPaperCount')().thenRefused('paper-count-confirmed');
    when(confirmed, 'enterPaperCount')().thenRefused('paper-count-confirmed');
  });

  it.each(['enterPaperCount', 'confirmPaperCount'])('%s is about the open votes of this round', (name) => {
    const act = when(name === 'enterPaperCount' ? [placed, opened] : entered, name);
    act({}, { round: 2 }).thenRefused('another-round');
    act({ poll: { ...poll, secret: true } }).thenRefused('secret-vote-not-entered');
    act({}, { ballots: [{ member: 9, choice: 'FOR' }] }).thenRefused('not-in-electorate');
    act({ poll: { ...poll, cast: [3] } }).thenRefused('voted-themselves', { count: 1 });
  });

  it('the vote is not closed while a count waits for its second person', () => {
    when(entered, 'closeVote', president)().thenRefused('paper-count-unconfirmed');
    when(confirmed, 'closeVote', president)().thenFacts('VoteClosed.v1', 'OpinionGiven.v1');
  });
});

describe('a slot that nobody cast takes what was entered for it', () => {
  const hands = {
    choice: 'FOR',
    exceptions: [
      { member: 2, choice: 'AGAINST' },
      { member: 3, choice: 'NOT_VOTING' },
    ],
    entry: 3,
  } as const;
  const paper = { ballots: [{ member: 2, choice: 'BLANK' }], by: PERSON, confirmed: true, entry: 5 } as const;
  const fill = (seat: number, confirmed: boolean | null) =>
    fillingOf(
      seat,
      { ...hands, exceptions: [...hands.exceptions] },
      confirmed === null ? null : { ...paper, ballots: [...paper.ballots], confirmed },
    );

  it('as all, or as said for it', () => {
    expect([1, 2, 3].map((seat) => fill(seat, null)?.choice)).toEqual(['FOR', 'AGAINST', 'NOT_VOTING']);
    expect(fillingOf(1, null, null)).toBeNull();
  });

  it('a paper ballot that two people read goes before a raised hand', () => {
    expect(fill(2, true)).toEqual({ choice: 'BLANK', source: 'PAPER', entry: 5 });
    expect(fill(2, false)).toEqual({ choice: 'AGAINST', source: 'HANDS', entry: 3 });
  });

  it('and the result says where each vote comes from', () => {
    const { facts } = when([placed, opened], 'closeVote', president)().thenFacts(
      'VoteClosed.v1',
      'OpinionGiven.v1',
    );
    expect(facts[0]?.data).toMatchObject({ sources: { own: 2, hands: 1, paper: 0 } });
    const slots = ITEM_GIVEN.closeVote.slots.map((slot) => ({ ...slot, source: 'PAPER' }));
    const onPaper = when(
      [placed, opened],
      'closeVote',
      president,
    )({ slots }).thenFacts('VoteClosed.v1', 'OpinionGiven.v1');
    expect(onPaper.facts[0]?.data).toMatchObject({ sources: { own: 0, hands: 0, paper: 3 } });
  });
});

describe('a roll call is asked for (DEL-10, CGCT L3121-15)', () => {
  it('from the room, before the vote', () => {
    const { rows } = when([placed], 'askRollCall', member)().thenFacts();
    expect(rows).toEqual([
      { kind: 'put', key: { pk: `62#item#${ITEM}`, sk: 'rollCall#1#0007' }, item: { member: 7 } },
    ]);
    when([placed], 'askRollCall', member)({ present: false }).thenRefused('roll-call-outside');
    when([placed, opened], 'askRollCall', member)().thenRefused('not-in-this-state');
  });

  it.each([
    [1, 6, true],
    [1, 7, false],
    [2, 12, true],
    [2, 13, false],
    [7, 45, false],
    [8, 45, true],
    [0, 0, false],
  ])('by %i of %i present: %s, a sixth', (asking, attending, granted) => {
    expect(rollCallGranted(asking, attending, DEFAULT_RULES)).toBe(granted);
  });

  it('and then no show of hands is opened', () => {
    const open = when([placed], 'openVote', president);
    open({ rollCallAskedBy: [2] }).thenRefused('roll-call-required', { asking: 1, attending: 2 });
    const { facts } = open({ rollCallAskedBy: [2, 3] }, { ballot: 'ROLL_CALL' }).thenFacts('VoteOpened.v1');
    expect(facts[0]?.data).toMatchObject({ ballot: 'ROLL_CALL', rollCallAskedBy: [2] });
  });

  it('whoever left the room since does not count', () => {
    when([placed], 'openVote', president)({ rollCallAskedBy: [3] }).thenFacts('VoteOpened.v1');
  });

  it('a share of the rules says how many', () => {
    const rules = { ...DEFAULT_RULES, rollCallShare: { numerator: 2, denominator: 3 } };
    const assembly = { ...ASSEMBLY, rules };
    when([placed], 'openVote', president)({ assembly, rollCallAskedBy: [2] }).thenFacts('VoteOpened.v1');
  });
});

describe('a vote is annulled and put again (D14)', () => {
  it('with nothing of what was entered, or asked for, in the round before', () => {
    const entered = [
      sample('HandsRecorded.v1'),
      sample('PaperCountEntered.v1'),
      sample('PaperCountConfirmed.v1'),
    ];
    const counted = [sample('VoteClosed.v1'), sample('OpinionGiven.v1'), sample('RecountAsked.v1')];
    const past = [placed, opened, ...entered, ...counted, sample('VoteAnnulled.v1')];
    const { next } = when(past, 'openVote', president)().thenFacts('VoteOpened.v1');
    expect(next.context).toMatchObject({ round: 2, hands: false, paper: 'NONE', recountAskedBy: null });
  });

  const annul = when(voted, 'annulVote', president);
  const { session, dossier } = ITEM_GIVEN.annulVote;

  it('with why and who proposed it; the result stays, the opinion is none', () => {
    const { facts, next } = annul().thenFacts('VoteAnnulled.v1');
    expect(facts[0]?.data).toEqual({
      round: 1,
      application: APPLICATION,
      reason: 'Vote mal compris',
      proposedBy: 1,
    });
    expect(next).toMatchObject({ value: 'placed', context: { round: 1, opinion: null } });
  });

  it('then opened as another round', () => {
    const again = when([...voted, sample('VoteAnnulled.v1')], 'openVote', president);
    const { facts, rows } = again().thenFacts('VoteOpened.v1');
    expect(facts[0]?.data).toMatchObject({ round: 2 });
    expect(rows).toContainEqual(expect.objectContaining({ key: { pk: `62#item#${ITEM}`, sk: 'poll#2' } }));
  });

  it('while its session sits and its dossier waits, neither having moved', () => {
    const { rows } = annul().thenFacts('VoteAnnulled.v1');
    const unmoved = (thing: string, version: number) => ({
      kind: 'require',
      key: { pk: `62#${thing}`, sk: 'state' },
      expect: { version },
    });
    expect(rows).toEqual([unmoved(`session#${SESSION}`, 3), unmoved(`application#${APPLICATION}`, 8)]);
    annul({ session: { ...session, state: 'closed' } }).thenRefused('session-not-open');
    annul({ session: null }).thenRefused('session-not-open');
  });

  it.each([{ state: 'decided' }, { state: 'withdrawn' }, { state: 'ready' }, { item: SESSION }])(
    'not once something followed: %j',
    (other) => {
      annul({ dossier: { ...dossier, ...other } }).thenRefused('opinion-followed');
    },
  );

  it('by whoever presides, of the round that was voted, proposed by a member', () => {
    when(voted, 'annulVote', secretary)().thenRefused('role-required');
    when(voted, 'annulVote', member)().thenRefused('not-presiding');
    when(voted, 'annulVote', member)({ chair: 7 }).thenFacts('VoteAnnulled.v1');
    when(voted, 'annulVote', member)({ chair: 7, recused: [7] }).thenRefused('not-presiding');
    when([placed, opened], 'annulVote', president)().thenRefused('not-in-this-state');
    annul({}, { round: 2 }).thenRefused('another-round');
    annul({ seated: false }).thenRefused('no-such-member');
    annul({ dossier: null }).thenRefused('opinion-followed');
  });

  it('so many times at most', () => {
    const rounds = Array.from({ length: MOST_ROUNDS }, (_, index) => {
      const round = index + 1;
      const again = [
        sample('VoteOpened.v1', { round }),
        sample('VoteClosed.v1', { round }),
        sample('OpinionGiven.v1'),
      ];
      return round === MOST_ROUNDS ? again : [...again, sample('VoteAnnulled.v1', { round })];
    }).flat();
    const last = when([placed, ...rounds], 'annulVote', president);
    last({}, { round: MOST_ROUNDS }).thenRefused('rounds-exhausted', { most: MOST_ROUNDS });
    when(
      [placed, ...rounds.slice(0, -4)],
      'annulVote',
      president,
    )({}, { round: MOST_ROUNDS - 1 }).thenFacts('VoteAnnulled.v1');
  });
});

const { askRollCall, recordHands, enterPaperCount, confirmPaperCount, annulVote } = itemTable;
expectAllRefusalsMet(
  {
    name: item.name,
    table: { askRollCall, recordHands, enterPaperCount, confirmPaperCount, annulVote },
  },
  // In written-consultation.test.ts.
  ['recordHands', 'enterPaperCount', 'confirmPaperCount'].map((name) => `${name} answered-in-writing`),
);
