import * as z from 'zod';
import { Day, Digest } from '../../events/fact.ts';
import { thingKey, type RowKey } from '../kernel/rows.ts';
import { LETTER_KIND_IDS, LETTER_KINDS, type LetterKindId } from './letter-kinds.ts';
import { LetterTemplate } from '../../events/letter.ts';

/** One version of a council's own text of a letter. It never changes: what was sent with it is read with it. */
export const LetterRow = z.strictObject({
  kind: z.enum(LETTER_KIND_IDS),
  version: z.int().min(1),
  digest: Digest,
  effectiveOn: Day,
  ...LetterTemplate.shape,
});
export type LetterRow = z.infer<typeof LetterRow>;

/** What the rows of every letter begin with. */
export const LETTERS = 'letter#';
export const lettersOf = (kind: string): string => `${LETTERS}${kind}#`;
export const letterKey = (council: string, kind: string, version: number): RowKey => ({
  pk: thingKey(council, 'council', council),
  sk: `${lettersOf(kind)}${String(version).padStart(4, '0')}`,
});

/** The text with which a letter of a kind is written; version 0 is the one that every council starts with. */
export type TemplateInForce = { readonly version: number; readonly template: LetterTemplate };

/** The last of the versions, in their order, whose day of effect has come. */
export const templateInForce = (
  kind: LetterKindId,
  versions: readonly LetterRow[],
  on: string,
): TemplateInForce => {
  const adopted = versions.findLast(({ effectiveOn }) => effectiveOn <= on);
  if (adopted === undefined) return { version: 0, template: LETTER_KINDS[kind].template };
  const { version, subject, paragraphs } = adopted;
  return { version, template: { subject, paragraphs } };
};
