import * as fc from 'fast-check';
import {
  checkActivityCode,
  checkRna,
  checkSiren,
  checkSiret,
  isLuhnDoubtful,
  isPostalCode,
  structureKey,
} from '../../workflows/structure/identifiers.ts';
import { isLuhnValid, luhnDigit } from '../../workflows/structure/luhn.ts';
import { STAFF_SIZES } from '../../workflows/structure/staff-sizes.ts';

const doubtful = expect.stringContaining('clé de contrôle');
const plain = (value: string) => ({ ok: true, value, warning: null });

describe('the Luhn key', () => {
  const DOUBLED = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
  const sum = (digits: string) =>
    digits
      .split('')
      .toReversed()
      .reduce(
        (total, digit, index) => total + (index % 2 === 1 ? DOUBLED[Number(digit)]! : Number(digit)),
        0,
      );
  const digits = fc.stringMatching(/^\d{1,20}$/);

  it('agrees with a table of doubled digits', () => {
    fc.assert(
      fc.property(digits, (text) => expect(isLuhnValid(text)).toBe(sum(text) % 10 === 0)),
      {
        numRuns: 5000,
      },
    );
  });

  it('is completed by exactly one digit', () => {
    fc.assert(
      fc.property(digits, (text) => {
        const valid = [...Array(10).keys()].filter((digit) => isLuhnValid(`${text}${digit}`));
        expect(valid).toEqual([luhnDigit(text)]);
      }),
      { numRuns: 2000 },
    );
  });

  it('fails when any single digit is changed', () => {
    for (let at = 0; at < 9; at++)
      for (let digit = 0; digit < 10; digit++) {
        const changed = `732829320`.slice(0, at) + digit + `732829320`.slice(at + 1);
        expect(isLuhnValid(changed)).toBe(changed === '732829320');
      }
  });
});

describe('a SIREN (ID-01, ID-04)', () => {
  it.each(['000000018', '000000026', '000000216', '000000125', '732829320', '356000000'])('%s', (siren) => {
    expect(checkSiren(siren)).toEqual(plain(siren));
  });

  it('may be typed in groups', () => {
    expect(checkSiren(' 000 000\u00A0018 ')).toEqual(plain('000000018'));
  });

  it('with a wrong key is a doubt, not an end', () => {
    expect(checkSiren('000000019')).toEqual({ ok: true, value: '000000019', warning: doubtful });
    expect(checkSiren('889742876')).toMatchObject({ ok: true });
  });

  it.each(['', '12345678', '1234567890', '00000001A', '٠٠٠٠٠٠٠١٨', '-00000018'])('is not « %s »', (text) => {
    expect(checkSiren(text)).toEqual({ ok: false, reason: expect.stringContaining('9 chiffres') });
  });
});

describe('a SIRET (ID-02, ID-03, ID-04)', () => {
  it.each(['00000001800010', '00000002600013', '00000021600002', '73282932000074', '35600000000048'])(
    '%s',
    (siret) => {
      expect(checkSiret(siret)).toEqual(plain(siret));
    },
  );

  it.each([
    ['35600000000048', true],
    ['35600000049837', true],
    ['35600000000001', true],
    ['35600000000002', false],
    ['35600000049838', false],
  ])('of La Poste, %s is by its sum of digits, or by its key', (siret, valid) => {
    expect(checkSiret(siret)).toEqual({ ok: true, value: siret, warning: valid ? null : doubtful });
  });

  it('elsewhere a sum of digits is no key', () => {
    expect(checkSiret('00000001800001')).toEqual({ ok: true, value: '00000001800001', warning: doubtful });
  });

  it('has a key on its first nine digits too', () => {
    const siren = '000000019';
    const siret = `${siren}0000${luhnDigit(`${siren}0000`)}`;
    expect(isLuhnValid(siret)).toBe(true);
    expect(checkSiret(siret)).toMatchObject({ ok: true, warning: doubtful });
  });

  it.each(['', '0000000180001', '000000018000100', '0000000180001X'])('is not « %s »', (text) => {
    expect(checkSiret(text)).toEqual({ ok: false, reason: expect.stringContaining('14 chiffres') });
  });

  it('SIREN or SIRET, a wrong key is noticed; what is missing is not', () => {
    expect(isLuhnDoubtful({ siren: '000000018', siret: '00000001800010' })).toBe(false);
    expect(isLuhnDoubtful({ siren: '000000019', siret: null })).toBe(true);
    expect(isLuhnDoubtful({ siren: '000000018', siret: '00000001800011' })).toBe(true);
    expect(isLuhnDoubtful({ siren: null, siret: null })).toBe(false);
  });
});

describe('an RNA number (ID-05)', () => {
  it.each(['W629999901', 'W629999907', 'w62 9999901'])('%s is expected in Pas-de-Calais', (rna) => {
    expect(checkRna(rna, '62')).toMatchObject({ ok: true, warning: null });
  });

  it.each(['W591234567', 'W2A1234567', '0621001234'])('%s has its seat to be checked', (rna) => {
    expect(checkRna(rna, '62')).toMatchObject({ ok: true, warning: expect.stringContaining('62') });
    expect(checkRna(rna, null)).toEqual(plain(rna));
  });

  it('of Corsica is expected in Corsica', () => {
    expect(checkRna('W2A1234567', '2A')).toEqual(plain('W2A1234567'));
  });

  it.each(['W62999990', 'W6299999012', 'X629999901', 'WA29999901', '0621011234', '1621001234', ''])(
    'is not « %s »',
    (text) => {
      expect(checkRna(text, '62')).toMatchObject({ ok: false, reason: expect.any(String) });
    },
  );
});

describe('other codes', () => {
  it('a structure is its SIREN, else its RNA number (ID-06)', () => {
    expect(structureKey({ siren: '000000018', rna: 'W629999901' })).toBe('000000018');
    expect(structureKey({ siren: null, rna: 'W629999901' })).toBe('W629999901');
    expect(structureKey({ siren: null, rna: null })).toBeNull();
  });

  it.each([
    ['88.99B', '88.99B'],
    ['8899B', '88.99B'],
    ['88.99b', '88.99B'],
  ])('activity %s (ID-07)', (text, value) => {
    expect(checkActivityCode(text)).toEqual(plain(value));
  });

  it.each(['88.99', '889B', 'B8899', '88999B'])('activity is not « %s »', (text) => {
    expect(checkActivityCode(text)).toMatchObject({ ok: false });
  });

  it('a postal code has five digits (ID-10)', () => {
    expect(['62000', '2A004', '6200', '620000'].map(isPostalCode)).toEqual([true, false, false, false]);
  });

  it('staff sizes follow one another without a hole (ID-12)', () => {
    const known = Object.values(STAFF_SIZES).filter(({ min }) => min !== null);
    const sorted = known.toSorted((a, b) => a.min! - b.min!);
    expect(sorted.slice(1).map(({ min }) => min)).toEqual(sorted.slice(0, -1).map(({ max }) => max! + 1));
    expect(STAFF_SIZES['12']).toEqual({ min: 20, max: 49 });
    expect(STAFF_SIZES['NN']).toEqual({ min: null, max: null });
  });

  it('no text makes a check crash', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const check of [checkSiren, checkSiret, checkActivityCode, (rna: string) => checkRna(rna, '62')])
          expect(typeof check(text).ok).toBe('boolean');
      }),
    );
  });
});
