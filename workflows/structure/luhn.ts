/** Sum of the digits, every second one from the right doubled, less 9 when that passes 9 (ID-01). */
const luhnSum = (digits: string): number =>
  digits.split('').reduceRight((sum, digit, index) => {
    const value = Number(digit) * ((digits.length - index) % 2 === 0 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);

export const isLuhnValid = (digits: string): boolean => luhnSum(digits) % 10 === 0;

/** The digit that makes a row of digits Luhn-valid when put behind it. */
export const luhnDigit = (digits: string): number => (10 - (luhnSum(`${digits}0`) % 10)) % 10;
