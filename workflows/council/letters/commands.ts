import * as z from 'zod';
import { Day } from '../../../events/fact.ts';
import { LetterTemplate } from '../../../events/letter.ts';
import { faultsOfLetter } from '../../letters/compile-letter.ts';
import { LETTER_KIND_IDS, LETTER_KINDS } from '../../letters/letter-kinds.ts';

export const lettersCommands = {
  /** A text that is no letter of its kind is refused, each fault where it stands (E1, K8). */
  adoptLetter: z
    .strictObject({ kind: z.enum(LETTER_KIND_IDS), effectiveOn: Day, ...LetterTemplate.shape })
    .superRefine(({ kind, subject, paragraphs }, context) => {
      for (const { field, message } of faultsOfLetter(LETTER_KINDS[kind], { subject, paragraphs }))
        context.addIssue({ code: 'custom', path: field.split('.'), message });
    }),
};

export type LettersGiven = {
  /** The last version of that letter, and the hash of the words. */
  adoptLetter: { last: { version: number; effectiveOn: string } | null; digest: string };
};
