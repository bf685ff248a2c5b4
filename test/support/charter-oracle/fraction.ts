/** An exact quotient; its denominator is above zero. */
export type Fraction = { over: bigint; under: bigint };

/** @throws when `under` is zero: the rules never divide by what may be nothing. */
export const fraction = (over: bigint, under: bigint): Fraction => {
  if (under === 0n) throw new RangeError('a share of nothing');
  return under < 0n ? { over: -over, under: -under } : { over, under };
};

/** Below zero, zero or above zero, as `a` is below, equal to or above `b`. */
export const compare = (a: Fraction, b: Fraction): bigint => a.over * b.under - b.over * a.under;
export const percent = (tenths: bigint): Fraction => fraction(tenths, 1000n);
export const isAtLeast = (a: Fraction, b: Fraction): boolean => compare(a, b) >= 0n;
export const isAtMost = (a: Fraction, b: Fraction): boolean => compare(a, b) <= 0n;
export const isBelow = (a: Fraction, b: Fraction): boolean => compare(a, b) < 0n;

/** The least whole number that is not below a quotient. */
export const ceiling = ({ over, under }: Fraction): bigint => {
  const down = over / under;
  return over > 0n && down * under !== over ? down + 1n : down;
};
export const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
export const most = (a: bigint, b: bigint): bigint => (a > b ? a : b);
export const total = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, each) => sum + each, 0n);
