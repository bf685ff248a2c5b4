import type { Asked, Typed } from '../../acts/asked.ts';
import { YES_NO } from '../../acts/asked.ts';
import { linesOf } from '../../acts/delivery.ts';
import type { StructureSheet } from '../../api/structure-shapes.ts';
import { KNOWN_FIELDS, type KnownField, registerValue } from '../../structure/known-fields.ts';
import { readTyped } from '../../words/amounts.ts';

/** Where each value stands in an extract; counts of places and jobs are made of its establishments. */
const PLACES: Readonly<Record<string, string | null>> = {
  activeInTerritory: null,
  fteInTerritoryHundredths: null,
  fteTotalHundredths: null,
  siaeType: 'siae.type',
  siaeConventionUntil: 'siae.conventionValidUntil',
};
const placeOf = ({ field }: KnownField): string | null => {
  const place = field in PLACES ? PLACES[field] : field;
  return place === undefined || place === null ? null : `extract.${place}`;
};

type Kind =
  { readonly kind: 'line' | 'number' | 'date' } | { readonly kind: 'among'; readonly options: typeof YES_NO };

const kindOf = ({ type }: KnownField): Kind => {
  switch (type.base) {
    case 'number':
      return { kind: 'number' };
    case 'date':
      return { kind: 'date' };
    case 'yesNo':
      return { kind: 'among', options: YES_NO };
    case 'choice':
      return { kind: 'among', options: type.choices.map(({ code, label }) => ({ code, label })) };
    default:
      return { kind: 'line' };
  }
};

const SEAT = 'extract.siret';
const ESTABLISHMENTS = 'extract.establishments';

const asValue = (known: KnownField): readonly Asked[] => {
  const name = placeOf(known);
  if (name === null) return [];
  const { label, hint, field } = known;
  return [{ name, label, ...(hint !== null && { hint }), optional: field !== 'name', ...kindOf(known) }];
};

/** What an extract is asked, value by value, then by its establishments. */
export const EXTRACT_ASKED: readonly Asked[] = [
  ...KNOWN_FIELDS.flatMap(asValue),
  { name: SEAT, label: 'SIRET du siège', kind: 'line', optional: true },
  {
    name: ESTABLISHMENTS,
    label: 'Établissements actifs, un par ligne',
    kind: 'text',
    optional: true,
    hint: 'Le SIRET, le code Insee de la commune, les emplois en équivalents temps plein. Exemple : 00000001800010 ; 62041 ; 12,5. Laissez vide si l’extrait ne les liste pas : ce qui en est connu reste.',
  },
];

const asTyped = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'YES' : 'NO';
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
};

type Known = Pick<StructureSheet, 'register' | 'declared' | 'name' | 'siret' | 'siren' | 'rna'>;

/** An extract begins as what is known: what it leaves empty is noted as said by nobody. */
export const typedExtract = ({ register, declared, name, siret }: Known): Typed =>
  Object.fromEntries([
    ...KNOWN_FIELDS.flatMap((known) => {
      const place = placeOf(known);
      const { field } = known;
      const value = register === null ? declared[field]?.value : registerValue(register, field);
      return place === null ? [] : [[place, asTyped(value)] as const];
    }),
    ['extract.name', name],
    [SEAT, siret ?? ''],
  ]);

const withoutSpaces = (text = ''): string => text.replaceAll(/\s/gu, '');

const establishmentOf = (line: string) => {
  const [siret, commune, jobs = ''] = line.split(';').map((part) => part.trim());
  const read = readTyped(jobs, 'hundredths', false);
  return {
    siret: withoutSpaces(siret),
    commune: commune === undefined || commune === '' ? null : commune,
    active: true,
    fteHundredths: read.is === 'value' ? read.value : null,
  };
};

const valueIn = (typed: Typed, known: KnownField): unknown => {
  const text = (typed[placeOf(known) ?? ''] ?? '').trim();
  if (text === '') return null;
  if (known.type.base === 'yesNo') return text === 'YES';
  return known.type.base === 'number' ? Number(text) : text;
};

const IN_SIAE = ['siaeType', 'siaeConventionUntil'];

/** The extract as the command takes it: the numbers are those of the structure, which an extract does not change. */
export const extractOf = (known: Known, typed: Typed) => {
  const values = Object.fromEntries(
    KNOWN_FIELDS.filter((each) => placeOf(each) !== null).map((each) => [each.field, valueIn(typed, each)]),
  );
  const establishments = linesOf(typed[ESTABLISHMENTS]).map(establishmentOf);
  const { siaeType, siaeConventionUntil } = values;
  return {
    extract: {
      ...Object.fromEntries(Object.entries(values).filter(([field]) => !IN_SIAE.includes(field))),
      siren: known.siren,
      rna: known.rna,
      siret: withoutSpaces(typed[SEAT]) || null,
      createdOn: null,
      siae: siaeType === null ? null : { type: siaeType, conventionValidUntil: siaeConventionUntil },
      establishments,
      // None listed is not none open: at least one, that nobody described.
      openEstablishments: establishments.length === 0 ? 1 : null,
      partialDiffusion: known.register?.['partialDiffusion'] === true,
    },
  };
};
