import { FAMILY_WORDS } from '../family-words.ts';
import { STATUS_WORDS } from '../state-chip.ts';
import { STATE_WORDS } from './state-words.ts';
import { day, instant, integer, ofParent, text, type Table } from './table.ts';
import {
  CHARTER_CHANGE,
  CONTEST_ACT,
  DISPOSITION,
  ELIMINATED,
  FILE_REFUSAL,
  HELD,
  PROPOSED,
  ROLE,
  UNDELIVERED_KIND,
  VERDICT,
  WORD_CHANGE,
  MANDATE,
  YES_NO,
} from './value-words.ts';

/** What may be read of a structure as a list, by the last word of its address. */
export const STRUCTURE_TABLES = {
  people: {
    name: 'personnes',
    title: 'Personnes et invitations',
    lines: [['people'], ['invitations']],
    columns: [
      text('name', 'Nom'),
      text('email', 'Adresse électronique'),
      text('role', 'Rôle', { words: ROLE }),
      day('since', 'Depuis le'),
      instant('expiresAt', 'Invitée jusqu’au'),
    ],
  },
  contests: {
    name: 'valeurs-contestees',
    title: 'Valeurs contestées',
    lines: [['contests']],
    columns: [
      day('on', 'Le'),
      text('act', 'Acte', { words: CONTEST_ACT }),
      text('field', 'Valeur'),
      text('value', 'Valeur contestée'),
      text('accepted', 'Retenue', { words: YES_NO }),
      text('reason', 'Raison'),
    ],
  },
  documents: {
    name: 'pieces-de-la-structure',
    title: 'Pièces de la structure',
    lines: [['items']],
    columns: [
      text('kind', 'Pièce'),
      text('state', 'État', { words: STATE_WORDS.document }),
      text('mediaType', 'Type de fichier'),
      integer('size', 'Taille en octets'),
      day('announcedOn', 'Annoncée le'),
      day('dated', 'Datée du'),
      day('validUntil', 'Valable jusqu’au'),
      text('refusal', 'Motif du refus', { words: FILE_REFUSAL }),
      text('id', 'Identifiant'),
    ],
  },
} satisfies Record<string, Table>;

/** Who is expected at a meeting: a sheet to print, with room to sign. */
export const MEETING_TABLES = {
  attendance: {
    name: 'feuille-de-presence',
    title: 'Feuille de présence',
    lines: [['items']],
    columns: [
      instant('start', 'Rencontre du'),
      text('name', 'Nom'),
      text('quality', 'Qualité', { words: ROLE }),
      text('structureName', 'Structure'),
      text('comes', 'A dit venir', { words: YES_NO }),
      text('signature', 'Signature'),
    ],
  },
} satisfies Record<string, Table>;

const SEAT_COLUMNS = [
  integer('college', 'Collège'),
  integer('seat', 'Siège'),
  text('kind', 'Mandat', { words: MANDATE }),
  text('chair', 'Préside', { words: YES_NO }),
  text('vicePresident', 'Vice-préside', { words: YES_NO }),
  day('startsOn', 'Mandat depuis le'),
  day('termEndsOn', 'Mandat jusqu’au'),
  day('endedOn', 'Mandat terminé le'),
  text('accepted', 'A accepté l’invitation', { words: YES_NO }),
];

/** What may be read of a council as a list. */
export const COUNCIL_TABLES = {
  eliminations: {
    name: 'bordereau-d-elimination',
    title: 'Bordereau d’élimination',
    lines: [['items']],
    columns: [
      text('kind', 'Sorte', { words: ELIMINATED }),
      text('number', 'Numéro du dossier ou du label'),
      text('structureName', 'Structure'),
      text('state', 'État', { words: { ...STATE_WORDS.misuse, ...STATE_WORDS.application } }),
      day('retainedFrom', 'Durée comptée depuis le'),
      day('keptUntil', 'Conservé jusqu’au'),
      text('disposition', 'Sort final', { words: DISPOSITION }),
      text('held', 'Retenue', { words: HELD }),
      text('thing', 'Identifiant'),
    ],
  },
  assistedDrafts: {
    name: 'brouillons-ouverts-au-service',
    title: 'Brouillons ouverts au service',
    lines: [['items']],
    columns: [
      text('structureName', 'Structure'),
      instant('editedAt', 'Modifié le'),
      text('id', 'Identifiant'),
      text('structure', 'Identifiant de la structure'),
      text('session', 'Identifiant de la séance'),
    ],
  },
  invitations: {
    name: 'invitations-sans-reponse',
    title: 'Invitations sans réponse',
    lines: [['items']],
    columns: [
      text('role', 'Rôle', { words: ROLE }),
      text('name', 'Nom'),
      text('email', 'Adresse électronique'),
      instant('expiresAt', 'Invitation jusqu’au'),
      text('over', 'Terme passé', { words: YES_NO }),
    ],
  },
  members: {
    name: 'membres',
    title: 'Membres du conseil',
    lines: [['items']],
    columns: [integer('member', 'N°'), ...SEAT_COLUMNS],
  },
  roster: {
    name: 'membres-et-adresses',
    title: 'Membres du conseil, adresses',
    lines: [['items']],
    columns: [
      integer('member', 'N°'),
      text('name', 'Nom'),
      text('email', 'Adresse électronique'),
      ...SEAT_COLUMNS,
      instant('invitedUntil', 'Invitation jusqu’au'),
    ],
  },
} satisfies Record<string, Table>;

/** What a charter would change, dossier by dossier and criterion by criterion (I4). */
export const SIMULATION_TABLE: Table = {
  name: 'simulation-de-charte',
  title: 'Simulation d’une charte',
  lines: [['differences', 'criteria']],
  columns: [
    ofParent(text('structureName', 'Structure')),
    ofParent(text('holder', 'Titulaire du label', { words: YES_NO })),
    ofParent(text('proposedNow', 'Proposition du calcul', { at: 'from', words: PROPOSED })),
    ofParent(text('proposedThen', 'Proposition avec ce projet', { at: 'to', words: PROPOSED })),
    text('criterion', 'Critère'),
    text('verdictNow', 'Verdict', { at: 'from.verdict', words: VERDICT }),
    text('verdictThen', 'Verdict avec ce projet', { at: 'to.verdict', words: VERDICT }),
    text('explanation', 'Explication', { at: 'to.explanation' }),
    ofParent(text('application', 'Identifiant de la demande')),
  ],
};

/** What passes from one charter to another (I4): an article run of words by run, a criterion part by part, then the rest. */
export const COMPARISON_TABLE: Table = {
  name: 'comparaison-de-chartes',
  title: 'Comparaison de deux chartes',
  lines: [['articles', 'words'], ['criteria', 'changes'], ['others']],
  columns: [
    ofParent(integer('article', 'Article')),
    ofParent(text('criterion', 'Critère', { words: { ELIGIBILITY: 'Éligibilité' } })),
    ofParent(text('title', 'Titre')),
    ofParent(text('kind', 'Changement', { words: CHARTER_CHANGE })),
    text('what', 'Ce qui change'),
    text('before', 'Avant'),
    text('after', 'Après'),
    text('passage', 'Passage', { at: 'kind', words: WORD_CHANGE }),
    text('text', 'Texte'),
  ],
};

/** What did not leave. */
export const UNDELIVERED_TABLE: Table = {
  name: 'non-parti',
  title: 'Ce qui n’est pas parti',
  lines: [['items']],
  columns: [
    instant('at', 'Depuis le'),
    text('what', 'Nature', { words: UNDELIVERED_KIND }),
    text('title', 'Ce qui n’est pas parti'),
    text('advice', 'Que faire'),
    text('number', 'Numéro du label'),
    text('thing', 'Identifiant de la fiche'),
  ],
};

/** The public register (OPD-04, OPD-06): legal persons only (OPD-05), and no reason (OPD-03). */
export const REGISTER_TABLE: Table = {
  name: 'registre-des-labels',
  title: 'Registre des labels',
  lines: [['labels']],
  columns: [
    text('number', 'Numéro'),
    text('name', 'Structure', { at: 'structure.name' }),
    text('siren', 'SIREN', { at: 'structure.siren' }),
    text('rna', 'RNA', { at: 'structure.rna' }),
    text('family', 'Famille', { at: 'structure.family', words: FAMILY_WORDS }),
    text('commune', 'Commune (code Insee)', { at: 'structure.commune' }),
    text('status', 'État', { words: STATUS_WORDS }),
    day('awardedOn', 'Attribué le'),
    day('validUntil', 'Valable jusqu’au'),
    text('charterVersion', 'Version de la charte'),
    text('council', 'Conseil'),
  ],
};

/** What a council announced and drew of its controls (M24); whom chance drew is accused of nothing. */
export const PUBLIC_DRAWS_TABLE: Table = {
  name: 'tirages-au-sort',
  title: 'Tirages au sort des contrôles',
  lines: [['items']],
  columns: [
    integer('year', 'Année'),
    day('announcedOn', 'Annoncé le'),
    integer('labels', 'Labels en vigueur', { at: 'frame.labels' }),
    day('awardedUntil', 'Attribués jusqu’au'),
    integer('size', 'À tirer au sort'),
    day('seedOn', 'Tirage à partir du'),
    text('list', 'Règle et liste publiées'),
    text('digest', 'Empreinte de la liste', { at: 'frame.digest' }),
    day('drawnOn', 'Tirés le', { at: 'drawn.drawnOn' }),
    text('checkpoint', 'Point de contrôle'),
    text('seed', 'Graine', { at: 'drawn.seed' }),
    text('sample', 'Labels tirés', { at: 'drawn.sample' }),
  ],
};

/** Labels that a buyer compares, with the certificate and the criteria of each (G6). */
export const SHORTLIST_TABLE: Table = {
  name: 'labels-compares',
  title: 'Labels comparés',
  lines: [['labels']],
  columns: [
    text('number', 'Numéro'),
    text('name', 'Structure', { at: 'structure.name' }),
    text('siren', 'SIREN', { at: 'structure.siren' }),
    text('rna', 'RNA', { at: 'structure.rna' }),
    text('family', 'Famille', { at: 'structure.family', words: FAMILY_WORDS }),
    text('status', 'État', { words: STATUS_WORDS }),
    day('awardedOn', 'Attribué le'),
    day('validUntil', 'Valable jusqu’au'),
    text('certificate', 'Certificat'),
    text('criteria', 'Critères (R2111-15)'),
  ],
};
