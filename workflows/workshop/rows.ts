import { thingKey, type RowKey } from '../kernel/rows.ts';
import type { SealedIn } from '../kernel/sealed-in.ts';

type Of = { council: string; id: string };

/** Beside a note, where its last writing is sealed. */
export const noteWordsKey = ({ council, id }: Of): RowKey => ({
  pk: thingKey(council, 'workshop', id),
  sk: 'words',
});
export type WordsRow = { sealed: SealedIn };

/** The notes that a council opened to the public, by their day. */
export const publicNotes = (council: string): string => `${council}#notes`;
export const publicNoteKey = ({ council, id }: Of, heldOn: string): RowKey => ({
  pk: publicNotes(council),
  sk: `note#${heldOn}#${id}`,
});

/** What the public reads of a note: no name of those who were there. */
export type PublicNote = {
  id: string;
  heldOn: string;
  title: string;
  place: string;
  participants: number;
  text: string;
};

/** Beside a note, that a proposal cites it, in the order of time. */
export const besideNote = (council: string, note: string, at: string, proposal: string): RowKey => ({
  pk: thingKey(council, 'workshop', note),
  sk: `proposal#${at}#${proposal}`,
});
