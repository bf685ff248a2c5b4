/** The parts of a label number, `62-ESS-2027-0001-9`. */
type Parts = {
  readonly council: string;
  readonly year: string;
  readonly sequence: number;
  readonly right: boolean;
};

/** Luhn: from the right, every second digit doubled, 9 taken off when above 9; the whole is a multiple of ten. */
const isLuhn = (digits: string): boolean =>
  Array.from(digits)
    .toReversed()
    .reduce((sum, digit, place) => {
      const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
      return sum + (value > 9 ? value - 9 : value);
    }, 0) %
    10 ===
  0;

/** Reads a label number; null when it has not the form of one. `right` says whether its check digit is. */
export const readLabelNumber = (number: string): Parts | null => {
  const [, council, year, sequence, check] = /^([0-9A-Z]{2,8})-ESS-(\d{4})-(\d{4})-(\d)$/.exec(number) ?? [];
  if (council === undefined || year === undefined || sequence === undefined || check === undefined)
    return null;
  return { council, year, sequence: Number(sequence), right: isLuhn(`${year}${sequence}${check}`) };
};
