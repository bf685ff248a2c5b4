import { MERGED, MISSING, MOVED } from './municipality-codes.ts';

/** `1-3,7` as the numbers 1, 2, 3, 7. */
const numbersOf = (ranges: string): number[] =>
  ranges === ''
    ? []
    : ranges.split(',').flatMap((range) => {
        const [first = 0, last = first] = range.split('-').map(Number);
        return Array.from({ length: last - first + 1 }, (_, index) => first + index);
      });

const memoised = <T>(compute: (department: string) => T): ((department: string) => T) => {
  const known = new Map<string, T>();
  return (department) => {
    const found = known.get(department) ?? compute(department);
    known.set(department, found);
    return found;
  };
};

const codeOf = (department: string, number: number): string =>
  department + String(number).padStart(5 - department.length, '0');

const codesOf = memoised((department): ReadonlySet<string> => {
  const [last = '0', gaps = ''] = (MISSING[department] ?? '').split(':');
  const missing = new Set(numbersOf(gaps));
  const numbers = Array.from({ length: Number(last) }, (_, index) => index + 1);
  return new Set(
    numbers.filter((number) => !missing.has(number)).map((number) => codeOf(department, number)),
  );
});

/** Old codes of the municipalities that became part of another one, or of another département. */
const successorsIn = memoised((department): ReadonlyMap<string, string> => {
  const successors = new Map<string, string>();
  for (const entry of (MERGED[department] ?? '').split(' ').filter(Boolean)) {
    const [current = '', olds = ''] = entry.split('<');
    const code = current.length === 5 ? current : department + current;
    for (const old of olds.split(',')) successors.set(department + old, code);
  }
  for (const [to, ranges] of Object.entries(MOVED[department] ?? {}))
    for (const number of numbersOf(ranges)) successors.set(codeOf(department, number), codeOf(to, number));
  return successors;
});

/** The département of a municipality's code: two characters, 2A and 2B in Corsica, three from 97 on. */
export const departmentOf = (code: string): string => code.slice(0, /^9[78]/.test(code) ? 3 : 2);

/** Départements and communities overseas of which municipalities are known. */
export const departments = (): string[] => Object.keys(MISSING).toSorted();

/** Every municipality of a département, in the order of codes. */
export const municipalitiesIn = (department: string): string[] => [...codesOf(department)];

/** Whether the municipality exists in the official geographic code of 2026 (ID-09). */
export const isMunicipality = (code: string): boolean => codesOf(departmentOf(code)).has(code);

/** Districts of Paris, Lyon and Marseille, which Sirene gives in the place of the municipality. */
const districtCity = (code: string): string | null => {
  const number = Number(code);
  if (number >= 75_101 && number <= 75_120) return '75056';
  if (number >= 69_381 && number <= 69_389) return '69123';
  return number >= 13_201 && number <= 13_216 ? '13055' : null;
};

/** The municipality that this code stands for today: itself, the one it became part of, or null (ID-11). */
export const currentMunicipality = (code: string): string | null => {
  if (isMunicipality(code)) return code;
  return successorsIn(departmentOf(code)).get(code) ?? districtCity(code);
};
