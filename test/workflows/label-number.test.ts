import * as fc from 'fast-check';
import { labelNumber, parseLabelNumber } from '../../workflows/label/label-number.ts';

const council = fc.stringMatching(/^[0-9A-Z]{2,8}$/);
const year = fc.integer({ min: 2000, max: 2999 });
const sequence = fc.integer({ min: 1, max: 9999 });

describe('a label number', () => {
  it.each([
    ['62', 2027, 1, '62-ESS-2027-0001-9'],
    ['62', 2027, 2, '62-ESS-2027-0002-7'],
    ['2A', 2027, 1, '2A-ESS-2027-0001-9'],
    ['CUALARIS', 2027, 9999, 'CUALARIS-ESS-2027-9999-5'],
  ])('%s, %i, %i', (code, of, rank, number) => {
    expect(labelNumber(code, of, rank)).toBe(number);
  });

  it.each([
    ['6', 2027, 1],
    ['COUNCIL62', 2027, 1],
    ['6é', 2027, 1],
    ['62', 2027, 0],
    ['62', 2027, 10_000],
    ['62', 2027, -1],
    ['62', 2027, 1.5],
    ['62', 20_270, 1],
    ['62', Number.NaN, 1],
  ])('cannot be made of %s, %d, %d', (code, of, rank) => {
    expect(() => labelNumber(code, of, rank)).toThrow(RangeError);
  });

  it('is read back as it was made', () => {
    fc.assert(
      fc.property(council, year, sequence, (code, of, rank) => {
        const number = labelNumber(code, of, rank);
        expect(parseLabelNumber(number)).toEqual({ number, council: code, year: of, sequence: rank });
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ' 62-ess-2027-0001-9 ',
    '62 - ESS - 2027 - 0001 - 9',
    '62‑ESS‑2027‑0001‑9',
    '62–ESS–2027–0001–9',
    '62-ESS-2027-0001-9\n',
    '62 ess 2027 0001 9',
    '62-ESS 2027-0001  9',
  ])('is forgiven its dress: « %s »', (text) => {
    expect(parseLabelNumber(text)).toMatchObject({ number: '62-ESS-2027-0001-9' });
  });

  it('with a wrong check digit suggests the right one', () => {
    for (const digit of [0, 1, 2, 3, 4, 5, 6, 7, 8])
      expect(parseLabelNumber(`62-ESS-2027-0001-${digit}`)).toEqual({ suggestion: '62-ESS-2027-0001-9' });
  });

  const readDigits = (digits: readonly string[]) => {
    const [y, s, c] = [digits.slice(0, 4), digits.slice(4, 8), digits.slice(8)].map((part) => part.join(''));
    return parseLabelNumber(`62-ESS-${y}-${s}-${c}`) ?? {};
  };
  const digitsOf = (of: number, rank: number): string[] =>
    labelNumber('62', of, rank).replaceAll('-', '').slice(5).split('');

  it('never takes one wrong figure for another label', () => {
    fc.assert(
      fc.property(year, sequence, fc.nat(7), fc.integer({ min: 1, max: 9 }), (of, rank, at, shift) => {
        const wrong = digitsOf(of, rank);
        wrong[at] = String((Number(wrong[at]) + shift) % 10);
        expect(readDigits(wrong)).not.toHaveProperty('number');
      }),
      { numRuns: 3000 },
    );
  });

  it('never takes two neighbours exchanged for another label, but 0 and 9, which no Luhn digit tells apart', () => {
    fc.assert(
      fc.property(year, sequence, fc.nat(6), (of, rank, at) => {
        const digits = digitsOf(of, rank);
        const pair = digits.slice(at, at + 2);
        fc.pre(pair[0] !== pair[1] && pair.toSorted().join('') !== '09');
        const wrong = digits.with(at, pair[1]!).with(at + 1, pair[0]!);
        expect(readDigits(wrong)).not.toHaveProperty('number');
      }),
      { numRuns: 3000 },
    );
    expect(parseLabelNumber('62-ESS-2072-0001-9')).toHaveProperty('suggestion');
  });

  it.each([
    '',
    '62',
    '62-ESS-2027-0001',
    '62-ESS-2027-001-9',
    '62-ESS-2027-00001-9',
    '62-ESS-2027-0000-0',
    '62-ESS-2027-0000-1',
    '6-ESS-2027-0001-9',
    '62-EPV-2027-0001-9',
    '62-ESS-2027-0001-9-1',
    '62ESS202700019',
    '<script>',
  ])('is not « %s »', (text) => {
    expect(parseLabelNumber(text)).toBeNull();
  });

  it('reads any text without a crash', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => expect(parseLabelNumber(text)).toBeNull()),
    );
  });
});
