import * as z from 'zod';
import { Day, text } from '../../../events/fact.ts';
import { ChangeKind } from '../../../events/label-check.ts';
import type { Standing } from '../published.ts';

const MOST_WORDS = 2000;
const distinct = (kinds: readonly ChangeKind[]): boolean => new Set(kinds).size === kinds.length;
const changes = z.array(ChangeKind).max(ChangeKind.options.length).refine(distinct, 'Une fois chacun.');

export const checkCommands = {
  /** Without a change it is answered in one word; with one, it is told (H3). */
  answerCheck: z
    .strictObject({ changes: changes.default([]), description: text(MOST_WORDS).nullable().default(null) })
    .refine((data) => data.changes.length > 0 === (data.description !== null), {
      path: ['description'],
      error: 'Dites ce qui a changé, ou que rien n’a changé.',
    }),
  declareChange: z.strictObject({
    changes: changes.min(1),
    occurredOn: Day,
    description: text(MOST_WORDS),
  }),
  examineChange: z.strictObject({ followUp: z.enum(['NONE', 'MEASURE']), reason: text(600) }),
};

export type CheckGiven = { answerCheck: Standing; declareChange: Standing; examineChange: Standing };
