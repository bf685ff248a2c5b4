import { NOTICES_TABLE, QUESTIONS_TABLE } from './session-tables.ts';
import { STATE_WORDS } from './state-words.ts';
import { day, instant, integer, text, type Column, type Table } from './table.ts';
import { PROPOSAL_KIND, ROLE, STEP, YES_NO } from './value-words.ts';

/** What may be read of a proposal as a list, by the last word of its address. */
export const PROPOSAL_TABLES = {
  thread: {
    name: 'fil-de-la-proposition',
    title: 'Fil de la proposition',
    lines: [['steps']],
    columns: [
      instant('at', 'Écrit le'),
      text('what', 'Étape', { words: STEP }),
      day('on', 'Jour'),
      text('text', 'En clair'),
      text('role', 'En qualité de', { words: ROLE }),
      text('workflow', 'Genre de fiche', { at: 'of.workflow' }),
      text('id', 'Identifiant', { at: 'of.id' }),
    ],
  },
  comments: {
    name: 'commentaires',
    title: 'Commentaires',
    lines: [['items']],
    columns: [
      integer('comment', 'N°'),
      instant('at', 'Écrit le'),
      text('role', 'En qualité de', { words: ROLE }),
      integer('member', 'Siège'),
      text('text', 'Commentaire'),
    ],
  },
} satisfies Record<string, Table>;

const standing: readonly Column[] = [
  text('title', 'Proposition'),
  text('kind', 'Porte sur', { words: PROPOSAL_KIND }),
  text('state', 'État', { words: STATE_WORDS.proposal }),
  text('ownerRole', 'Confiée à', { words: ROLE }),
  day('dueOn', 'Pour le'),
  text('overdue', 'Date passée', { words: YES_NO }),
  text('progress', 'Avancement', { at: 'progress.text' }),
  instant('progressAt', 'Avancement écrit le', { at: 'progress.at' }),
];

/** What a session reads of proposals: its agenda, and what became of what was decided before it. */
export const SESSION_TABLES = {
  notices: NOTICES_TABLE,
  questions: QUESTIONS_TABLE,
  proposals: {
    name: 'propositions-de-la-seance',
    title: 'Propositions de la séance',
    lines: [['items']],
    columns: [...standing, text('id', 'Identifiant')],
  },
  followUp: {
    name: 'suites-des-decisions',
    title: 'Suites des décisions',
    lines: [['items']],
    columns: [
      day('votedOn', 'Voté le'),
      text('adopted', 'Adoptée', { words: YES_NO }),
      ...standing,
      text('session', 'Identifiant de la séance'),
      text('id', 'Identifiant'),
    ],
  },
} satisfies Record<string, Table>;

/** The notes that a council opened to the public. */
export const PUBLIC_NOTES_TABLE: Table = {
  name: 'notes-publiques',
  title: 'Notes d’atelier',
  lines: [['items']],
  columns: [
    day('heldOn', 'Le'),
    text('title', 'Titre'),
    text('place', 'Lieu'),
    integer('participants', 'Participants'),
    text('text', 'Note'),
    text('id', 'Identifiant'),
  ],
};
