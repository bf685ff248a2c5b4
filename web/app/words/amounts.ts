import type { NumberBase, ValueType } from '../../../workflows/charter/language/charter-types.ts';
import { printValue } from '../../../workflows/charter/language/print-value.ts';

/** What was typed where a number is asked: nothing, a whole number of the smallest unit, or what to write instead. */
export type Typed =
  | { readonly is: 'empty' }
  | { readonly is: 'value'; readonly value: number }
  | { readonly is: 'wrong'; readonly says: string };

/** Cents, basis points and hundredths are typed with two decimals, and kept as whole numbers. */
const HAS_HUNDREDTHS: ReadonlySet<NumberBase> = new Set(['money', 'share', 'hundredths']);

const UNITS = /\s*(?:€|euros?|%|ans?|mois|jours?|h(?:eures?)?)\s*$/i;
const SPACES = /[\s\u00a0\u202f]/g;

const EXAMPLES: Readonly<Partial<Record<NumberBase, string>>> = {
  money: '1 823,03',
  share: '51,5',
  hundredths: '10,40',
};

const LARGEST = Number.MAX_SAFE_INTEGER;

const wrong = (says: string): Typed => ({ is: 'wrong', says });

/**
 * Reads an amount as people type it: spaces between thousands, a comma or a point, the unit or not, a minus where the
 * question takes one. The result is in the smallest unit (cents, basis points, hundredths, or the unit itself).
 */
export const readTyped = (text: string, base: NumberBase, negative: boolean): Typed => {
  const bare = text.replace(UNITS, '').replaceAll(SPACES, '').replace(/^[−–]/, '-');
  if (bare === '') return { is: 'empty' };
  const decimals = HAS_HUNDREDTHS.has(base);
  const found = /^(-?)(\d{1,15})(?:[.,](\d+))?$/.exec(bare);
  if (found === null) return wrong(`Écrivez un nombre en chiffres, par exemple ${EXAMPLES[base] ?? '12'}.`);
  const [, sign = '', whole = '', rest = ''] = found;
  if (sign !== '' && !negative) return wrong('Écrivez un nombre positif, ou zéro.');
  if (!decimals && /[1-9]/.test(rest)) return wrong('Écrivez un nombre entier, sans virgule.');
  if (decimals && /[1-9]/.test(rest.slice(2)))
    return wrong('Écrivez deux chiffres au plus après la virgule.');
  const units = decimals ? `${whole}${rest.slice(0, 2).padEnd(2, '0')}` : whole;
  const value = Number(`${sign}${units}`);
  if (Math.abs(value) > LARGEST) return wrong('Ce nombre est trop grand : quinze chiffres au plus.');
  return { is: 'value', value: value === 0 ? 0 : value };
};

/** A number as it is typed again: `182303` cents is "1823,03". */
export const typedAs = (value: number, base: NumberBase): string => {
  if (!HAS_HUNDREDTHS.has(base)) return String(value);
  const positive = Math.abs(value);
  const cents = String(positive % 100).padStart(2, '0');
  const shown = base === 'money' ? cents : cents.replace(/0{1,2}$/, '');
  return `${value < 0 ? '-' : ''}${Math.floor(positive / 100)}${shown === '' ? '' : `,${shown}`}`;
};

/** The same, as it is read back beside the field: "1 823,03 €". */
export const readBack = (value: number, type: ValueType): string => printValue(BigInt(value), type);
