import type { ValueType } from '../../../workflows/charter/language/charter-types.ts';
import type { Register } from '../api/structure-shapes.ts';
import { readValue } from '../words/answer-in-words.ts';
import { legalCategoryInWords } from '../words/legal-category-words.ts';
import { placeInWords } from '../words/place-names.ts';

/** A value that registers give of a structure: its words, how it reads and is typed, and whether a structure may say it itself. */
export type KnownField = {
  readonly field: string;
  readonly label: string;
  readonly hint: string | null;
  readonly type: ValueType;
  /** As long as no register says it (A4). */
  readonly declarable: boolean;
};

const known = (
  field: string,
  label: string,
  type: ValueType,
  more: { readonly hint?: string; readonly declarable?: true } = {},
): KnownField => ({
  field,
  label,
  type,
  hint: more.hint ?? null,
  declarable: more.declarable === true,
});

const COUNT: ValueType = { base: 'number' };
const STAFF: ValueType = { base: 'hundredths' };
const YES_NO: ValueType = { base: 'yesNo' };
const DATE: ValueType = { base: 'date' };
const TEXT: ValueType = { base: 'text' };

const STATUTES: ValueType = {
  base: 'choice',
  choices: [
    { code: 'SCOP', label: 'société coopérative de production (SCOP)' },
    { code: 'SCIC', label: 'société coopérative d’intérêt collectif (SCIC)' },
    { code: 'COOPERATIVE', label: 'autre coopérative' },
    { code: 'COMMERCIAL_ESS', label: 'société commerciale de l’économie sociale et solidaire' },
  ],
};

const INSERTION: ValueType = {
  base: 'choice',
  choices: [
    { code: 'EI', label: 'entreprise d’insertion' },
    { code: 'ETTI', label: 'entreprise de travail temporaire d’insertion' },
    { code: 'AI', label: 'association intermédiaire' },
    { code: 'ACI', label: 'atelier et chantier d’insertion' },
    { code: 'EITI', label: 'entreprise d’insertion par le travail indépendant' },
  ],
};

const SIRENE: ValueType = {
  base: 'choice',
  choices: [
    { code: 'O', label: 'oui' },
    { code: 'N', label: 'non' },
  ],
};

const STATE: ValueType = {
  base: 'choice',
  choices: [
    { code: 'A', label: 'en activité' },
    { code: 'C', label: 'cessée' },
  ],
};

/** In the order in which a person would look for them. */
export const KNOWN_FIELDS: readonly KnownField[] = [
  known('name', 'Nom', TEXT),
  known('legalCategory', 'Catégorie juridique', TEXT, {
    hint: 'Le code de l’Insee, en quatre chiffres. Exemple : 9220.',
  }),
  known('statutesKind', 'Forme dite par les statuts', STATUTES),
  known('administrativeState', 'État dans les registres', STATE),
  known('seatCommune', 'Commune du siège', TEXT, { hint: 'Son code Insee. Exemple : 62041.' }),
  known('activity', 'Activité principale', TEXT, { hint: 'Son code. Exemple : 88.99B.' }),
  known('activeInTerritory', 'Établissements actifs dans le territoire', COUNT),
  known('employees', 'Nombre de salariés', COUNT, { declarable: true }),
  known('fteInTerritoryHundredths', 'Emplois dans le territoire, en équivalents temps plein', STAFF, {
    declarable: true,
  }),
  known('fteTotalHundredths', 'Emplois en tout, en équivalents temps plein', STAFF, { declarable: true }),
  known('closedFinancialYears', 'Exercices clos', COUNT, { declarable: true }),
  known('essMention', 'Mention de l’économie sociale et solidaire', YES_NO),
  known('sireneEss', 'Économie sociale et solidaire selon Sirene', SIRENE),
  known('siaeType', 'Insertion par l’activité économique', INSERTION),
  known('siaeConventionUntil', 'Fin de la convention d’insertion', DATE, { declarable: true }),
  known('esusApprovalUntil', 'Fin de l’agrément d’entreprise solidaire d’utilité sociale', DATE, {
    declarable: true,
  }),
  known('fairTrade', 'Commerce équitable', YES_NO, { declarable: true }),
];

export const knownField = (field: string): KnownField | undefined =>
  KNOWN_FIELDS.find((each) => each.field === field);

/** What the registers say under a field; undefined while nothing says it, null when there is none. */
export const registerValue = (register: Register, field: string): unknown => {
  if (register.sources[field] === undefined) return undefined;
  if (field === 'siaeType') return register.siae?.type ?? null;
  if (field === 'siaeConventionUntil') return register.siae?.conventionValidUntil ?? null;
  return register[field];
};

const NAMED: Readonly<Record<string, (code: string) => string>> = {
  seatCommune: placeInWords,
  legalCategory: legalCategoryInWords,
};

/** A value as people read it: a municipality or a legal category by its name, wherever it is told. */
export const readKnown = (value: unknown, known: KnownField): string => {
  const named = NAMED[known.field];
  return named !== undefined && typeof value === 'string' ? named(value) : readValue(value, known);
};
