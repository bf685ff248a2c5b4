import * as fc from 'fast-check';
import { exitsOf, orderWithFewestExits, type Point } from '../../workflows/session/agenda-order.ts';

const points = (...recused: number[][]): Point[] =>
  recused.map((out, at) => ({ item: `p${at + 1}`, recused: out }));

/** The points in the order that is proposed for them. */
const proposed = (agenda: readonly Point[]): Point[] => {
  const byItem = new Map(agenda.map((point) => [point.item, point]));
  return orderWithFewestExits(agenda).map((item) => byItem.get(item) as Point);
};

const permutations = (agenda: readonly Point[]): Point[][] =>
  agenda.length === 0
    ? [[]]
    : agenda.flatMap((point, at) => permutations(agenda.toSpliced(at, 1)).map((rest) => [point, ...rest]));

const agendaOf = (size: { minLength?: number; maxLength: number }, members: number) =>
  fc.array(fc.uniqueArray(fc.integer({ min: 1, max: members }), { maxLength: 3 }), size);

describe('an agenda in the order that makes members leave least (C9)', () => {
  it('keeps as it stands what nobody leaves for, first', () => {
    expect(orderWithFewestExits(points([], [7], [], []))).toEqual(['p1', 'p3', 'p4', 'p2']);
  });

  it('has each member leave once where that can be', () => {
    const agenda = points([1], [2], [1, 2], [1], [2, 3], [3]);
    expect(exitsOf(agenda)).toBe(5);
    expect(exitsOf(proposed(agenda))).toBe(3);
  });

  it('leaves an empty agenda empty', () => expect(orderWithFewestExits([])).toEqual([]));

  it('loses no point and repeats none', () =>
    fc.assert(
      fc.property(agendaOf({ maxLength: 60 }, 45), (recused) => {
        const agenda = points(...recused);
        expect(orderWithFewestExits(agenda).toSorted()).toEqual(agenda.map(({ item }) => item).toSorted());
      }),
    ));

  it('is the best of all the orders there are', () =>
    fc.assert(
      fc.property(agendaOf({ minLength: 1, maxLength: 6 }, 4), (recused) => {
        const agenda = points(...recused);
        const best = Math.min(...permutations(agenda).map(exitsOf));
        expect(exitsOf(proposed(agenda))).toBe(best);
      }),
      { numRuns: 300 },
    ));

  it('is no worse than the order they came in, however tangled', () =>
    fc.assert(
      fc.property(agendaOf({ minLength: 30, maxLength: 60 }, 12), (recused) => {
        const agenda = points(...recused);
        expect(exitsOf(proposed(agenda))).toBeLessThanOrEqual(exitsOf(agenda));
      }),
    ));
});
