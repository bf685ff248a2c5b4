import type { ValueType } from './charter-types.ts';
import { calendarDate } from './calendar-date.ts';
import { isEmptyAnswer, isList, isUnknown, type Value } from './value.ts';

const SPACE = '\u00a0';
const GROUP = '\u202f';
const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

const grouped = (digits: string): string => digits.replaceAll(/\B(?=(\d{3})+$)/g, GROUP);

const signed = (amount: bigint, print: (positive: bigint) => string): string =>
  amount < 0n ? `−${print(-amount)}` : print(amount);

const hundredths = (amount: bigint, decimals: string): string =>
  decimals === '' ? grouped(String(amount / 100n)) : `${grouped(String(amount / 100n))},${decimals}`;

const cents = (amount: bigint): string => String(amount % 100n).padStart(2, '0');
const shortest = (amount: bigint): string => cents(amount).replace(/0{1,2}$/, '');

const printNumber = (amount: bigint, base: ValueType['base']): string => {
  if (base === 'money') return `${hundredths(amount, cents(amount))}${SPACE}€`;
  if (base === 'share') return `${hundredths(amount, shortest(amount))}${SPACE}%`;
  if (base === 'hundredths') return hundredths(amount, shortest(amount));
  if (base === 'days') return `${grouped(String(amount))}${SPACE}${amount > 1n ? 'jours' : 'jour'}`;
  if (base === 'months') return `${grouped(String(amount))}${SPACE}mois`;
  if (base === 'years') return `${grouped(String(amount))}${SPACE}${amount > 1n ? 'ans' : 'an'}`;
  return grouped(String(amount));
};

const printDate = (text: string): string => {
  const date = calendarDate(text);
  if (!date) return text;
  return `${date.day === 1 ? '1er' : date.day}${SPACE}${MONTHS[date.month - 1] ?? ''} ${date.year}`;
};

const printText = (text: string, type: ValueType): string => {
  if (type.base === 'date') return printDate(text);
  if (type.base === 'choice') return type.choices.find(({ code }) => code === text)?.label ?? text;
  return text;
};

/** A value as a person reads it in French, with its unit: "1 823,03 €", "1er décembre 2026", "15 mois". */
export const printValue = (value: Value, type: ValueType): string => {
  if (isUnknown(value)) return 'non renseigné';
  if (isEmptyAnswer(value)) return 'sans limite';
  if (typeof value === 'bigint') return signed(value, (positive) => printNumber(positive, type.base));
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value === 'string') return printText(value, type);
  if (isList(value) && type.base === 'list')
    return value.map((item) => printValue(item, type.of)).join(', ') || 'aucun';
  return '';
};
