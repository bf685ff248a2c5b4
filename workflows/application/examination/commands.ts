import * as z from 'zod';
import { text } from '../../../events/fact.ts';
import type { CriterionResult } from '../../charter/language/evaluate-criterion.ts';
import type { KnownRegister } from '../../structure/structure.machine.ts';
import { CriterionId } from '../criterion-id.ts';

export const examinationCommands = {
  startReview: z.strictObject({}),
  resolveCriterion: z.strictObject({
    criterion: CriterionId,
    verdict: z.enum(['PASS', 'FAIL', 'NOT_APPLICABLE']),
    reason: text(600),
  }),
  concludeReview: z.strictObject({}),
};

export type ExaminationGiven = {
  startReview: {
    register: KnownRegister | null;
    results: readonly CriterionResult[];
    /** By criterion, the theme its charter gives it. */
    themes: Readonly<Record<string, string>>;
  };
};
