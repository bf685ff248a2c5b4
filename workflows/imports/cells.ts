import { text } from '../../events/fact.ts';
import * as z from 'zod';
import type { LegalDate } from '../calendar/legal-date.ts';
import { readDay, UNREADABLE_DAY } from '../calendar/read-day.ts';
import { plainWords } from './plain-words.ts';
import { read, unread, type Cell } from './read-line.ts';

/** A text of 1 to `longest` characters. */
export const textCell = (typed: string, longest: number): Cell<string> => {
  const checked = text(longest).safeParse(typed);
  if (checked.success) return read(checked.data);
  return unread(
    typed === '' ? 'Cette colonne est requise.' : `Écrivez ${longest} caractères lisibles au plus.`,
  );
};

export const emailCell = (typed: string): Cell<string> => {
  const checked = z.email().max(120).safeParse(typed);
  return checked.success
    ? read(checked.data)
    : unread('Écrivez une adresse électronique, comme nom@exemple.fr.');
};

/** A day written 15/09/2027 or 2027-09-15. */
export const dayCell = (typed: string): Cell<LegalDate> => {
  const day = readDay(typed);
  return day === null ? unread(UNREADABLE_DAY) : read(day);
};

/** An empty cell says nothing. */
export const optionalCell = <Value>(
  typed: string,
  cell: (typed: string) => Cell<Value>,
): Cell<Value | undefined> => (typed === '' ? read(undefined) : cell(typed));

/** A whole number from one on. */
export const numberCell = (typed: string, most: number): Cell<number> => {
  const number = /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
  return number >= 1 && number <= most ? read(number) : unread(`Écrivez un nombre de 1 à ${most}.`);
};

const YES = ['oui', 'x', 'vrai', '1'];
const NO = ['', 'non', 'faux', '0'];

/** Yes or no; an empty cell is no. */
export const yesNoCell = (typed: string): Cell<boolean> => {
  const words = plainWords(typed);
  if (YES.includes(words)) return read(true);
  return NO.includes(words) ? read(false) : unread('Écrivez oui ou non.');
};
