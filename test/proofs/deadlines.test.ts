import type { Append } from '../../functions/ports.ts';
import { derivedId } from '../../functions/shell/digest.ts';
import { deadlines } from '../../proofs/deadlines.ts';
import { makeJudge } from '../../proofs/deadlines/judge.ts';
import { dayAfter, midnightOf, monthsAfter } from '../../proofs/deadlines/paris-oracle.ts';

describe('deadlines over ten years of wake-ups that are lost, doubled, early and late (P13)', () => {
  it('act once each, never early, and never once they are cleared', async () => {
    const options = { size: 'small', seed: 9, engine: 'embedded', say: () => undefined } as const;
    const { tried, failed, problems, measures } = await deadlines(options);
    expect({ failed, problems }).toEqual({ failed: 0, problems: [] });
    expect(tried).toBeGreaterThanOrEqual(20_000);
    expect(measures).toMatchObject({ missed: 0 });
    // A run that met none of these would show nothing.
    for (const met of ['cancelled', 'lost', 'doubled', 'early', 'stale', 'races', 'afterLostWakeUps'])
      expect(measures[met]).toBeGreaterThan(10);
    expect(measures['worstHealthyMs']).toBeLessThanOrEqual(120_000);
  });
});

describe('who judges them', () => {
  const PK = '62#label#one';
  const write = (at: string, deadlines: Record<string, string>, command = 'somebody'): Append =>
    ({
      at,
      command: { id: command },
      decision: {
        by: { kind: command === 'somebody' ? 'person' : 'system' },
        next: { deadlines },
      },
    }) as unknown as Append;
  const DUE = '2027-03-18T23:00:00.000Z';
  const sweep = derivedId(PK, 'endOfTerm', DUE);
  const judged = (...writes: Append[]): string[] => {
    const judge = makeJudge({ missedSince: () => false });
    judge.follow(PK, write('2025-03-18T08:00:00.000Z', { endOfTerm: DUE }));
    for (const one of writes) judge.follow(PK, one);
    judge.missed('2030-01-01T00:00:00.000Z');
    return judge.problems;
  };

  it('tells what acts early, twice, late, after it was cleared, or never', () => {
    expect(judged(write('2027-03-18T23:00:00.000Z', {}, sweep))).toEqual([]);
    expect(judged(write('2027-03-18T22:59:00.000Z', {}, sweep))).toEqual([
      expect.stringContaining('acted early'),
    ]);
    expect(judged(write('2027-03-18T23:03:00.000Z', {}, sweep))).toEqual([
      expect.stringContaining('180000 ms late'),
    ]);
    const again = write('2027-03-18T23:00:00.000Z', { endOfTerm: DUE }, sweep);
    expect(judged(again, write('2027-03-18T23:01:00.000Z', {}, sweep))).toEqual([
      expect.stringContaining('acted twice'),
    ]);
    expect(
      judged(write('2026-01-01T08:00:00.000Z', {}), write('2027-03-18T23:00:00.000Z', {}, sweep)),
    ).toEqual([expect.stringContaining('no longer stood')]);
    expect(judged()).toEqual([expect.stringContaining('never acted')]);
  });
});

describe('the calendar they are compared with', () => {
  it('knows midnights in Paris, ends of months and leap days', () => {
    expect(midnightOf('2027-03-28')).toBe('2027-03-27T23:00:00.000Z');
    expect(midnightOf('2027-03-29')).toBe('2027-03-28T22:00:00.000Z');
    expect(midnightOf('2027-11-01')).toBe('2027-10-31T23:00:00.000Z');
    expect([monthsAfter('2027-12-31', 2), monthsAfter('2026-12-30', 14)]).toEqual([
      '2028-02-29',
      '2028-02-29',
    ]);
    expect([dayAfter('2028-02-28', 1), dayAfter('2027-02-28', 1)]).toEqual(['2028-02-29', '2027-03-01']);
  });
});
