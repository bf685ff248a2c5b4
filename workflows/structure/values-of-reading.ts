import type { Day } from '../../events/fact.ts';
import type { Provenance } from '../../events/structure.ts';
import type { Sourced } from './held-values.ts';
import { KNOWN_FIELDS, type KnownField, type KnownValues } from './known-values.ts';
import { currentMunicipality, departmentOf } from './municipalities.ts';
import type { Reading } from './register-answer.ts';
import type { ExtractField, RegisterValues } from './register-extract.ts';

/** Whether a municipality is in the territory (TER-01, ID-09, ID-11); null when nobody knows it. */
export const isIn = (commune: string | null, department: string): boolean | null => {
  const current = commune === null ? null : currentMunicipality(commune);
  return current === null ? null : departmentOf(current) === department;
};

type Counted = Pick<KnownValues, 'activeInTerritory' | 'fteInTerritoryHundredths' | 'fteTotalHundredths'>;

const sum = (numbers: readonly (number | null)[]): number | null =>
  numbers.length === 0 || numbers.includes(null)
    ? null
    : numbers.reduce<number>((total, each) => total + (each ?? 0), 0);

/** Establishments counted; a register that lists some of them only tells at least how many stand in the territory. */
const counted = ({ establishments, openEstablishments }: RegisterValues, department: string): Counted => {
  const active = establishments.filter((each) => each.active);
  const inside = active.filter(({ commune }) => isIn(commune, department) === true);
  const allListed =
    active.length >= (openEstablishments ?? 0) && active.every(({ commune }) => commune !== null);
  const ftes = (some: typeof active) => sum(some.map(({ fteHundredths }) => fteHundredths));
  const total = allListed ? ftes(active) : null;
  return {
    activeInTerritory: allListed || inside.length > 0 ? inside.length : null,
    fteInTerritoryHundredths: total !== null && inside.length === 0 ? 0 : total && ftes(inside),
    fteTotalHundredths: total,
  };
};

/** Of which field of an extract each value is made, when it has another name. */
const MADE_OF: Partial<Record<KnownField, ExtractField>> = {
  activeInTerritory: 'establishments',
  fteInTerritoryHundredths: 'establishments',
  fteTotalHundredths: 'establishments',
  siaeType: 'siae',
  siaeConventionUntil: 'siae',
};

const valuesIn = (read: RegisterValues, department: string): KnownValues => ({
  name: read.name,
  legalCategory: read.legalCategory,
  statutesKind: read.statutesKind,
  essMention: read.essMention,
  sireneEss: read.sireneEss,
  administrativeState: read.administrativeState,
  closedFinancialYears: read.closedFinancialYears,
  // ID-11: a former code is told as today's
  seatCommune: read.seatCommune && (currentMunicipality(read.seatCommune) ?? read.seatCommune),
  activity: read.activity,
  employees: read.employees,
  siaeType: read.siae?.type ?? null,
  siaeConventionUntil: read.siae?.conventionValidUntil ?? null,
  esusApprovalUntil: read.esusApprovalUntil,
  fairTrade: read.fairTrade,
  ...counted(read, department),
});

/** A count or a date that could not be made of what was read has no source. */
const MADE: readonly KnownField[] = [
  'activeInTerritory',
  'fteInTerritoryHundredths',
  'fteTotalHundredths',
  'siaeConventionUntil',
];

/** A reading as rules read it, each value with its source and the day of the reading. */
export const valuesOfReading = ({ values: read, sources }: Reading, department: string, on: Day): Sourced => {
  const values = valuesIn(read, department);
  const provenances = KNOWN_FIELDS.flatMap((field): [KnownField, Provenance][] => {
    const source = sources[MADE_OF[field] ?? (field as ExtractField)];
    const unmade = MADE.includes(field) && values[field] === null;
    return source === undefined || unmade ? [] : [[field, { source, on }]];
  });
  return { values, sources: Object.fromEntries(provenances) };
};

/** What an officer recorded: all of it is said by the officer, none as well as some. */
export const sourcesOfOfficer = (read: RegisterValues): Reading['sources'] =>
  Object.fromEntries((Object.keys(read) as ExtractField[]).map((field) => [field, 'OFFICER' as const]));
