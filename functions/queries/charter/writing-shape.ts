import * as z from 'zod';
import { count, instant, typed } from '../shape-words.ts';

const Amendment = z.strictObject({
  amendment: count,
  article: z.int().nullable(),
  criterion: z.string().nullable(),
  replacement: z.string().nullable().describe('Le texte qui remplacerait l’article, ou le critère entier.'),
  state: z.enum(['PROPOSED', 'ACCEPTED', 'REJECTED']),
  at: instant,
  motive: typed,
  answer: typed,
});

const Comment = z.strictObject({
  comment: count,
  article: z.int().nullable(),
  at: instant,
  text: typed,
  answer: typed,
});

/** A charter as it is written: its source, what was proposed to change in it, and what was said of it (I1, I5). */
export const CharterWriting = z.strictObject({
  text: z.string().nullable().describe('La charte, telle que son fichier l’écrit.'),
  amendments: z.array(Amendment).describe('Les amendements, du premier au dernier.'),
  comments: z.array(Comment).describe('Les contributions à la consultation, de la première à la dernière.'),
});
export type CharterWriting = z.infer<typeof CharterWriting>;
