import type { Instant } from '../../events/fact.ts';
import { endOfDayInParis } from '../../workflows/calendar/paris-time.ts';
import type { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { DEFAULT_RULES } from '../../workflows/deliberation/rules-of-procedure.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import { proposal } from '../../workflows/proposal/proposal.workflow.ts';
import { votesInRoom } from '../../workflows/session/votes-in-room.ts';
import {
  actorWith,
  CHARTER,
  instant,
  OTHER_PERSON,
  OTHER_PROPOSAL,
  PERSON,
  PROPOSAL,
  SESSION,
  SYSTEM,
  uuid,
  WORKSHOP,
} from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { PROPOSAL_GIVEN } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';

const member = actorWith('member');
const secretary = actorWith('secretary');
const president = actorWith('president');
const other = (actor: Actor): Actor => ({ ...actor, person: OTHER_PERSON }) as Actor;
const NOW = '2026-12-03';
const body = SAMPLE_COMMANDS.proposal;
const subject = `62-words-${PERSON}`;
const pk = `62#proposal#${PROPOSAL}`;

type Past = NonNullable<Parameters<typeof given>[1]>;
const OPEN = [sample('ProposalMade.v1')];
const OF_CHARTER = [sample('ProposalMade.v1', { kind: 'CHARTER' })];
const PLACED = [...OPEN, sample('ProposalPlacedOnAgenda.v1')];
const ADOPTED = [...PLACED, sample('ProposalVoted.v1')];
const end = (day: string) => endOfDayInParis(day as LegalDate);
const RUNNING = { reminder: instant('2027-06-16T06:00:00.000Z'), implementationDue: end('2027-06-30') };
const TO_DO = [...ADOPTED, { ...sample('ImplementationAssigned.v1'), deadlines: RUNNING }];
const UNDER_WAY = [...TO_DO, sample('ImplementationProgressed.v1')];

type More = { as?: Actor; at?: string; data?: object; given?: object };
const ask = (
  facts: Past,
  name: string,
  { as = member, at = NOW, data = {}, given: beside = {} }: More = {},
) =>
  given(proposal, facts, PROPOSAL).when(name, {
    as,
    at,
    data: { ...body[name], ...data },
    given: { ...PROPOSAL_GIVEN[name as keyof typeof PROPOSAL_GIVEN], ...beside },
  });

describe('making a proposal', () => {
  it('seals its words, names its author by role and seat, and is cited beside its notes', () => {
    const { facts, rows } = ask([], 'propose').thenFacts('ProposalMade.v1');
    expect(facts[0]).toMatchObject({
      data: { kind: 'OTHER', author: PERSON, role: 'member', member: 7, notes: [WORKSHOP] },
      personal: { subject, values: { title: 'Une journée par territoire' } },
    });
    expect(JSON.stringify([facts[0]?.data, rows])).not.toMatch(/journée/);
    expect(rows).toEqual([
      { kind: 'put', key: { pk, sk: 'words' }, item: { sealed: { fact: `${PROPOSAL}-1-0`, subject } } },
      {
        kind: 'put',
        key: { pk: `62#workshop#${WORKSHOP}`, sk: `proposal#2026-12-03T11:00:00.000Z#${PROPOSAL}` },
        item: { proposal: PROPOSAL },
        absent: true,
      },
    ]);
    expect(ask([], 'propose', { as: secretary }).thenFacts('ProposalMade.v1').facts[0]?.data).toMatchObject({
      role: 'secretary',
      member: null,
    });
  });

  it('cites published notes only', () => {
    ask([], 'propose', { given: { known: false } }).thenRefused('unknown-reference');
  });

  it.each([
    [
      'eleven notes',
      { notes: Array.from({ length: 11 }, (_, n) => uuid((n % 9).toString()).replace(/.$/, n.toString(16))) },
    ],
    ['one note twice', { notes: [WORKSHOP, WORKSHOP] }],
    ['a long title', { title: 'a'.repeat(151) }],
    ['a long text', { text: 'a'.repeat(8001) }],
    ['another kind', { kind: 'LABEL' }],
  ])('is not read with %s', (_, data) => {
    expect(proposal.commands['propose']?.safeParse({ ...body['propose'], ...data }).success).toBe(false);
  });

  it('is written again by its author alone, whoever else they are', () => {
    const { facts, rows } = ask(OPEN, 'amend', { data: { notes: [WORKSHOP, uuid('6')] } }).thenFacts(
      'ProposalAmended.v1',
    );
    expect(facts[0]?.data).toEqual({ revision: 2, notes: [uuid('6')] });
    expect(rows.map(({ key }) => key.sk)).toEqual(['words', `proposal#2026-12-03T11:00:00.000Z#${PROPOSAL}`]);
    ask(OPEN, 'amend', { as: other(secretary) }).thenRefused('not-the-author');
    ask(OPEN, 'amend', { data: { notes: [uuid('6')] }, given: { known: false } }).thenRefused(
      'unknown-reference',
    );
    ask(PLACED, 'amend').thenRefused('not-in-this-state');
  });

  it('cites ten notes in all, and no more', () => {
    const notes = Array.from({ length: 9 }, (_, n) => uuid(n.toString()));
    const nine = [sample('ProposalMade.v1', { notes })];
    ask(nine, 'amend', { data: { notes: [uuid('a')] } }).thenFacts('ProposalAmended.v1');
    ask(nine, 'amend', { data: { notes: [uuid('a'), uuid('b')] } }).thenRefused('too-many-notes', {
      most: 10,
    });
    ask(nine, 'amend', { data: { notes: [uuid('0'), uuid('a')] } }).thenFacts('ProposalAmended.v1');
  });
});

describe('what is said of a proposal', () => {
  it('is supported in a row of the member’s own, without a fact', () => {
    const { rows } = ask(OPEN, 'support').thenFacts();
    expect(rows).toEqual([
      {
        kind: 'put',
        key: { pk, sk: 'support#0007' },
        item: { member: 7, revision: 1, at: '2026-12-03T11:00:00.000Z' },
      },
    ]);
    expect(ask(OPEN, 'withdrawSupport').thenFacts().rows).toEqual([
      { kind: 'remove', key: { pk, sk: 'support#0007' } },
    ]);
  });

  it('is supported as it was read: another writing is another proposal', () => {
    const amended = [...OPEN, sample('ProposalAmended.v1')];
    ask(amended, 'support').thenRefused('proposal-changed', { revision: 2 });
    ask(amended, 'support', { data: { revision: 2 } }).thenFacts();
    ask(OPEN, 'support', { data: { revision: 2 } }).thenRefused('proposal-changed', { revision: 1 });
    ask(OPEN, 'support', { as: secretary }).thenRefused('role-required');
  });

  it('is commented on twenty times by one person, and no more', () => {
    const { facts, rows } = ask(OPEN, 'comment', { given: { written: 19 } }).thenFacts(
      'ProposalCommented.v1',
    );
    expect(facts[0]).toMatchObject({
      data: { comment: 1 },
      personal: { values: { text: 'Pensez aux transports.' } },
    });
    expect(rows).toMatchObject([
      { key: { sk: 'comment#0001' }, item: { comment: 1, role: 'member', member: 7 }, absent: true },
      { key: { sk: `commenter#${PERSON}` }, item: { count: 20 }, expect: { count: 19 } },
    ]);
    expect(ask(OPEN, 'comment').thenFacts('ProposalCommented.v1').rows[1]).toMatchObject({
      item: { count: 1 },
      absent: true,
    });
    ask(OPEN, 'comment', { given: { written: 20 } }).thenRefused('comments-enough', { most: 20 });
    ask(ADOPTED, 'comment').thenRefused('not-in-this-state');
  });

  it('is linked to a draft of the charter, or to an amendment that there is, when it is about the charter', () => {
    const { facts } = ask(OF_CHARTER, 'linkCharter', { data: { amendment: 2 } }).thenFacts(
      'ProposalLinkedToCharter.v1',
    );
    expect(facts[0]?.data).toEqual({ charter: CHARTER, amendment: 2 });
    ask(OF_CHARTER, 'linkCharter', { as: other(secretary) }).thenFacts('ProposalLinkedToCharter.v1');
    ask(OF_CHARTER, 'linkCharter', { as: other(president) }).thenRefused('not-the-author');
    ask(OF_CHARTER, 'linkCharter', { data: { amendment: 3 } }).thenRefused('unknown-reference', {
      field: 'amendement',
    });
    ask(OF_CHARTER, 'linkCharter', { given: { charter: null } }).thenRefused('unknown-reference', {
      field: 'charte',
    });
    ask(OF_CHARTER, 'linkCharter', { given: { charter: { state: 'abandoned', amendments: 2 } } }).thenRefused(
      'unknown-reference',
    );
    ask(OPEN, 'linkCharter').thenRefused('not-about-the-charter');
  });

  it('goes on in another one that is still discussed', () => {
    const { rows } = ask(OPEN, 'mergeInto', { as: secretary }).thenFacts('ProposalMerged.v1');
    expect(rows).toEqual([
      {
        kind: 'put',
        key: { pk: `62#proposal#${OTHER_PROPOSAL}`, sk: `merged#${PROPOSAL}` },
        item: { proposal: PROPOSAL },
        absent: true,
      },
      { kind: 'require', key: { pk: `62#proposal#${OTHER_PROPOSAL}`, sk: 'state' }, expect: { version: 3 } },
    ]);
    ask(OPEN, 'mergeInto', { as: secretary, data: { into: PROPOSAL } }).thenRefused('unknown-reference');
    ask(OPEN, 'mergeInto', { as: secretary, given: { target: null } }).thenRefused('unknown-reference');
    for (const state of ['onAgenda', 'merged', 'withdrawn'])
      ask(OPEN, 'mergeInto', { as: secretary, given: { target: { state, version: 3 } } }).thenRefused(
        'proposal-not-open',
      );
  });

  it.each(['scheduled', 'convened', 'cancelled'])('is withdrawn while its session is %s', (state) => {
    const session = { state, heldOn: '2027-01-20' };
    const { facts } = ask(PLACED, 'withdraw', { given: { session } }).thenFacts('ProposalWithdrawn.v1');
    expect(facts[0]).toMatchObject({ data: {}, personal: { values: { reason: 'Reprise autrement.' } } });
    ask(PLACED, 'withdraw', { as: other(secretary), given: { session } }).thenFacts('ProposalWithdrawn.v1');
    ask(PLACED, 'withdraw', { as: other(member), given: { session } }).thenRefused('not-the-author');
  });

  it.each(['open', 'closed', 'adjourned'])('is the council’s once its session is %s', (state) => {
    const session = { state, heldOn: '2027-01-20' };
    ask(PLACED, 'withdraw', { given: { session } }).thenRefused('proposal-before-the-council');
  });
});

describe('the agenda (MAN-06)', () => {
  const place = (
    heldOn: string,
    more: More = {},
    state = 'scheduled',
    rules: object | null = DEFAULT_RULES,
  ) => ask(OPEN, 'placeOnAgenda', { as: secretary, ...more, given: { session: { state, heldOn }, rules } });

  it('takes it until it closes, twelve days before, and lists it on the session', () => {
    const { facts, rows } = place('2026-12-15').thenFacts('ProposalPlacedOnAgenda.v1');
    expect(facts[0]).toEqual({
      type: 'ProposalPlacedOnAgenda.v1',
      data: { session: SESSION, heldOn: '2026-12-15', urgent: false },
    });
    expect(rows).toEqual([
      {
        kind: 'put',
        key: { pk: `62#session#${SESSION}`, sk: `proposal#${PROPOSAL}` },
        item: { proposal: PROPOSAL },
      },
    ]);
    place('2026-12-14').thenRefused('agenda-closed', {
      closedOn: '2\u00A0décembre 2026',
      heldOn: '14\u00A0décembre 2026',
    });
  });

  it('is added to afterwards by the president alone, who writes the urgency', () => {
    const urgency = { data: { urgency: 'Le budget se vote en janvier.' } };
    const { facts } = place('2026-12-14', { as: president, ...urgency }).thenFacts(
      'ProposalPlacedOnAgenda.v1',
    );
    expect(facts[0]).toMatchObject({
      data: { urgent: true },
      personal: { values: { urgency: 'Le budget se vote en janvier.' } },
    });
    place('2026-12-14', urgency).thenRefused('agenda-closed');
    place('2026-12-14', { as: president }).thenRefused('agenda-closed');
    place(NOW, { as: president, ...urgency }, 'open').thenFacts('ProposalPlacedOnAgenda.v1');
  });

  it('is that of a session to come, under rules', () => {
    ask(OPEN, 'placeOnAgenda', { as: secretary, given: { session: null } }).thenRefused('unknown-reference');
    for (const state of ['closed', 'cancelled', 'adjourned'])
      place('2027-01-20', {}, state).thenRefused('session-closed');
    place('2026-12-02', { as: president, data: { urgency: 'Hier.' } }).thenRefused('session-closed');
    const again = { state: 'convened', heldOn: '2027-01-20', call: 2 };
    ask(OPEN, 'placeOnAgenda', { as: secretary, given: { session: again } }).thenRefused('agenda-frozen');
    place('2027-01-20', {}, 'scheduled', null).thenRefused('rules-missing');
  });

  it('takes back what was abandoned, and forgets who had it', () => {
    const abandoned = [...UNDER_WAY, sample('ImplementationAbandoned.v1')];
    const { next } = ask(abandoned, 'placeOnAgenda', { as: secretary }).thenFacts(
      'ProposalPlacedOnAgenda.v1',
    );
    expect(next).toMatchObject({ value: 'onAgenda', context: { owner: null, ownerRole: null, dueOn: null } });
  });

  it('is left for another session once the council has sat, or for none', () => {
    const { facts, rows, next } = ask(PLACED, 'adjourn', {
      as: secretary,
      data: { session: uuid('9') },
    }).thenFacts('ProposalAdjourned.v1');
    expect(facts[0]?.data).toEqual({ session: uuid('9'), heldOn: '2027-06-20' });
    expect(rows).toMatchObject([{ key: { pk: `62#session#${uuid('9')}`, sk: `proposal#${PROPOSAL}` } }]);
    expect(next).toMatchObject({ value: 'onAgenda', context: { session: uuid('9'), heldOn: '2027-06-20' } });
    const none = ask(PLACED, 'adjourn', { as: president }).thenFacts('ProposalAdjourned.v1');
    expect(none.next).toMatchObject({ value: 'open', context: { session: null, heldOn: null } });
  });

  it('is not left for another session before the first has sat, nor for one that is over', () => {
    const to = { as: secretary, data: { session: uuid('9') } };
    for (const state of ['scheduled', 'convened'])
      ask(PLACED, 'adjourn', { ...to, given: { current: { state, heldOn: '2027-01-20' } } }).thenRefused(
        'session-not-held',
      );
    ask(PLACED, 'adjourn', { ...to, given: { next: null } }).thenRefused('unknown-reference');
    ask(PLACED, 'adjourn', { ...to, given: { next: { state: 'closed', heldOn: '2027-06-20' } } }).thenRefused(
      'session-closed',
    );
    const again = { state: 'convened', heldOn: '2027-06-20', call: 2 };
    ask(PLACED, 'adjourn', { ...to, given: { next: again } }).thenRefused('agenda-frozen');
  });
});

describe('the vote, as the minutes say it (DEL-07, DEL-09)', () => {
  const held = PROPOSAL_GIVEN.recordVote.session!;
  const vote = (data: object, session: object = {}) =>
    given(proposal, PLACED, PROPOSAL).when('recordVote', {
      as: secretary,
      at: '2027-01-21',
      data,
      given: { session: { ...held, ...session } },
    });
  const withRules = (rules: object) => ({ rules: { version: 1, procedure: { ...DEFAULT_RULES, ...rules } } });

  it('follows from the count and the rules, and is kept by day', () => {
    const { facts, rows, next } = vote({ for: 2, against: 1 }).thenFacts('ProposalVoted.v1');
    expect(facts[0]?.data).toEqual({
      session: SESSION,
      votedOn: '2027-01-20',
      tally: { for: 2, against: 1, abstain: 0, blank: 0, null: 0, notVoting: 0 },
      chairVote: null,
      votesInRoom: 3,
      rulesVersion: 1,
      adopted: true,
      reason: 'MORE_FOR_THAN_AGAINST',
    });
    expect(rows).toEqual([
      {
        kind: 'put',
        key: { pk: '62#decisions', sk: `decided#2027-01-20#${PROPOSAL}` },
        item: { proposal: PROPOSAL, session: SESSION, votedOn: '2027-01-20', adopted: true },
      },
    ]);
    expect(next.value).toBe('adopted');
    expect(vote({ for: 1, against: 2 }).thenFacts('ProposalVoted.v1').next.value).toBe('rejected');
  });

  it.each([
    ['a tie without a casting vote', { for: 1, against: 1 }, {}, 'TIE_WITHOUT_CASTING_VOTE', false],
    ['a tie that the chair breaks', { for: 1, against: 1, chairVote: 'FOR' }, {}, 'CASTING_VOTE_FOR', true],
    [
      'a tie, where rules give no casting vote',
      { for: 1, against: 1, chairVote: 'FOR' },
      { castingVote: false },
      'TIE_WITHOUT_CASTING_VOTE',
      false,
    ],
    [
      'more for than against, but not half of the votes (V2)',
      { for: 1, against: 0, abstain: 2 },
      { majorityMode: 'P' },
      'NOT_MORE_THAN_HALF_OF_AVAILABLE',
      false,
    ],
    ['the same in votes cast', { for: 1, against: 0, abstain: 2 }, {}, 'MORE_FOR_THAN_AGAINST', true],
    ['nobody for or against (V8)', { for: 0, against: 0, abstain: 3 }, {}, 'NO_VOTE_CAST', false],
  ])('of %s', (_, data, rules, reason, adopted) => {
    expect(vote(data, withRules(rules)).thenFacts('ProposalVoted.v1').facts[0]?.data).toMatchObject({
      reason,
      adopted,
    });
  });

  it('holds as many votes as there were in the room, and no more', () => {
    vote({ for: 1, against: 0, abstain: 1, blank: 1 }).thenFacts('ProposalVoted.v1');
    vote({ for: 1, against: 0, abstain: 1, blank: 1, null: 1 }).thenRefused('more-votes-than-present', {
      counted: 4,
      present: 3,
    });
  });

  it('comes once the session is closed', () => {
    for (const state of ['scheduled', 'convened', 'open', 'adjourned', 'cancelled'])
      vote({ for: 2, against: 1 }, { state }).thenRefused('session-not-over');
    vote({ for: 2, against: 1 }, { rules: null }).thenRefused('rules-missing');
    ask(PLACED, 'recordVote', { as: secretary, given: { session: null } }).thenRefused('unknown-reference');
  });

  it.each([
    ['no vote at all', { for: 0, against: 0 }],
    ['a chair for, and nobody for', { for: 0, against: 2, chairVote: 'FOR' }],
    ['a chair against, and nobody against', { for: 2, against: 0, chairVote: 'AGAINST' }],
    ['half a vote', { for: 1.5, against: 0 }],
  ])('is not read with %s', (_, data) => {
    expect(proposal.commands['recordVote']?.safeParse(data).success).toBe(false);
  });

  it('counts in the room who was there until the end, who left after the opening, and whose proxy was held', () => {
    const opened = { openedAt: '2027-01-20T09:00:00.000Z', attending: 1, proxies: 1 };
    const row = (attending: boolean, since: string, proxyTo: number | null = null) => ({
      member: 1,
      attending,
      mode: 'ROOM' as const,
      since,
      proxyTo,
      proxyAt: proxyTo === null ? null : since,
    });
    const stays = row(true, '2027-01-20T08:00:00.000Z');
    const proxy = row(false, '2027-01-20T08:00:00.000Z', 1);
    const left = row(false, '2027-01-20T09:00:00.001Z');
    const neverIn = row(false, '2027-01-20T09:00:00.000Z');
    expect(votesInRoom(opened, [stays, proxy, left, neverIn])).toBe(3);
    expect(votesInRoom(opened, [stays])).toBe(2);
  });
});

describe('what becomes of what was adopted', () => {
  const assign = (data: object = {}, more: More = {}) =>
    ask(ADOPTED, 'assign', { as: secretary, data: { owner: PERSON, ...data }, ...more });

  it('is entrusted to somebody of the council, with a reminder in the morning some days before the date', () => {
    const { facts, next } = assign().thenFacts('ImplementationAssigned.v1');
    expect(facts[0]).toEqual({
      type: 'ImplementationAssigned.v1',
      data: { owner: PERSON, role: 'officer', dueOn: '2027-06-30', reminderDays: 14 },
      deadlines: RUNNING,
    });
    expect(next.value).toBe('toDo');
    expect(
      assign({}, { given: { roles: ['representative', 'member', 'secretary'] } }).thenFacts(
        'ImplementationAssigned.v1',
      ).facts[0]?.data,
    ).toMatchObject({ role: 'secretary' });
    for (const roles of [[], ['auditor'], ['representative']])
      assign({}, { given: { roles } }).thenRefused('not-of-the-council');
  });

  describe('is on the list of whoever carries it out, by its day, and on no other (M32)', () => {
    const row = (owner: string, dueOn: string) => ({
      pk: `62#entrusted#${owner}`,
      sk: `proposal#${dueOn}#${PROPOSAL}`,
    });
    const put = (owner: string, dueOn: string) => ({
      kind: 'put',
      key: row(owner, dueOn),
      item: { proposal: PROPOSAL },
    });
    const remove = (owner: string, dueOn: string) => ({ kind: 'remove', key: row(owner, dueOn) });
    const again = (data: object) =>
      ask(UNDER_WAY, 'assign', { as: secretary, data }).thenFacts('ImplementationAssigned.v1').rows;

    it('from the day it is entrusted', () => {
      expect(assign().thenFacts('ImplementationAssigned.v1').rows).toEqual([put(PERSON, '2027-06-30')]);
    });

    it('until it passes to another, or to another day', () => {
      expect(again({ owner: OTHER_PERSON, dueOn: '2027-06-30' })).toEqual([
        remove(PERSON, '2027-06-30'),
        put(OTHER_PERSON, '2027-06-30'),
      ]);
      expect(again({ owner: PERSON, dueOn: '2027-07-01' })).toEqual([
        remove(PERSON, '2027-06-30'),
        put(PERSON, '2027-07-01'),
      ]);
    });

    it('written once when nothing changes', () => {
      expect(again({ owner: PERSON, dueOn: '2027-06-30' })).toEqual([put(PERSON, '2027-06-30')]);
    });

    it('until it is done, or abandoned; what nobody carried out was on none', () => {
      for (const facts of [TO_DO, UNDER_WAY]) {
        const done = ask(facts, 'complete').thenFacts('ImplementationCompleted.v1');
        const left = ask(facts, 'abandon', { as: president }).thenFacts('ImplementationAbandoned.v1');
        for (const { rows } of [done, left]) expect(rows).toEqual([remove(PERSON, '2027-06-30')]);
      }
      const never = ask(ADOPTED, 'abandon', { as: president }).thenFacts('ImplementationAbandoned.v1');
      expect(never.rows).toEqual([]);
    });
  });

  it('is for today at the soonest, and reminds of nothing that has gone by', () => {
    const { facts } = assign({ dueOn: NOW }).thenFacts('ImplementationAssigned.v1');
    expect(facts[0]?.deadlines).toEqual({ reminder: null, implementationDue: end(NOW) });
    assign({ dueOn: '2026-12-02' }).thenRefused('date-in-the-past', { field: 'échéance' });
    assign({}, { given: { rules: null } }).thenRefused('rules-missing');
    const soon = assign({ dueOn: '2026-12-18' }).thenFacts('ImplementationAssigned.v1');
    expect(soon.facts[0]?.deadlines).toMatchObject({ reminder: '2026-12-04T07:00:00.000Z' });
    const tooSoon = assign({ dueOn: '2026-12-17' }).thenFacts('ImplementationAssigned.v1');
    expect(tooSoon.facts[0]?.deadlines).toMatchObject({ reminder: null });
  });

  it('is under way from the first word of its owner, or of the secretariat', () => {
    const { facts, rows, next } = ask(TO_DO, 'reportProgress').thenFacts('ImplementationProgressed.v1');
    expect(facts[0]).toMatchObject({ data: {}, personal: { values: { text: 'Deux dates sont trouvées.' } } });
    expect(rows).toMatchObject([{ key: { pk, sk: 'progress' }, item: { at: '2026-12-03T11:00:00.000Z' } }]);
    expect(next.value).toBe('underWay');
    ask(UNDER_WAY, 'reportProgress', { as: other(secretary) }).thenFacts('ImplementationProgressed.v1');
    ask(TO_DO, 'reportProgress', { as: other(president) }).thenRefused('not-the-owner');
    ask(ADOPTED, 'reportProgress').thenRefused('not-in-this-state');
  });

  it('is done by what shows it, and nothing runs any more', () => {
    const { facts, next } = ask(UNDER_WAY, 'complete').thenFacts('ImplementationCompleted.v1');
    expect(facts[0]).toMatchObject({
      data: { charter: null, inWords: true },
      personal: { values: { shownBy: 'La journée s’est tenue.', link: 'https://exemple.fr/journee' } },
    });
    expect([next.value, next.deadlines]).toEqual(['done', {}]);
    ask(TO_DO, 'complete', { as: other(member) }).thenRefused('not-the-owner');
    given(proposal, TO_DO, PROPOSAL)
      .when('complete', { as: member, at: NOW, data: {}, given: PROPOSAL_GIVEN.complete })
      .thenRefused('evidence-required');
    for (const link of [
      'http://exemple.fr',
      'javascript:alert(1)',
      'exemple.fr',
      `https://e.fr/${'a'.repeat(500)}`,
    ])
      expect(proposal.commands['complete']?.safeParse({ link }).success).toBe(false);
  });

  it('is done, when it changes the charter, once the charter that it names is in force, and by nothing else', () => {
    const charter = [...OF_CHARTER, ...TO_DO.slice(1)];
    ask(charter, 'complete').thenRefused('charter-not-in-force');
    const inForce = { charter: CHARTER, version: '2027', effectiveOn: '2026-12-01' };
    const { facts } = given(proposal, charter, PROPOSAL)
      .when('complete', { as: member, at: NOW, data: {}, given: { inForce } })
      .thenFacts('ImplementationCompleted.v1');
    expect(facts[0]).toMatchObject({ data: { charter: inForce, inWords: false } });
    expect(facts[0]).not.toHaveProperty('personal');
  });

  it('is abandoned with a reason, and comes back to the council', () => {
    for (const facts of [ADOPTED, TO_DO, UNDER_WAY]) {
      const { next } = ask(facts, 'abandon', { as: president }).thenFacts('ImplementationAbandoned.v1');
      expect([next.value, next.deadlines]).toEqual(['abandoned', {}]);
    }
  });

  const pass = (deadline: keyof typeof RUNNING, at: Instant | string, facts: Past = TO_DO) =>
    given(proposal, facts, PROPOSAL).when('passDeadline', {
      as: SYSTEM,
      at,
      data: { deadline, dueAt: RUNNING[deadline] },
    });

  it('is recalled to its owner, then told to the secretariat, each once and on time', () => {
    const reminded = pass('reminder', RUNNING.reminder).thenFacts('ImplementationReminded.v1');
    expect(reminded.facts[0]).toMatchObject({ data: { dueOn: '2027-06-30' }, deadlines: { reminder: null } });
    expect(reminded.next.deadlines).toEqual({ implementationDue: RUNNING.implementationDue });
    pass('reminder', '2027-06-16T05:59:59.999Z').thenRefused('not-due');
    const overdue = pass('implementationDue', RUNNING.implementationDue, UNDER_WAY).thenFacts(
      'ImplementationOverdue.v1',
    );
    expect(overdue.next).toMatchObject({ value: 'underWay', context: { overdue: true } });
    pass('implementationDue', RUNNING.implementationDue, [
      ...TO_DO,
      sample('ImplementationCompleted.v1'),
    ]).thenRefused('not-in-this-state');
  });

  it('is late no more once it is given another date', () => {
    const late = [...TO_DO, sample('ImplementationOverdue.v1')];
    const { next } = ask(late, 'assign', { as: secretary, data: { dueOn: '2027-09-30' } }).thenFacts(
      'ImplementationAssigned.v1',
    );
    expect(next).toMatchObject({
      value: 'toDo',
      context: { overdue: false, dueOn: '2027-09-30', owner: OTHER_PERSON },
    });
  });
});

expectAllRefusalsMet(proposal);
