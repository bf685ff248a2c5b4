const FIRST = 90_000_000;

const luhnSum = (digits: string): number =>
  digits
    .split('')
    .toReversed()
    .reduce((sum, digit, at) => {
      const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
      return sum + (value > 9 ? value - 9 : value);
    }, 0);

/** The SIREN of a fictional structure that no register knows: eight digits and their Luhn key (ID-01). */
export const fictionalSiren = (number: number): string => {
  const digits = String(FIRST + number);
  return `${digits}${(10 - (luhnSum(digits) % 10)) % 10}`;
};
