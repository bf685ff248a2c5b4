import * as fc from 'fast-check';
import { DEFAULT_RULES } from '../../workflows/deliberation/rules-of-procedure.ts';
import type { Assembly, PresenceRow } from '../../workflows/session/commands.ts';
import {
  forecastQuorum,
  type ForecastAsked,
  withExactly,
} from '../../workflows/session/forecast/forecast-quorum.ts';
import type { ForecastPoint } from '../../workflows/session/forecast/forecast.ts';
import type { ReplyAnswer } from '../../workflows/session/reply/commands.ts';
import { roomOf } from '../../workflows/session/room.ts';

const AT = '2027-01-10T08:00:00.000Z';
const LATER = '2027-01-11T08:00:00.000Z';

const row = (member: number, other: Partial<PresenceRow> = {}): PresenceRow => ({
  member,
  attending: false,
  mode: 'ROOM',
  since: '',
  proxyTo: null,
  proxyAt: null,
  ...other,
});
const proxy = (member: number, proxyTo: number, proxyAt = AT) => row(member, { proxyTo, proxyAt });
const upTo = (many: number) => Array.from({ length: many }, (_, at) => at + 1);
const reply = (member: number, answer: ReplyAnswer, at = AT) => ({ member, answer, at });
const coming = (...members: number[]) => members.map((member) => reply(member, 'COMING'));

/** A council of so many members, the first of whom presides, two by two in colleges. */
const council = (many: number, other: Partial<Assembly> = {}): Assembly => ({
  call: 1,
  inOffice: many,
  chair: 1,
  vicePresidents: [],
  actingChair: null,
  rulesVersion: 1,
  rules: DEFAULT_RULES,
  presence: [],
  standIns: [],
  colleges: new Map(upTo(many + 20).map((member) => [member, Math.ceil(member / 2)])),
  inOfficeBy: new Map(),
  ...other,
});
const forecast = (
  many: number,
  replies: ForecastAsked['replies'],
  assembly: Partial<Assembly> = {},
  points: readonly ForecastPoint[] = [],
) => forecastQuorum({ assembly: council(many, assembly), replies, titulars: upTo(many), points });
const absences = (...members: number[]) => members.map((member) => reply(member, 'ABSENT'));
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

describe('the quorum that is to be expected (C7, M2)', () => {
  it('is sure with half of the members (CRPA), and possible with one short who may still come', () => {
    expect(forecast(20, coming(...upTo(10))).opening).toMatchObject({
      outlook: 'SURE',
      sure: 10,
      best: 20,
      required: 10,
      missing: 0,
      chair: 1,
    });
    const short = forecast(20, coming(...upTo(9))).opening;
    expect(short).toMatchObject({ outlook: 'POSSIBLE', sure: 9, required: 10, missing: 1 });
    expect(plain(short.sentence)).toBe(
      'Quorum possible, pas assuré : 9 sur 20 aujourd’hui, 20 au mieux, il en faut 10 ; il en manque un.',
    );
    const eight = forecast(20, coming(...upTo(8))).opening.sentence;
    expect(plain(eight)).toMatch(/il en faut 10 ; il en manque 2\.$/);
    const enough = forecast(20, coming(...upTo(12))).opening.sentence;
    expect(plain(enough)).toBe('Quorum assuré : 12 sur 20, il en faut 10.');
    expect(short.formula).toContain('La moitié au moins des 20 membres en exercice');
  });

  it('takes more than half where the CGCT is followed, and no proxy counts there', () => {
    const rules = { ...DEFAULT_RULES, quorumMode: 'CGCT' as const };
    expect(forecast(20, coming(...upTo(10)), { rules }).opening).toMatchObject({
      outlook: 'POSSIBLE',
      required: 11,
    });
    expect(forecast(20, coming(...upTo(11)), { rules }).opening).toMatchObject({ outlook: 'SURE' });
    const presence = [proxy(11, 1)];
    expect(forecast(20, coming(...upTo(10)), { rules, presence }).opening).toMatchObject({ sure: 10 });
    expect(forecast(20, coming(...upTo(9)), { presence }).opening).toMatchObject({
      outlook: 'SURE',
      sure: 10,
    });
  });

  it('is out of reach once too many said that they do not come, and not before', () => {
    expect(forecast(20, absences(...upTo(10))).opening).toMatchObject({ outlook: 'POSSIBLE', best: 10 });
    const lost = forecast(20, absences(...upTo(11))).opening;
    expect(lost).toMatchObject({ outlook: 'OUT_OF_REACH', best: 9, missing: 10 });
    expect(plain(lost.sentence)).toContain('Quorum hors d’atteinte : 9 au mieux sur 20, il en faut 10.');
  });

  it('counts who attends at a distance by the rules (DEL-14), and who signed in already whatever they said', () => {
    const remote = upTo(10).map((member) => reply(member, 'REMOTE'));
    expect(forecast(20, remote).opening).toMatchObject({ outlook: 'SURE' });
    const rules = { ...DEFAULT_RULES, remoteAttendanceCounts: false };
    expect(forecast(20, remote, { rules }).opening).toMatchObject({ sure: 0 });
    const presence = [row(1, { attending: true })];
    expect(forecast(20, absences(1), { presence }).opening).toMatchObject({ sure: 1 });
  });

  it('believes the last word of who answered and gave a proxy', () => {
    const presence = [proxy(2, 1, LATER)];
    expect(forecast(4, coming(1, 2), { presence }).colleges[0]).toMatchObject({ coming: 1, represented: 1 });
    const again = [reply(1, 'COMING'), reply(2, 'COMING', '2027-01-12T08:00:00.000Z')];
    expect(forecast(4, again, { presence }).colleges[0]).toMatchObject({ coming: 2, represented: 0 });
  });

  it('leaves room for a proxy where one ends with who gave it coming (DEL-06)', () => {
    const presence = [proxy(2, 1), proxy(3, 1, LATER)];
    const { opening } = forecast(6, [...coming(1), reply(2, 'COMING', LATER)], { presence });
    expect(opening).toMatchObject({ outlook: 'SURE', sure: 3 });
  });

  it('has those who come and nobody else, whoever is there today', () => {
    const { presence } = withExactly(council(3, { presence: [row(1, { attending: true })] }), new Set([2]));
    expect(presence.map(({ member, attending }) => [member, attending])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it('asks from the second call on for somebody who presides and one other (DEL-08)', () => {
    expect(forecast(20, coming(1), { call: 2 }).opening).toMatchObject({ outlook: 'POSSIBLE', missing: 1 });
    expect(forecast(20, coming(1, 2), { call: 2 }).opening).toMatchObject({ outlook: 'SURE', required: 2 });
    const unled = forecast(20, coming(2, 3), { call: 2 }).opening;
    expect(unled).toMatchObject({ outlook: 'POSSIBLE', sure: 2, missing: 1, chair: null });
    expect(plain(unled.sentence)).toMatch(
      /^Nombre de membres requis possible.* Personne n’est sûr de présider\.$/,
    );
  });
});

describe('point by point', () => {
  const point = (...recused: number[]): ForecastPoint => ({ item: 'a', recused });

  it('the recused leave the count, and the base where the rules say so (DEL-12)', () => {
    const [one] = forecast(20, coming(...upTo(10)), {}, [point(1)]).points;
    expect(one).toMatchObject({ outlook: 'POSSIBLE', sure: 9, required: 10, base: 20, chair: null });
    const rules = { ...DEFAULT_RULES, recusalLowersBase: true };
    const lowered = forecast(20, coming(...upTo(10)), { rules }, [point(1, 2)]).points[0];
    expect(lowered).toMatchObject({ outlook: 'POSSIBLE', sure: 8, required: 9, base: 18 });
    const enough = forecast(20, coming(...upTo(10)), { rules }, [point(1, 12)]).points[0];
    expect(enough).toMatchObject({ outlook: 'SURE', sure: 9, required: 9, base: 18 });
  });

  it('a titular who is recused leaves their seat to an alternate, at best (DEL-01)', () => {
    const standIns = [{ alternate: 9, titular: 2 }];
    const found = forecast(4, [...coming(1), ...absences(3, 4)], { standIns }, [point(2)]);
    expect(found.points).toMatchObject([{ outlook: 'POSSIBLE', sure: 1, best: 2 }]);
  });

  it('a proxy falls with the recusal of who gave it or who holds it (DEL-11)', () => {
    const presence = [proxy(3, 1), proxy(4, 2)];
    const found = forecast(6, coming(1, 2), { presence }, [point(), point(3), point(2)]);
    expect(found.points.map(({ sure }) => sure)).toEqual([4, 3, 2]);
  });

  // The alternate of the second seat is recused: coming, they take it out of the base, and end the proxy of its titular.
  it.each([
    ['where no proxy counts (CGCT)', 4, 'CGCT', [...coming(1, 3), ...absences(4)], 'POSSIBLE'],
    ['unless they do not come', 4, 'CGCT', [...coming(1, 3), ...absences(4, 9)], 'OUT_OF_REACH'],
    ['unless that proxy counts (CRPA)', 6, 'CRPA', [...coming(1), ...absences(4, 5, 6)], 'POSSIBLE'],
  ] as const)('a recused alternate lowers the base %s', (_, many, quorumMode, answered, outlook) => {
    const rules = { ...DEFAULT_RULES, quorumMode, recusalLowersBase: true };
    const standIns = [{ alternate: 9, titular: 2 }];
    const found = forecast(many, answered, { rules, presence: [proxy(2, 1)], standIns }, [point(9)]);
    expect(found.points).toMatchObject([{ outlook }]);
  });
});

describe('college by college, and whom to call', () => {
  it('counts seats by what is known of them', () => {
    const presence = [proxy(3, 1)];
    const { colleges } = forecast(6, [...coming(1), ...absences(4)], { presence });
    expect(colleges).toEqual([
      { college: 1, inOffice: 2, coming: 1, represented: 0, absent: 0, unknown: 1 },
      { college: 2, inOffice: 2, coming: 0, represented: 1, absent: 1, unknown: 0 },
      { college: 3, inOffice: 2, coming: 0, represented: 0, absent: 0, unknown: 2 },
    ]);
    const [titulars, points] = [[6, 3, 1], []];
    const read = forecastQuorum({ assembly: council(6), replies: [], titulars, points }).colleges;
    expect(read.map(({ college }) => college)).toEqual([1, 2, 3]);
  });

  it('counts the seat of who is replaced as one that comes (DEL-01)', () => {
    const standIns = [{ alternate: 9, titular: 2 }];
    const { colleges } = forecast(2, [...coming(1, 9), ...absences(2)], { standIns });
    expect(colleges).toMatchObject([{ coming: 2, absent: 0 }]);
  });

  it('names first who would count for the most points', () => {
    const points = [
      { item: 'a', recused: [2, 3] },
      { item: 'b', recused: [2] },
    ];
    const { toCall } = forecast(4, coming(1), {}, points);
    expect(toCall.map(({ member, recusedFrom }) => [member, recusedFrom])).toEqual([
      [4, 0],
      [3, 1],
      [2, 2],
    ]);
  });

  it('names who gave a proxy that nobody will hold, and not while its holder may come', () => {
    const presence = [proxy(3, 2)];
    expect(forecast(4, [...coming(1), ...absences(2)], { presence }).toCall).toMatchObject([
      { member: 3, reason: 'PROXY_LOST' },
      { member: 4, reason: 'NO_ANSWER' },
    ]);
    expect(forecast(4, coming(1), { presence }).toCall.map(({ member }) => member)).toEqual([2, 4]);
  });

  it('names an alternate once their titular neither comes nor is represented (DEL-01)', () => {
    const standIns = [{ alternate: 9, titular: 2 }];
    const called = (replies: ForecastAsked['replies'], presence: PresenceRow[] = []) =>
      forecast(2, replies, { standIns, presence }).toCall.map(({ member }) => member);
    expect(called([...coming(1), ...absences(2)])).toEqual([9]);
    expect(called(coming(1, 2))).toEqual([]);
    expect(called(coming(1), [proxy(2, 1)])).toEqual([]);
    expect(called(coming(1, 9))).toEqual([]);
  });
});

describe('whatever is answered', () => {
  const SEATS = 9;
  const member = fc.integer({ min: 1, max: SEATS });
  /** Alternates of the first three, under numbers of their own. */
  const ALTERNATES = [
    { alternate: 11, titular: 1 },
    { alternate: 12, titular: 2 },
    { alternate: 13, titular: 3 },
  ];
  const someone = fc.oneof(member, fc.constantFrom(11, 12, 13));
  const asked: fc.Arbitrary<ForecastAsked> = fc
    .record({
      answers: fc.dictionary(someone.map(String), fc.constantFrom<ReplyAnswer>('COMING', 'REMOTE', 'ABSENT')),
      proxies: fc.uniqueArray(fc.tuple(member, member), { selector: ([giver]) => giver, maxLength: 6 }),
      there: fc.uniqueArray(someone, { maxLength: 3 }),
      recused: fc.uniqueArray(someone, { maxLength: 5 }),
      rules: fc.record({
        quorumMode: fc.constantFrom('CRPA' as const, 'CGCT' as const),
        recusalLowersBase: fc.boolean(),
        remoteAttendanceCounts: fc.boolean(),
        maxProxiesPerHolder: fc.integer({ min: 0, max: 2 }),
      }),
      call: fc.constantFrom(1, 1, 2),
      chair: fc.option(member),
    })
    .map(({ answers, proxies, there, recused, rules, call, chair }) => {
      const rows = new Map(proxies.map(([giver, holder]) => [giver, proxy(giver, holder)]));
      for (const each of there) rows.set(each, row(each, { attending: true }));
      return {
        assembly: council(SEATS, {
          call,
          chair,
          presence: [...rows.values()],
          standIns: ALTERNATES,
          rules: { ...DEFAULT_RULES, ...rules },
        }),
        replies: Object.entries(answers).map(([who, answer]) => reply(Number(who), answer)),
        titulars: upTo(SEATS),
        points: [{ item: 'a', recused }],
      };
    });

  const everyone = [...upTo(SEATS), 11, 12, 13];
  const pointOf = (given: ForecastAsked) => forecastQuorum(given).points[0]!;
  const comesIn = ({ assembly, replies }: ForecastAsked, who: number): boolean => {
    const answer = replies.find((each) => each.member === who);
    const there = assembly.presence.find((each) => each.member === who);
    if (there?.attending) return true;
    if (there?.proxyAt != null && there.proxyAt > (answer?.at ?? '')) return false;
    return (
      answer?.answer === 'COMING' || (answer?.answer === 'REMOTE' && assembly.rules.remoteAttendanceCounts)
    );
  };
  const isOpen = ({ assembly, replies }: ForecastAsked, who: number): boolean =>
    !replies.some((each) => each.member === who) && !assembly.presence.some((each) => each.member === who);
  const roomWith = ({ assembly, points }: ForecastAsked, who: readonly number[]) =>
    roomOf(withExactly(assembly, new Set(who)), points[0]?.recused ?? []);

  it('sure is what a vote would count if exactly these came, and no more', () => {
    fc.assert(
      fc.property(asked, (given) => {
        const { quorum } = roomWith(
          given,
          everyone.filter((who) => comesIn(given, who)),
        );
        const found = pointOf(given);
        expect(found.outlook === 'SURE').toBe(quorum.reached);
        expect(found.sure).toBe(quorum.counted);
        expect(found.missing === 0).toBe(quorum.reached);
        expect(found.best).toBeGreaterThanOrEqual(found.sure);
      }),
      { numRuns: 500 },
    );
  });

  it('out of reach is what nobody who may still come can change', () => {
    fc.assert(
      fc.property(asked, fc.func(fc.boolean()), (given, decides) => {
        const come = everyone.filter((who) => comesIn(given, who) || (isOpen(given, who) && decides(who)));
        const found = pointOf(given);
        if (roomWith(given, come).quorum.reached) expect(found.outlook).not.toBe('OUT_OF_REACH');
      }),
      { numRuns: 2_000 },
    );
  });

  it('one more who comes, and has not to leave, never lowers it', () => {
    fc.assert(
      fc.property(asked, fc.constantFrom(...everyone), (given, who) => {
        fc.pre(!given.points[0]!.recused.includes(who));
        const rank = { OUT_OF_REACH: 0, POSSIBLE: 1, SURE: 2 };
        const before = pointOf(given);
        const others = given.replies.filter((each) => each.member !== who);
        const after = pointOf({ ...given, replies: [...others, reply(who, 'COMING', LATER)] });
        expect(after.sure).toBeGreaterThanOrEqual(before.sure);
        if (before.outlook === 'SURE') expect(after.outlook).toBe('SURE');
        expect(rank[after.outlook]).toBeGreaterThanOrEqual(rank[before.outlook]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('each seat is counted once in its college', () => {
    fc.assert(
      fc.property(asked, (given) => {
        for (const { inOffice, coming: come, represented, absent, unknown } of forecastQuorum(given).colleges)
          expect(come + represented + absent + unknown).toBe(inOffice);
      }),
    );
  });
});
