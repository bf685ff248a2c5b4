import * as z from 'zod';
import { Day, Digest, fact, text } from './fact.ts';

/** A line of a letter; empty, it parts two groups of lines. With a condition, it is written when that tag has a value. */
export const Paragraph = z.strictObject({
  text: z.union([z.literal(''), text(1500)]),
  when: z.exactOptional(z.string().min(1).max(40)),
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

/** A council writes one of its letters in its own words, from a day on (K8). `digest` is that of the words. */
export const LetterAdopted = fact('LetterAdopted.v1', {
  kind: z.string().min(1).max(40),
  version: z.int().min(1).max(9999),
  digest: Digest,
  effectiveOn: Day,
  ...LetterTemplate.shape,
});
