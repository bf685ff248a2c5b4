import * as z from 'zod';
import type { RowItem } from '../../kernel/rows.ts';
import { CriterionId } from '../criterion-id.ts';
import { AnswerField, Answers, ANSWERED_AT_ONCE } from '../draft/answer-values.ts';
import type { AnswerRow } from '../draft/commands.ts';

export const correctionCommands = {
  correctAnswers: z
    .strictObject({
      criterion: CriterionId,
      answers: Answers.default({}),
      clear: z.array(AnswerField).max(ANSWERED_AT_ONCE).default([]),
      /** The version of each field last seen; one that is absent was never answered. */
      versions: z.record(AnswerField, z.int().min(0)).default({}),
    })
    .refine(({ answers, clear }) => Object.keys(answers).length + clear.length > 0, {
      path: ['answers'],
      error: 'Donnez au moins une réponse, ou une réponse à effacer.',
    })
    .refine(({ answers, clear }) => clear.every((field) => !Object.hasOwn(answers, field)), {
      path: ['clear'],
      error: 'Une même réponse est donnée et effacée. Choisissez.',
    }),
  /** Up to which version of the dossier an officer has looked. */
  markLooked: z.strictObject({ upTo: z.int().min(1).max(999_999_999) }),
};

export type CorrectionGiven = {
  correctAnswers: {
    /** The answers of the criterion as they stand. */
    saved: readonly AnswerRow[];
    unknown: readonly string[];
    faults: readonly { field: string; explanation: string }[];
    /** Of all answers of the dossier, once these are corrected. */
    answersDigest: string;
  };
  markLooked: { look: { upTo: number } | null };
};

/** One field that changed after the filing; without a value before or after, it was not answered then. */
export type FieldChange = { field: string; before?: unknown; after?: unknown };

/** What a command changed of the answers, so that what was filed can be read beside what stands now. */
export type ChangeRow = RowItem & {
  number: number;
  criterion: string;
  changes: FieldChange[];
  role: string | null;
  at: string;
};
