/** Digits and letters that nobody takes for one another when they are read aloud or typed (I, L, O and U are left out). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const LENGTH = 9;
/** Nine signs hold forty-five bits. */
const SIGN_BITS = 5n;

export const SHORT_CODE = /^[0-9A-HJKMNP-TV-Z]{10}$/;

/** The double of a sign in the field of 32 elements (x⁵ + x² + 1). */
const double = (sign: number): number => (sign << 1) ^ (sign & 16 ? 0b100101 : 0);

/** Each place has a weight of its own, so that one wrong sign, or any two that were exchanged, always show. */
const checkOf = (body: string): string => {
  const sum = body.split('').reduce((sum, sign) => double(sum) ^ ALPHABET.indexOf(sign), 0);
  return ALPHABET[double(sum)] ?? '';
};

/** The last bits of a number, five a sign. */
export const readableSigns = (bits: bigint, count: number): string =>
  Array.from({ length: count }, (_, place) => (bits >> (SIGN_BITS * BigInt(place))) & 31n)
    .map((sign) => ALPHABET[Number(sign)] ?? '')
    .join('');

/** The short code that stands for the last 45 bits of a number, its check sign behind: ten signs. */
export const shortCodeOf = (bits: bigint): string => {
  const body = readableSigns(bits, LENGTH);
  return body + checkOf(body);
};

/** As it is printed: two groups of five. */
export const printedShortCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

/**
 * What a person types or spells, as a code: blanks, hyphens and small letters are forgiven, and O, I and L read as the
 * digits that they look like. Null when it is no code, or when its check sign says that one was mistyped.
 */
export const readShortCode = (typed: string): string | null => {
  const code = typed
    .replaceAll(/[\s‐‑‒–—−-]/g, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  if (!SHORT_CODE.test(code)) return null;
  return checkOf(code.slice(0, LENGTH)) === code.at(-1) ? code : null;
};
