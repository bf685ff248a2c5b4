import type { Column } from './read-table.ts';

export type MemberField =
  'name' | 'email' | 'college' | 'seat' | 'kind' | 'chair' | 'startsOn' | 'termEndsOn';

/** What a file of members may say of each; titles as spreadsheets write them. */
export const MEMBER_COLUMNS: readonly Column<MemberField>[] = [
  { field: 'name', titles: ['nom', 'nom et prénom', 'prénom et nom', 'membre'], required: true },
  {
    field: 'email',
    titles: ['courriel', 'adresse électronique', 'e-mail', 'email', 'mail'],
    required: true,
  },
  { field: 'college', titles: ['collège', 'n° de collège', 'numéro de collège'], required: true },
  { field: 'seat', titles: ['siège', 'n° de siège', 'numéro de siège'], required: false },
  { field: 'kind', titles: ['titulaire ou suppléant', 'mandat', 'qualité'], required: false },
  { field: 'chair', titles: ['présidence', 'préside', 'président', 'présidente'], required: false },
  { field: 'startsOn', titles: ['début de mandat', 'début du mandat', 'nommé le'], required: false },
  {
    field: 'termEndsOn',
    titles: ['fin de mandat', 'fin du mandat', 'mandat jusqu’au', 'échéance'],
    required: true,
  },
];

export type LabelField =
  | 'number'
  | 'name'
  | 'siren'
  | 'rna'
  | 'family'
  | 'commune'
  | 'awardedOn'
  | 'validUntil'
  | 'charterVersion'
  | 'quality';

/** The same of labels that were granted before. */
export const LABEL_COLUMNS: readonly Column<LabelField>[] = [
  { field: 'number', titles: ['numéro', 'n° de label', 'numéro de label', 'identifiant'], required: false },
  { field: 'name', titles: ['structure', 'nom', 'dénomination', 'raison sociale'], required: true },
  { field: 'siren', titles: ['SIREN', 'n° SIREN', 'numéro SIREN'], required: false },
  { field: 'rna', titles: ['RNA', 'n° RNA', 'numéro RNA'], required: false },
  { field: 'family', titles: ['famille', 'forme', 'famille de l’ESS'], required: true },
  { field: 'commune', titles: ['commune', 'code commune', 'code INSEE', 'siège'], required: true },
  { field: 'awardedOn', titles: ['attribué le', 'date d’attribution', 'labellisé le'], required: true },
  { field: 'validUntil', titles: ['valable jusqu’au', 'fin de validité', 'échéance'], required: true },
  { field: 'charterVersion', titles: ['charte', 'version de la charte'], required: false },
  { field: 'quality', titles: ['décision', 'décidé par', 'qualité du signataire'], required: false },
];
