import * as z from 'zod';
import { text } from '../../../events/fact.ts';
import type { Term } from '../../council/seats/mandates.ts';
import type { Closing } from '../../kernel/closing.ts';
import { memberSuffix, thingKey, type RowKey } from '../../kernel/rows.ts';
import type { SealedIn } from '../../kernel/sealed-in.ts';

/** When it was asked, and by whom: questions sort by time. */
const QuestionId = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-\d{4}$/, {
  error: 'Reprenez l’identifiant de la question tel que la liste le donne.',
});

export const questionCommands = {
  /** On one point of the agenda, or on none. */
  askQuestion: z.strictObject({ item: z.uuid().nullable().default(null), text: text(1000) }),
  answerQuestion: z.strictObject({ question: QuestionId, text: text(2000) }),
};

/** A question and, once there is one, its answer: what each says is sealed under who wrote it. */
export type QuestionRow = {
  question: string;
  member: number;
  item: string | null;
  askedAt: string;
  asked: SealedIn;
  answeredAt: string | null;
  answer: SealedIn | null;
};

export const questionIdOf = (at: string, member: number): string => `${at}-${memberSuffix(member)}`;

export const questionKey = ({ council, id }: { council: string; id: string }, question: string): RowKey => ({
  pk: thingKey(council, 'session', id),
  sk: `${QUESTIONS}${question}`,
});

/** What the rows of questions begin with. */
export const QUESTIONS = 'question#';

export type QuestionsGiven = {
  /** `open` unless the point is on no agenda, or the member leaves the room for it; `asked`, how many they asked before. */
  askQuestion: { seat: Term | null; open: boolean; asked: number };
  /** `closing`: why the dossier of its point is closed to whoever answers (B9). */
  answerQuestion: { row: QuestionRow | null; closing: Closing | null };
};
