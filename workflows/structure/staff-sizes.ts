/**
 * Sirene's size codes with the fewest and the most employees, null for no bound or no figure. Statistical and two
 * years old: shown, never held against a legal threshold (ID-12).
 */
export const STAFF_SIZES: Readonly<Record<string, { min: number | null; max: number | null }>> = {
  NN: { min: null, max: null },
  '00': { min: 0, max: 0 },
  '01': { min: 1, max: 2 },
  '02': { min: 3, max: 5 },
  '03': { min: 6, max: 9 },
  '11': { min: 10, max: 19 },
  '12': { min: 20, max: 49 },
  '21': { min: 50, max: 99 },
  '22': { min: 100, max: 199 },
  '31': { min: 200, max: 249 },
  '32': { min: 250, max: 499 },
  '41': { min: 500, max: 999 },
  '42': { min: 1000, max: 1999 },
  '51': { min: 2000, max: 4999 },
  '52': { min: 5000, max: 9999 },
  '53': { min: 10_000, max: null },
};
