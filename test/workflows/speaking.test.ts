import { DEFAULT_RULES, RulesOfProcedure } from '../../workflows/deliberation/rules-of-procedure.ts';
import { session } from '../../workflows/session/session.workflow.ts';
import {
  seatsThatSpoke,
  speakingIn,
  speakingUntil,
  waitingIn,
} from '../../workflows/session/speaking/order.ts';
import type { FloorRow, SpeakerRow } from '../../workflows/session/speaking/rows.ts';
import { speakingTable } from '../../workflows/session/speaking/table.ts';
import { actorWith, instant, SESSION } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { ASSEMBLY, SESSION_GIVEN } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';

const member = actorWith('member');
const president = actorWith('president');
const secretary = actorWith('secretary');
const convened = [sample('SessionScheduled.v1'), sample('SessionConvened.v1')];
const sitting = [...convened, sample('SessionOpened.v1')];
const NOW = '2027-01-20T10:00:00.000Z';
const BEFORE = '2027-01-20T09:50:00.000Z';
const pk = `62#session#${SESSION}`;

type Other = { as?: typeof president; data?: object; given?: object; past?: typeof sitting };
const ask = (name: string, { as = member, data = {}, given: other = {}, past = sitting }: Other = {}) =>
  given(session, past, SESSION).when(name, {
    as,
    at: NOW,
    data,
    given: { ...(SESSION_GIVEN as Record<string, object>)[name], ...other },
  });

const speaker = (number: number, other: Partial<SpeakerRow> = {}): SpeakerRow => ({
  member: number,
  askedAt: BEFORE,
  pointOfOrder: false,
  resumes: false,
  spoke: false,
  ...other,
});

describe('a member in the room asks to speak (D13)', () => {
  it('in a row of the own seat, and no fact', () => {
    const { facts, rows } = ask('askToSpeak').thenFacts();
    expect(facts).toEqual([]);
    expect(rows).toEqual([
      {
        kind: 'put',
        key: { pk, sk: 'speaker#1#0007' },
        item: speaker(7, { askedAt: NOW }),
        absent: true,
      },
    ]);
  });

  it('once: asked again, the first hour stays, and it may become a point of order', () => {
    const row = speaker(7, { spoke: true });
    const { rows } = ask('askToSpeak', { data: { pointOfOrder: true }, given: { row } }).thenFacts();
    expect(rows).toMatchObject([{ item: { ...row, pointOfOrder: true }, expect: row }]);
  });

  it('while the council sits, and from the room: nobody who is not there, nor an alternate beside the titular', () => {
    ask('askToSpeak', { past: convened }).thenRefused('not-in-this-state');
    ask('askToSpeak', { given: { attending: false } }).thenRefused('speech-from-outside');
    ask('askToSpeak', { given: { titularSits: true } }).thenRefused('titular-sits');
    ask('askToSpeak', { given: { seat: null } }).thenRefused('no-such-member');
    const over = { kind: 'TITULAR', startsOn: '2026-09-02', termEndsOn: '2027-01-19' };
    ask('askToSpeak', { given: { seat: over } }).thenRefused('no-mandate-then');
  });

  it('or the secretariat for a seat; no member for another', () => {
    const { rows } = ask('askToSpeak', { as: secretary, data: { member: 3 } }).thenFacts();
    expect(rows).toMatchObject([{ item: { member: 3 } }]);
    ask('askToSpeak', { data: { member: 3 } }).thenRefused('no-such-member');
  });

  it('and withdraws it, even from outside; without a request there is nothing to do', () => {
    const row = speaker(7, { pointOfOrder: true, resumes: true, spoke: true });
    const { rows } = ask('withdrawRequest', { given: { row, attending: false } }).thenFacts();
    expect(rows).toMatchObject([
      { item: speaker(7, { askedAt: null, spoke: true }), expect: row, key: { sk: 'speaker#1#0007' } },
    ]);
    expect(ask('withdrawRequest').thenFacts().rows).toEqual([]);
    const spoken = { row: { ...row, askedAt: null } };
    expect(ask('withdrawRequest', { given: spoken }).thenFacts().rows).toEqual([]);
    ask('withdrawRequest', { given: { seat: null } }).thenRefused('no-such-member');
  });
});

describe('whoever presides gives the floor, or the secretariat for them', () => {
  const give = (other: Other = {}) => ask('giveFloor', { as: president, data: { member: 2 }, ...other });
  const floor: FloorRow = { member: 1, pointOfOrder: false, since: BEFORE };

  it('to who asked: the request is over, and the time runs', () => {
    const row = speaker(2);
    const { facts, rows } = give({ given: { rows: [row] } }).thenFacts();
    expect(facts).toEqual([]);
    expect(rows).toEqual([
      {
        kind: 'put',
        key: { pk, sk: 'floor#1' },
        item: { member: 2, pointOfOrder: false, since: NOW },
        absent: true,
      },
      {
        kind: 'put',
        key: { pk, sk: 'speaker#1#0002' },
        item: speaker(2, { askedAt: null, spoke: true }),
        expect: row,
      },
    ]);
    give({ as: secretary }).thenFacts();
  });

  it('to anybody in the room, and to nobody outside', () => {
    expect(give().thenFacts().rows).toMatchObject([{}, { item: { member: 2, spoke: true }, absent: true }]);
    give({ data: { member: 3 } }).thenRefused('not-in-the-room');
    give({ data: { member: 9 } }).thenRefused('not-in-the-room');
  });

  it('by nobody else, and under the rules of the session', () => {
    give({ as: member }).thenRefused('not-presiding');
    give({ given: { assembly: null } }).thenRefused('rules-missing');
    give({ past: convened }).thenRefused('not-in-this-state');
  });

  it('once it is free: also when who had it has left', () => {
    give({ given: { floor } }).thenRefused('floor-taken', { member: 1 });
    give({ given: { floor: { ...floor, member: null } } }).thenFacts();
    const { rows } = give({ given: { floor: { ...floor, member: 3 } } }).thenFacts();
    expect(rows).toMatchObject([{ expect: { ...floor, member: 3 } }, {}]);
    expect(rows).toHaveLength(2);
  });

  it('a point of order interrupts, is no turn to speak, and who was interrupted goes on', () => {
    const raised = speaker(2, { pointOfOrder: true });
    const was = speaker(1, { askedAt: null, spoke: true });
    const { rows } = give({ given: { floor, rows: [raised, was] } }).thenFacts();
    expect(rows).toMatchObject([
      { item: { member: 2, pointOfOrder: true, since: NOW }, expect: floor },
      { item: { member: 2, askedAt: null, pointOfOrder: false, spoke: false }, expect: raised },
      { item: { member: 1, askedAt: NOW, pointOfOrder: false, resumes: true, spoke: true }, expect: was },
    ]);
    // Who spoke before has spoken still.
    const spoke = { ...raised, spoke: true };
    expect(give({ given: { rows: [spoke] } }).thenFacts().rows[1]).toMatchObject({ item: { spoke: true } });
  });

  it('nothing else interrupts, and no point of order another', () => {
    give({ given: { floor, rows: [speaker(2)] } }).thenRefused('floor-taken');
    const raised = speaker(2, { pointOfOrder: true });
    give({ given: { floor, rows: [{ ...raised, askedAt: null }] } }).thenRefused('floor-taken');
    give({ given: { floor: { ...floor, pointOfOrder: true }, rows: [raised] } }).thenRefused('floor-taken');
    give({ given: { floor: { ...floor, member: 2 }, rows: [raised] } }).thenRefused('floor-taken');
  });

  it('and takes it back', () => {
    const { rows } = ask('endFloor', { as: president, given: { floor } }).thenFacts();
    expect(rows).toEqual([
      {
        kind: 'put',
        key: { pk, sk: 'floor#1' },
        item: { member: null, pointOfOrder: false, since: NOW },
        expect: floor,
      },
    ]);
    ask('endFloor', { as: secretary, given: { floor } }).thenFacts();
    ask('endFloor', { as: president, given: { floor: null } }).thenRefused('nobody-speaks');
    ask('endFloor', { as: president, given: { floor: { ...floor, member: null } } }).thenRefused(
      'nobody-speaks',
    );
    ask('endFloor', { given: { floor } }).thenRefused('not-presiding');
    ask('endFloor', { as: president, given: { assembly: null } }).thenRefused('rules-missing');
  });
});

describe('the list', () => {
  const seat = (number: number, attending = true) => ({
    ...ASSEMBLY.presence[0]!,
    member: number,
    attending,
  });
  const room = { presence: [1, 2, 3, 4, 5].map((number) => seat(number)), standIns: [] };
  const order = (rows: SpeakerRow[], where: Parameters<typeof waitingIn>[0] = room) =>
    waitingIn(where, rows).map((each) => each.member);

  it('is by point of order, then who was interrupted, then who has not spoken, then by the hour', () => {
    const later = '2027-01-20T09:51:00.000Z';
    expect(
      order([
        speaker(1, { spoke: true }),
        speaker(2, { askedAt: later }),
        speaker(3, { askedAt: later, resumes: true, spoke: true }),
        speaker(4, { askedAt: later, pointOfOrder: true, spoke: true }),
        speaker(5),
      ]),
    ).toEqual([4, 3, 5, 2, 1]);
    expect(order([speaker(2), speaker(1)])).toEqual([1, 2]);
  });

  it('has nobody who asks no more, or has left', () => {
    expect(order([speaker(1, { askedAt: null }), speaker(9)])).toEqual([]);
    expect(order([speaker(1)], { ...room, presence: [seat(1, false)] })).toEqual([]);
  });

  it('counts an alternate for the seat', () => {
    const standIns = [{ alternate: 5, titular: 4 }];
    const replaced = { presence: [1, 2, 5].map((number) => seat(number)), standIns };
    const rows = [speaker(4, { askedAt: null, spoke: true }), speaker(5), speaker(1, { askedAt: NOW })];
    expect(order(rows, replaced)).toEqual([1, 5]);
    expect(order(rows)).toEqual([5, 1]);
    expect([...seatsThatSpoke(replaced, rows)]).toEqual([4]);
    // DEL-01: once the titular is back, the alternate sits no more.
    expect(order(rows, { ...replaced, presence: room.presence })).toEqual([1]);
  });

  it('says who speaks while they are there, and until when', () => {
    const floor = { member: 2, pointOfOrder: false, since: BEFORE };
    expect(speakingIn(room, floor)).toEqual(floor);
    expect(speakingIn(room, { ...floor, member: 9 })).toBeNull();
    expect(speakingIn(room, { ...floor, member: null })).toBeNull();
    expect(speakingIn(room, null)).toBeNull();
    expect(speakingUntil(instant('2027-01-20T09:58:30.000Z'), 3)).toBe('2027-01-20T10:01:30.000Z');
  });

  it.each([
    [0, false],
    [1, true],
    [60, true],
    [61, false],
  ])('a council gives %i minutes: %s', (speakingMinutes, fits) => {
    expect(RulesOfProcedure.safeParse({ ...DEFAULT_RULES, speakingMinutes }).success).toBe(fits);
  });
});

expectAllRefusalsMet({ name: session.name, table: speakingTable });
