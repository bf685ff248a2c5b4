import * as fc from 'fast-check';
import {
  attendsAt,
  type Became,
  intervalsByMember,
  intervalsOf,
  type Movement,
  within,
  without,
} from '../../workflows/session/intervals.ts';
import { spanOfCall } from '../../workflows/session/span-of-call.ts';
import { timesOut } from '../../workflows/session/times-out.ts';
import { sample } from '../support/sample-facts.ts';

const at = (minute: number) => `2027-01-20T09:${String(minute).padStart(2, '0')}:00.000Z`;
const move = (minute: number, became: Became, member = 1): Movement => ({
  member,
  quality: 'TITULAR',
  became,
  at: at(minute),
});
const room = (from: number, to: number | null) => ({
  from: at(from),
  to: to === null ? null : at(to),
  mode: 'ROOM' as const,
});
const remote = (from: number, to: number | null) => ({ ...room(from, to), mode: 'REMOTE' as const });

describe('intervals of presence (D1, DEL-13, DEL-14)', () => {
  it.each([
    ['who never came', [], []],
    ['who stays', [move(0, 'IN_ROOM')], [room(0, null)]],
    ['who leaves', [move(0, 'IN_ROOM'), move(5, 'OUT')], [room(0, 5)]],
    ['who comes back', [move(0, 'IN_ROOM'), move(5, 'OUT'), move(9, 'IN_ROOM')], [room(0, 5), room(9, null)]],
    ['who leaves without having come', [move(5, 'OUT')], []],
    [
      'who comes in twice and leaves twice',
      [move(0, 'IN_ROOM'), move(3, 'IN_ROOM'), move(5, 'OUT'), move(6, 'OUT')],
      [room(0, 5)],
    ],
    [
      'who goes from the room to a distance',
      [move(0, 'IN_ROOM'), move(5, 'REMOTE'), move(8, 'OUT')],
      [room(0, 5), remote(5, 8)],
    ],
    ['who leaves at the instant of coming', [move(3, 'IN_ROOM'), move(3, 'OUT')], []],
  ])('%s', (_, movements, expected) => expect(intervalsOf(movements)).toEqual(expected));

  it('are those of each member, whoever moves in between', () => {
    const found = intervalsByMember([move(0, 'IN_ROOM', 2), move(1, 'IN_ROOM', 7), move(4, 'OUT', 2)]);
    expect([...found]).toEqual([
      [2, [room(0, 4)]],
      [7, [room(1, null)]],
    ]);
  });

  it('are cut to a span, and to what others leave', () => {
    expect(within([room(0, null)], { from: at(2), to: at(6) })).toEqual([room(2, 6)]);
    expect(within([room(0, 2), remote(6, null)], { from: at(2), to: at(6) })).toEqual([]);
    expect(without([room(0, null)], [room(2, 4), room(8, null)])).toEqual([room(0, 2), room(4, 8)]);
    expect(without([room(3, 6)], [room(0, null)])).toEqual([]);
    expect(without([room(3, 6)], [])).toEqual([room(3, 6)]);
  });

  const minute = fc.integer({ min: 0, max: 59 });
  const became = fc.constantFrom<Became>('IN_ROOM', 'REMOTE', 'OUT');
  const movements = fc.uniqueArray(fc.tuple(minute, became), {
    selector: ([when]) => when,
    maxLength: 15,
  });

  it('say at each instant what the last movement said, however they are read and however often they are told', () => {
    fc.assert(
      fc.property(movements, minute, (moves, when) => {
        const told = moves.map(([each, what]) => move(each, what));
        const found = intervalsOf([...told, ...told.toReversed()]);
        const last = moves.filter(([each]) => each <= when).toSorted(([a], [b]) => b - a)[0];
        expect(attendsAt(found, at(when))).toBe(last !== undefined && last[1] !== 'OUT');
        // In order, none of them empty, none within another, and one at most goes on.
        for (const [n, { from, to }] of found.entries()) {
          const next = found[n + 1];
          if (next === undefined) expect(to === null || from < to).toBe(true);
          else expect(to !== null && from < to && to <= next.from).toBe(true);
        }
      }),
    );
  });

  it('of a titular and of their alternate never sit at once', () => {
    fc.assert(
      fc.property(movements, movements, minute, (own, others, when) => {
        const [alternate, titular] = [own, others].map((moves) =>
          intervalsOf(moves.map(([each, what]) => move(each, what))),
        ) as [ReturnType<typeof intervalsOf>, ReturnType<typeof intervalsOf>];
        const there = attendsAt(alternate, at(when)) && !attendsAt(titular, at(when));
        expect(attendsAt(without(alternate, titular), at(when))).toBe(there);
      }),
    );
  });
});

describe('a point that somebody left the room for (D7, M1)', () => {
  const opened = (round: number, recused: number[]) => {
    const { type, data } = sample('VoteOpened.v1');
    return { type, data: { ...data, round, recused }, at: at(10 * round) };
  };
  const closed = (round: number) => ({ ...sample('VoteClosed.v1'), at: at(10 * round + 4) });

  it('says from when to when, for each of its rounds', () => {
    const placed = { ...sample('ItemPlaced.v1'), at: at(0) };
    expect(timesOut([placed])).toEqual([]);
    expect(timesOut([placed, opened(1, [3]), closed(1), opened(2, [3, 4])])).toEqual([
      { round: 1, from: at(10), to: at(14), recused: [3] },
      { round: 2, from: at(20), to: null, recused: [3, 4] },
    ]);
  });
});

describe('the span of a call', () => {
  const of = (
    type: 'SessionOpened.v1' | 'SessionAdjourned.v1' | 'SessionClosed.v1',
    call: number,
    when: number,
  ) => ({
    type,
    data: { ...sample(type).data, call },
    at: at(when),
  });

  it('goes from its opening to its end, and is not that of another call', () => {
    const facts = [
      of('SessionOpened.v1', 1, 1),
      of('SessionAdjourned.v1', 1, 5),
      of('SessionOpened.v1', 2, 9),
    ];
    expect(spanOfCall(facts, 1)).toEqual({ openedAt: at(1), endedAt: at(5) });
    expect(spanOfCall(facts, 2)).toEqual({ openedAt: at(9), endedAt: null });
    expect(spanOfCall([...facts, of('SessionClosed.v1', 2, 12)], 2)).toEqual({
      openedAt: at(9),
      endedAt: at(12),
    });
    expect(spanOfCall(facts, 3)).toEqual({ openedAt: null, endedAt: null });
  });
});
