import { FAMILY_WORDS } from '../family-words.ts';
import { day, integer, text, type Column, type Table } from './table.ts';
import { MANDATE, YES_NO } from './value-words.ts';

const understood = (column: Column): Column => ({ ...column, at: `understood.${column.at}` });

const ofImport = (name: string, title: string, fields: readonly Column[]): Table => ({
  name,
  title,
  lines: [['lines']],
  columns: [
    integer('line', 'Ligne du fichier'),
    text('problems', 'À corriger', { says: ['column', 'reason'] }),
    text('warnings', 'À vérifier', { says: ['column', 'reason'] }),
    ...fields.map(understood),
  ],
});

/** What is understood of a file that a council brings, line by line, and what is to be put right in it. */
export const IMPORT_TABLES = {
  members: ofImport('membres-a-reprendre', 'Membres à reprendre', [
    text('name', 'Nom'),
    text('email', 'Adresse électronique'),
    integer('college', 'Collège'),
    integer('seat', 'Siège'),
    text('kind', 'Mandat', { words: MANDATE }),
    text('chair', 'Préside', { words: YES_NO }),
    day('startsOn', 'Mandat depuis le'),
    day('termEndsOn', 'Mandat jusqu’au'),
  ]),
  labels: ofImport('labels-a-reprendre', 'Labels à reprendre', [
    text('number', 'Numéro'),
    text('name', 'Structure', { at: 'holder.name' }),
    text('siren', 'SIREN', { at: 'holder.siren' }),
    text('rna', 'RNA', { at: 'holder.rna' }),
    text('family', 'Famille', { at: 'holder.family', words: FAMILY_WORDS }),
    text('commune', 'Commune (code Insee)', { at: 'holder.commune' }),
    day('awardedOn', 'Attribué le'),
    day('validUntil', 'Valable jusqu’au'),
    text('charterVersion', 'Version de la charte'),
    text('quality', 'Décidé par'),
  ]),
} satisfies Record<string, Table>;
