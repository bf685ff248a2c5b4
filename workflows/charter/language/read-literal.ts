import type { NumberBase } from './charter-types.ts';
import { calendarDate } from './calendar-date.ts';

export type Literal =
  | { base: Exclude<NumberBase, 'moneyShare'>; value: number }
  | { base: 'date'; value: string }
  | { base: 'yesNo'; value: boolean };

const AMOUNT =
  /^(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:,(\d+))?(?:[ \u00a0\u202f]?(€|%|jours?|mois|ans?|centièmes)(?![\p{L}\p{N}_]))?/u;
const DATE = /^\d{4}-\d{2}-\d{2}(?!\d)/;
const BASES = {
  '€': 'money',
  '%': 'share',
  jour: 'days',
  jours: 'days',
  mois: 'months',
  an: 'years',
  ans: 'years',
  centièmes: 'hundredths',
} as const;

const isUnit = (unit: string): unit is keyof typeof BASES => Object.hasOwn(BASES, unit);

const scaled = (whole: string, decimals: string | undefined, base: NumberBase): number | string => {
  const hasHundredths = base === 'money' || base === 'share';
  if (decimals !== undefined && !hasHundredths)
    return 'nombre décimal : seuls les euros et les pourcentages ont des décimales';
  if ((decimals ?? '').length > 2) return 'deux décimales au plus';
  const digits = whole.replaceAll(/\D/g, '') + (hasHundredths ? (decimals ?? '').padEnd(2, '0') : '');
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value : 'nombre trop grand';
};

/**
 * The literal that starts a text: `15 mois`, `57,5 %`, `1 823,03 €`, `12`, `2026-12-01`. Amounts come as
 * integers (cents, basis points); a French message when it cannot be one, null when none starts there.
 */
export const readLiteral = (text: string): { literal: Literal; length: number } | string | null => {
  const date = DATE.exec(text)?.[0];
  if (date !== undefined)
    return calendarDate(date)
      ? { literal: { base: 'date', value: date }, length: date.length }
      : `le ${date} n’existe pas`;
  const found = AMOUNT.exec(text);
  if (!found) return null;
  const [matched, whole = '', decimals, unit = ''] = found;
  const rest = text.slice(matched.length);
  if (/^\.\d/.test(rest)) return 'nombre décimal : écrivez les décimales des montants avec une virgule';
  if (/^[\p{L}\p{N}_]/u.test(rest)) return 'unité inconnue : €, %, jours, mois, ans ou centièmes';
  const base = isUnit(unit) ? BASES[unit] : 'number';
  const value = scaled(whole, decimals, base);
  return typeof value === 'string' ? value : { literal: { base, value }, length: matched.length };
};
