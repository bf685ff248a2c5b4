import { compareFigures } from '../../proofs/arithmetic/compare-figures.ts';
import { FAULTS } from '../../proofs/arithmetic/faults.ts';
import { arithmetic, hasPython } from '../../proofs/arithmetic.ts';

if (!hasPython()) {
  if (process.env['CI']) throw new Error('Python 3 is missing: the second implementation cannot be asked.');
  process.stderr.write('Python 3 is missing: the comparison of both implementations is skipped.\n');
}

(hasPython() ? describe : describe.skip)(
  'quorum, proxies, votes and results of generated sessions (P8)',
  () => {
    it('are those of a program written from the text of the rules, which sees each fault planted', async () => {
      const { failed, problems, measures } = await arithmetic({
        size: 'small',
        seed: 8,
        engine: 'embedded',
        say: () => undefined,
      });
      expect({ failed, problems }).toEqual({ failed: 0, problems: [] });
      expect(measures).toMatchObject({ differences: 0, planted: `${FAULTS.length}/${FAULTS.length}` });
      // A run that met none of these would show nothing.
      for (const met of ['ties', 'casting-votes', 'quorums', 'no-quorums', 'ADOPTED', 'NO_VOTE_CAST'])
        expect(measures[met]).toBeGreaterThan(50);
      for (const met of [
        'HOLDER_HAS_ANOTHER',
        'GIVER_ATTENDING',
        'HOLDER_ABSENT',
        'GIVER_RECUSED',
        'HOLDER_RECUSED',
      ])
        expect(measures[met]).toBeGreaterThan(50);
    });
  },
);

describe('two lines of figures', () => {
  const line = (void_: string | null, base = 3) => JSON.stringify({ items: [{ void: void_, base }] });

  it('are alike when every figure is', () => expect(compareFigures(line(null), line(null))).toBeNull());

  it('differ by a figure, which is named', () =>
    expect(compareFigures(line('A', 4), line('A'))).toBe('items.0.base: 4 by the first, 3 by the second'));

  it('differ by a figure that only one of them has', () => {
    expect(compareFigures('{"a":1}', '{"a":1,"b":2}')).toBe('b: nothing by the first, 2 by the second');
    expect(compareFigures('{"a":[1,2]}', '{"a":[1]}')).toBe('a.1: 2 by the first, nothing by the second');
  });
});
