import { luhnDigit } from '../structure/luhn.ts';

type LabelNumber = { number: string; council: string; year: number; sequence: number };

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

/** What a person types or pastes: blanks, small letters and the hyphens of text editors are forgiven. */
const tidied = (text: string): string =>
  text
    .replaceAll(/\s/g, '')
    .replaceAll(/[‐‑‒–—−]/g, '-')
    .toUpperCase();

/**
 * Reads a label number: its parts; or the number probably meant, when the check digit alone is wrong; or null
 * when it has not the form of one.
 */
export const parseLabelNumber = (text: string): LabelNumber | { suggestion: string } | null => {
  const parts = SHAPE.exec(tidied(text));
  if (parts === null) return null;
  const [typed, council = '', year = '', sequence = ''] = parts;
  if (Number(sequence) === 0) return null;
  const number = labelNumber(council, Number(year), Number(sequence));
  return typed === number
    ? { number, council, year: Number(year), sequence: Number(sequence) }
    : { suggestion: number };
};
