import { memberSuffix, thingKey, type RowKey } from '../kernel/rows.ts';
import type { SealedIn } from '../kernel/sealed-in.ts';

type Of = { council: string; id: string };

const beside =
  (sk: string) =>
  ({ council, id }: Of): RowKey => ({ pk: thingKey(council, 'proposal', id), sk });

/** Where its title and text, as they stand, are sealed. */
export const proposalWordsKey = beside('words');
export type WordsRow = { sealed: SealedIn };

/** The last word on how far it is carried out. */
export const progressKey = beside('progress');
export type ProgressRow = { at: string; sealed: SealedIn };

/** One member supports one writing of it. */
export const supportKey = (of: Of, member: number): RowKey => beside(`support#${memberSuffix(member)}`)(of);
export type SupportRow = { member: number; revision: number; at: string };

export const commentKey = (of: Of, comment: number): RowKey =>
  beside(`comment#${String(comment).padStart(4, '0')}`)(of);
export type CommentRow = {
  comment: number;
  at: string;
  role: string;
  member: number | null;
  words: SealedIn;
};

/** How many comments one person wrote on it. */
export const commenterKey = (of: Of, person: string): RowKey => beside(`commenter#${person}`)(of);
export type CommenterRow = { count: number };

/** Beside the proposal in which another one goes on. */
export const mergedKey = (into: Of, merged: string): RowKey => beside(`merged#${merged}`)(into);

/** What one person is to carry out in a council, the first due first (M32). */
export const entrustedTo = (council: string, person: string): string => `${council}#entrusted#${person}`;
export const entrustedKey = ({ council, id }: Of, owner: string, dueOn: string): RowKey => ({
  pk: entrustedTo(council, owner),
  sk: `proposal#${dueOn}#${id}`,
});
export type EntrustedRow = { proposal: string };

/** Beside a session, that it is, or was, on its agenda. */
export const besideSession = (council: string, session: string, proposal: string): RowKey => ({
  pk: thingKey(council, 'session', session),
  sk: `proposal#${proposal}`,
});

/** What a council decided on proposals, by the day of the session. */
export const decisions = (council: string): string => `${council}#decisions`;
export const decisionKey = ({ council, id }: Of, votedOn: string): RowKey => ({
  pk: decisions(council),
  sk: `decided#${votedOn}#${id}`,
});
export type DecisionRow = { proposal: string; session: string; votedOn: string; adopted: boolean };
