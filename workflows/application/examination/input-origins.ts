import type { Day } from '../../../events/fact.ts';
import type { Origin } from '../../../events/examination.ts';
import { KnownField } from '../../structure/known-values.ts';
import type { KnownRegister } from '../../structure/structure.machine.ts';

/** By name of a charter's `contexte`, the value of the register's reading that it is drawn from, with its source. */
const REGISTER_FIELDS: Readonly<Record<string, string>> = {
  exercices_clos: 'closedFinancialYears',
  famille: 'legalCategory',
  statuts: 'statutesKind',
  catégorie_juridique: 'legalCategory',
  immatriculée: 'siren',
  effectif: 'employees',
  commerce_équitable: 'fairTrade',
  éligibilité: 'legalCategory',
  mention_ess: 'essMention',
  ess_selon_sirene: 'sireneEss',
  siège_dans_le_territoire: 'seatCommune',
  établissements_actifs_dans_le_territoire: 'activeInTerritory',
  équivalents_dans_le_territoire: 'fteInTerritoryHundredths',
  équivalents_au_total: 'fteTotalHundredths',
  insertion: 'siaeType',
  type_insertion: 'siaeType',
  convention_insertion_jusqu_au: 'siaeConventionUntil',
  agrément_esus_jusqu_au: 'esusApprovalUntil',
};

type Sourced = KnownRegister & {
  sources?: Readonly<Record<string, { source: string; on: Day } | undefined>>;
};
/** Paths that were corrected since the filing, with the day of the last correction. */
export type Corrected = Readonly<Record<string, Day>>;

/** What is known of the dossier itself. */
const DOSSIER: Readonly<Record<string, 'FILING' | 'SESSION'>> = {
  date_dépôt: 'FILING',
  année_du_dépôt: 'FILING',
  date_séance: 'SESSION',
};

const CONTEXT = 'contexte.';

/** The value of the registers that an input is drawn from, as a structure may contest it (A3); null of any other input. */
export const registerFieldOf = (path: string): KnownField | null => {
  const name = path.startsWith(CONTEXT) ? path.slice(CONTEXT.length) : '';
  return KnownField.safeParse(REGISTER_FIELDS[name]).data ?? null;
};

const nowhere = { source: null, on: null };

const ofRegister = (name: string, register: Sourced): Origin => {
  const known = register.sources?.[REGISTER_FIELDS[name] ?? name];
  return {
    from: 'REGISTER',
    source: known?.source ?? register.source,
    on: known?.on ?? register.readOn,
  };
};

const ofAnswer = (path: string, corrected: Corrected): Origin => {
  const field = /^[^.]+\.[^.[]+/.exec(path)?.[0] ?? path;
  const on = corrected[field];
  return on === undefined ? { from: 'ANSWER', ...nowhere } : { from: 'CORRECTION', source: null, on };
};

/** Where the input at a path comes from, with its source and date where it has one (DEC-08, B14). */
export const originOf = (path: string, register: Sourced, corrected: Corrected): Origin => {
  if (!path.startsWith(CONTEXT)) return ofAnswer(path, corrected);
  const name = path.slice(CONTEXT.length);
  const from = DOSSIER[name];
  if (from !== undefined) return { from, ...nowhere };
  // TER-01: what the applicant declares of its activity, read beside the registers.
  return name === 'activité_régulière'
    ? ofAnswer('TER-01.regularActivity', corrected)
    : ofRegister(name, register);
};
