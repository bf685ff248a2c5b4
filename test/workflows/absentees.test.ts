import {
  absenteesOf,
  type Attendance,
  attendanceOf,
  attendedSessions,
} from '../../workflows/session/absences/absentees.ts';

const seen = { attended: false, alternateAttended: false, gaveProxy: false, saidAbsent: false };

describe('how a member was at a session (MAN-03)', () => {
  it.each([
    [[seen], 'ABSENT'],
    [[{ ...seen, saidAbsent: true }], 'EXCUSED'],
    [[{ ...seen, saidAbsent: true, gaveProxy: true }], 'REPRESENTED'],
    [[{ ...seen, alternateAttended: true }], 'REPRESENTED'],
    [[{ ...seen, attended: true, saidAbsent: true }], 'PRESENT'],
    // One session, whatever it takes to hold it.
    [[{ ...seen, attended: true }, seen], 'PRESENT'],
    [[seen, { ...seen, saidAbsent: true }], 'EXCUSED'],
    [[seen, seen], 'ABSENT'],
  ] as const)('%j: %s', (calls, expected) => expect(attendanceOf(calls)).toBe(expected));
});

it('nobody is absent from a consultation in writing', () => {
  const closed = ['WRITTEN', 'ORDINARY', 'WRITTEN', 'EXTRAORDINARY', 'ORDINARY'].map((kind, n) => ({
    kind,
    n,
  }));
  expect(attendedSessions(closed, 2).map(({ n }) => n)).toEqual([1, 3]);
  expect(attendedSessions(closed.slice(0, 1), 2)).toEqual([]);
});

describe('absences in a row (MAN-03)', () => {
  const DAYS = ['2026-06-01', '2027-01-20', '2027-06-01'];
  const term = { startsOn: '2026-01-01', termEndsOn: '2031-01-01' };
  const after = (attendance: readonly Attendance[], other: object = {}, required = 3) =>
    absenteesOf(
      [{ member: 4, college: 2, ...term, ...other }],
      // Told in any order.
      attendance.map((each, n) => ({
        session: `${n}`,
        heldOn: DAYS[n] ?? '',
        attendance: new Map([[4, each]]),
      })),
      required,
    )[0];

  it('three propose a replacement, and two do not', () => {
    expect(after(['ABSENT', 'ABSENT', 'ABSENT'])).toMatchObject({ inARow: 3, proposed: true });
    expect(after(['ABSENT', 'ABSENT'])).toMatchObject({ inARow: 2, proposed: false, sentence: null });
    expect(after(['ABSENT', 'ABSENT'], {}, 2)).toMatchObject({ proposed: true });
    expect(after(['ABSENT', 'ABSENT', 'ABSENT'])?.sentence?.replaceAll('\u00A0', ' ')).toBe(
      '3 absences de suite, sans excuse, ni suppléance, ni pouvoir : un remplacement peut être proposé. Rien n’est automatique (MAN-03).',
    );
  });

  it.each([
    [1, /^Une absence, sans excuse/],
    [2, /^2 absences de suite, sans excuse/],
  ])('%i, where the rules ask for no more, is told so', (many, words) =>
    expect(after(Array<Attendance>(many).fill('ABSENT'), {}, many)?.sentence).toMatch(words),
  );

  it.each(['PRESENT', 'REPRESENTED', 'EXCUSED'] as const)('are ended by who was %s', (other) => {
    expect(after(['ABSENT', 'ABSENT', other])).toMatchObject({ inARow: 0, proposed: false });
    expect(after(['ABSENT', other, 'ABSENT'])).toMatchObject({ inARow: 1, proposed: false });
    expect(after([other, 'ABSENT', 'ABSENT'])).toMatchObject({ inARow: 2, proposed: false });
  });

  it('begin with the mandate: who did not sit was not absent', () => {
    const found = after(['ABSENT', 'ABSENT', 'ABSENT'], { startsOn: '2026-06-02' });
    expect(found).toMatchObject({ inARow: 2, proposed: false });
    expect(found?.sessions.map(({ attendance }) => attendance)).toEqual(['ABSENT', 'ABSENT', null]);
    expect(after(['ABSENT', 'ABSENT', 'ABSENT'], { startsOn: '2026-06-01' })).toMatchObject({ inARow: 3 });
  });

  it('are told of the longest first, and of nobody before a session was held', () => {
    const held = [{ session: 'a', heldOn: '2027-01-20', attendance: new Map([[2, 'PRESENT' as const]]) }];
    const two = [2, 3].map((member) => ({ member, college: 1, ...term }));
    expect(absenteesOf(two, held, 3).map(({ member, inARow }) => [member, inARow])).toEqual([
      [3, 1],
      [2, 0],
    ]);
    expect(absenteesOf(two, [], 1).every(({ proposed }) => !proposed)).toBe(true);
  });
});
