import * as z from 'zod';
import { text } from '../../events/fact.ts';

/** A line of a letter; empty, it parts two groups of lines. With a condition, it is written when that tag has a value. */
export const Paragraph = z.strictObject({
  text: z.union([z.literal(''), text(1500)]),
  when: z.string().min(1).max(40).optional(),
});
export type Paragraph = z.infer<typeof Paragraph>;

/** A letter as a council writes it: words with `{tags}`. Small on purpose: it is one row. */
export const LetterTemplate = z.strictObject({
  subject: text(160).refine((subject) => !/[\r\n]/.test(subject), {
    message: 'L’objet tient sur une ligne.',
  }),
  paragraphs: z.array(Paragraph).min(1, 'Écrivez au moins un paragraphe.').max(60),
});
export type LetterTemplate = z.infer<typeof LetterTemplate>;

export type Line = string | readonly [when: string, text: string];

/** Lines as data; a pair is a line with its condition. */
export const lines = (...written: readonly Line[]): Paragraph[] =>
  written.map((line) => (typeof line === 'string' ? { text: line } : { when: line[0], text: line[1] }));

/** Lines that all have the same condition. */
export const underCondition = (when: string, ...texts: readonly string[]): Line[] =>
  texts.map((text) => [when, text] as const);
