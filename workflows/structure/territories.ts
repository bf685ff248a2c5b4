import { GROUPINGS } from './groupings-62.ts';
import { currentMunicipality, departmentOf } from './municipalities.ts';
import { municipalityName } from './municipality-names-62.ts';
import { MIDDLES, OUTLINE } from './municipality-places-62.ts';

/** A place by which the register is read: a municipality, a grouping of municipalities, or the département. */
export type Territory = {
  /** INSEE code, SIREN of the grouping, or the two or three signs of the département. */
  readonly code: string;
  readonly name: string;
  readonly kind: 'MUNICIPALITY' | 'GROUPING' | 'DEPARTEMENT';
};

/** Degrees east of Greenwich and north of the equator (WGS 84). */
export type Point = { readonly east: number; readonly north: number };

const DEPARTEMENT: Territory = { code: '62', name: 'Pas-de-Calais', kind: 'DEPARTEMENT' };
const MAPPED = DEPARTEMENT.code;

const entriesOf = (text: string): string[] => text.trim().split(/[;\n]/);
const pointOf = (east: string, north: string): Point => ({
  east: (1500 + Number(east)) / 1000,
  north: (50_000 + Number(north)) / 1000,
});

const middles: ReadonlyMap<string, Point> = new Map(
  entriesOf(MIDDLES).map((entry) => {
    const [code = '', east = '', north = ''] = entry.split(' ');
    return [MAPPED + code, pointOf(east, north)];
  }),
);

/** The outline of the département, as one line that closes. */
export const OUTLINE_POINTS: readonly Point[] = entriesOf(OUTLINE).map((entry) => {
  const [east = '', north = ''] = entry.split(' ');
  return pointOf(east, north);
});

const groupings = GROUPINGS.trim()
  .split('\n')
  .map((line) => {
    const [code = '', name = '', members = ''] = line.split('|');
    return { code, name, members: members.split(' ').map((member) => MAPPED + member) };
  });

const groupingOf: ReadonlyMap<string, string> = new Map(
  groupings.flatMap(({ code, members }) => members.map((member) => [member, code] as const)),
);

/** The middle of a municipality, of the one it became part of too; null where none is known. */
export const middleOf = (commune: string | null): Point | null =>
  commune === null ? null : (middles.get(currentMunicipality(commune) ?? commune) ?? null);

/** Groupings of municipalities, by name. */
export const GROUPINGS_BY_NAME: readonly Territory[] = groupings
  .map(({ code, name }): Territory => ({ code, name, kind: 'GROUPING' }))
  .toSorted((one, other) => one.name.localeCompare(other.name, 'fr'));

/** Every territory that a structure of this municipality belongs to, the smallest first; of none, when it is not known. */
export const territoriesOf = (commune: string | null): string[] => {
  if (commune === null) return [];
  const code = currentMunicipality(commune) ?? commune;
  const grouping = groupingOf.get(code);
  return [code, ...(grouping === undefined ? [] : [grouping]), departmentOf(code)];
};

/** A territory by its code, or null when the register knows none of that code. */
export const territoryOf = (code: string): Territory | null => {
  if (code === MAPPED) return DEPARTEMENT;
  const name = municipalityName(code);
  if (name !== null) return { code, name, kind: 'MUNICIPALITY' };
  return GROUPINGS_BY_NAME.find((each) => each.code === code) ?? null;
};
