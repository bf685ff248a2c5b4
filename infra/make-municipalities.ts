import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * Writes which municipalities exist (official geographic code of 2026) and which became part of which, from the
 * data of @etalab/decoupage-administratif (Licence Ouverte). To be run once a year: node infra/make-municipalities.ts
 */
type Place = {
  code: string;
  nom: string;
  type: string;
  departement: string;
  chefLieu?: string;
  anciensCodes?: string[];
};

const places = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/communes.json'),
    'utf8',
  ),
) as Place[];

const municipalities = places.filter(({ type }) => type === 'commune-actuelle');
const departmentOf = new Map(municipalities.map(({ code, departement }) => [code, departement]));
const departments = [...new Set(departmentOf.values())].toSorted();
const oldDepartmentOf = (code: string) => code.slice(0, /^9[78]/.test(code) ? 3 : 2);

/** 1, 2, 3, 7 as `1-3,7`. */
const rangesOf = (numbers: number[]): string => {
  const ranges: [number, number][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
};

const missingIn = (department: string): string => {
  const numbers = municipalities
    .filter(({ departement }) => departement === department)
    .map(({ code }) => Number(code.slice(department.length)));
  const present = new Set(numbers);
  const last = Math.max(...numbers);
  const gaps = Array.from({ length: last }, (_, index) => index + 1).filter((number) => !present.has(number));
  return `${last}:${rangesOf(gaps)}`;
};

/** Old code to current one. A delegated or associated municipality says it of today, the lists of history after. */
const successors = new Map<string, string>();
for (const { code, anciensCodes = [] } of municipalities)
  for (const old of anciensCodes) successors.set(old, code);
for (const { code, chefLieu } of places)
  if (chefLieu !== undefined && departmentOf.has(chefLieu)) successors.set(code, chefLieu);
for (const { code } of municipalities) successors.delete(code);

const entriesByDepartment = Map.groupBy(successors, ([old]) => oldDepartmentOf(old));

const isMoved = (department: string, [old, current]: [string, string]): boolean => {
  const to = departmentOf.get(current) ?? '';
  return to !== department && to.length === department.length && old.slice(2) === current.slice(2);
};

const byKey = <T>([a]: [string, T], [b]: [string, T]): number => (a < b ? -1 : 1);

const mergedIn = (department: string, entries: [string, string][]): string =>
  [...Map.groupBy(entries, ([, current]) => current)]
    .toSorted(byKey)
    .map(([current, olds]) => {
      const short = departmentOf.get(current) === department ? current.slice(department.length) : current;
      const shortOlds = olds.map(([old]) => old.slice(department.length)).toSorted();
      return `${short}<${shortOlds.join(',')}`;
    })
    .join(' ');

const movedFrom = (entries: [string, string][]): string =>
  [...Map.groupBy(entries, ([, current]) => departmentOf.get(current) ?? '')]
    .toSorted(byKey)
    .map(([to, moved]) => `    '${to}': '${rangesOf(moved.map(([old]) => Number(old.slice(2))))}',\n`)
    .join('');

const merged: string[] = [];
const moved: string[] = [];
for (const department of [...entriesByDepartment.keys()].toSorted()) {
  const entries = entriesByDepartment.get(department) ?? [];
  const same = entries.filter((entry) => isMoved(department, entry));
  const others = entries.filter((entry) => !isMoved(department, entry));
  if (others.length > 0) merged.push(`  '${department}': '${mergedIn(department, others)}',`);
  if (same.length > 0) moved.push(`  '${department}': {\n${movedFrom(same)}  },`);
}

const head =
  '// Made by infra/make-municipalities.ts from @etalab/decoupage-administratif 6.0.0 (COG 2026). Not by hand.\n';

const codes = `${head}
/** By département, the last number in use, then those without a municipality: \`909:12,40-42\`. */
export const MISSING: Readonly<Record<string, string>> = {
${departments.map((department) => `  '${department}': '${missingIn(department)}',`).join('\n')}
};

/** By old département, municipality of today (with its département when that changed) < those it took in. */
export const MERGED: Readonly<Record<string, string>> = {
${merged.join('\n')}
};

/** By old département, where municipalities went that kept their number: Corsica, and around Paris. */
export const MOVED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
${moved.join('\n')}
};
`;

const names = municipalities
  .filter(({ departement }) => departement === '62')
  .map(({ code, nom }) => `${code.slice(2)} ${nom}`);
const lines = Array.from({ length: Math.ceil(names.length / 6) }, (_, index) =>
  names.slice(index * 6, index * 6 + 6).join(';'),
);
const names62 = `${head}
/** Last three figures and name of each municipality, parted by semicolons and line ends. */
const NAMES = \`
${lines.join('\n')}
\`;

const namesByCode: ReadonlyMap<string, string> = new Map(
  NAMES.trim()
    .split(/[;\\n]/)
    .map((entry) => [\`62\${entry.slice(0, 3)}\`, entry.slice(4)] as const),
);

/** The name of a municipality of Pas-de-Calais; null elsewhere. */
export const municipalityName = (code: string): string | null => namesByCode.get(code) ?? null;
`;

const folder = new URL('../workflows/structure/', import.meta.url);
writeFileSync(new URL('municipality-codes.ts', folder), codes);
writeFileSync(new URL('municipality-names-62.ts', folder), names62);
console.log(
  `${municipalities.length} municipalities, ${successors.size} former codes, ${names.length} names`,
);
