import { luhnDigit } from '../structure/luhn.ts';

type LabelNumber = { number: string; council: string; year: number; sequence: number };

/** A number of another form, taken over with its label. */
const FORMER = /^[0-9A-Z][0-9A-Z-]{0,28}[0-9A-Z]$/;

const SHAPE = /^([0-9A-Z]{2,8})-ESS-(\d{4})-(\d{4})-(\d)$/;

/**
 * The number of a label, `62-ESS-2027-0001-9`; the last is a Luhn digit over year and sequence. Throws
 * `RangeError` for a council code, a year or a sequence (1 to 9999) that the form cannot hold.
 */
export const labelNumber = (council: string, year: number, sequence: number): string => {
  const digits = `${String(year).padStart(4, '0')}${String(sequence).padStart(4, '0')}`;
  const number = `${council}-ESS-${digits.slice(0, 4)}-${digits.slice(4)}-${luhnDigit(digits)}`;
  if (!SHAPE.test(number) || sequence < 1) throw new RangeError(`no label number for ${number}`);
  return number;
};

/** Whether a text has a form that the number of a label may have: ours with its key, or another that was taken over. */
export const isLabelNumber = (text: string): boolean => {
  const parsed = parseLabelNumber(text);
  return parsed === null ? FORMER.test(text) : 'number' in parsed && parsed.number === text;
};

/** The year that a number of our form says, or null for another form. */
export const yearOfNumber = (number: string): number | null => {
  const year = SHAPE.exec(number)?.[2];
  return year === undefined ? null : Number(year);
};

/** Whether a number that stood on certificates before may be kept: of any form, or of ours with its key and its council. */
export const isFormerNumber = (number: string, council: string): boolean => {
  if (!FORMER.test(number)) return false;
  if (!SHAPE.test(number)) return true;
  const parsed = parseLabelNumber(number);
  return parsed !== null && 'number' in parsed && parsed.council === council;
};

/** What a person types or pastes: small letters and the hyphens of text editors are forgiven. */
const tidied = (text: string): string =>
  text
    .trim()
    .replaceAll(/[‐‑‒–—−]/g, '-')
    .toUpperCase();

/** Blanks are nothing, or stand for the hyphens of who reads a number aloud or copies it in groups. */
const partsOf = (text: string): RegExpExecArray | null =>
  SHAPE.exec(text.replaceAll(/\s/g, '')) ?? SHAPE.exec(text.replaceAll(/[\s-]+/g, '-'));

/**
 * Reads a label number: its parts; or the number probably meant, when the check digit alone is wrong; or null
 * when it has not the form of one.
 */
export const parseLabelNumber = (text: string): LabelNumber | { suggestion: string } | null => {
  const parts = partsOf(tidied(text));
  if (parts === null) return null;
  const [typed, council = '', year = '', sequence = ''] = parts;
  if (Number(sequence) === 0) return null;
  const number = labelNumber(council, Number(year), Number(sequence));
  return typed === number
    ? { number, council, year: Number(year), sequence: Number(sequence) }
    : { suggestion: number };
};
