import * as fc from 'fast-check';
import {
  compare,
  interleave,
  median,
  quantile,
  spreadOf,
  throughput,
  timeEach,
  timeInTurn,
} from '../../bench/measure.ts';

describe('quantiles', () => {
  it.each([
    [[5], 0.5, 5],
    [[3, 1, 2], 0.5, 2],
    [[4, 1, 3, 2], 0.5, 2],
    [[4, 1, 3, 2], 1, 4],
    [[4, 1, 3, 2], 0, 1],
    [Array.from({ length: 100 }, (_, n) => n + 1), 0.99, 99],
  ])('of %j at %d is %d', (values, q, expected) => {
    expect(quantile(values, q)).toBe(expected);
  });

  it('does not change what it is given, and refuses nothing at all', () => {
    const values = [3, 1, 2];
    quantile(values, 0.5);
    expect(values).toEqual([3, 1, 2]);
    expect(() => quantile([], 0.5)).toThrow('nothing was measured');
  });

  it('is one of the values, and at least its share of them is not above it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (all, q) => {
          const found = quantile(all, q);
          expect(all).toContain(found);
          expect(all.filter((value) => value <= found).length).toBeGreaterThanOrEqual(
            Math.ceil(q * all.length),
          );
        },
      ),
    );
  });
});

describe('the middle', () => {
  it('is half-way between the two middle values of an even number', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([9, 1, 2])).toBe(2);
    expect(spreadOf([4, 1, 3, 2])).toEqual({ median: 2.5, min: 1, max: 4 });
  });

  it('of ratios is taken round by round, so that a slow round says nothing', () => {
    const pairs = [
      { measured: 2, baseline: 1 },
      { measured: 200, baseline: 100 },
      { measured: 9, baseline: 3 },
    ];
    expect(compare(pairs)).toEqual({ ratio: { median: 2, min: 2, max: 3 }, measured: 9, baseline: 3 });
  });
});

describe('rounds', () => {
  it('play every side once, in the same order', async () => {
    const order: string[] = [];
    const play = (name: string) => async (round: number) => {
      order.push(`${name}${round}`);
      return round;
    };
    const played = await interleave(3, { a: play('a'), b: play('b') });
    expect(order).toEqual(['a0', 'b0', 'a1', 'b1', 'a2', 'b2']);
    expect(played).toEqual([
      { a: 0, b: 0 },
      { a: 1, b: 1 },
      { a: 2, b: 2 },
    ]);
  });

  it('call both sides in turn, one call each', async () => {
    const order: string[] = [];
    const taken = await timeInTurn(2, {
      a: async () => order.push('a'),
      b: async () => order.push('b'),
    });
    expect(order).toEqual(['a', 'b', 'a', 'b']);
    expect([taken.a.each.length, taken.b.each.length]).toEqual([2, 2]);
    expect(taken.a.cpu).toBeGreaterThanOrEqual(0);
  });

  it('time each call after the one before it', async () => {
    let running = 0;
    const taken = await timeEach(3, async () => {
      expect((running += 1)).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
    });
    expect(taken.length).toBe(3);
    expect(Math.min(...taken)).toBeGreaterThan(3);
  });

  it('keep as many callers busy at once as there are lanes', async () => {
    let [running, most, calls] = [0, 0, 0];
    await throughput(4, 3, async () => {
      most = Math.max(most, (running += 1));
      await new Promise((resolve) => setTimeout(resolve, 2));
      [running, calls] = [running - 1, calls + 1];
    });
    expect([most, calls]).toEqual([4, 12]);
  });
});
