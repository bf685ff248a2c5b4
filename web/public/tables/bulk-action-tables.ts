import { STATE_WORDS } from './state-words.ts';
import { text, type Table } from './table.ts';
import { YES_NO } from './value-words.ts';

/** What became of each dossier of an act on many (B11). */
export const BULK_ACTION_TABLES = {
  entries: {
    name: 'dossiers-de-l-acte',
    title: 'Dossiers de l’acte',
    lines: [['items']],
    columns: [
      text('number', 'Numéro'),
      text('structureName', 'Structure'),
      text('state', 'État', { words: STATE_WORDS.application }),
      text('done', 'Accompli', { words: YES_NO }),
      text('refusal', 'Sinon, pourquoi', { at: 'refusal.title' }),
      text('thing', 'Identifiant'),
    ],
  },
} satisfies Record<string, Table>;
