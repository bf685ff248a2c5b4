import * as z from 'zod';
import type { ValueType } from '../../../workflows/charter/language/charter-types.ts';
import { answer } from '../shape-words.ts';

/** What a charter may ask for, by the kind of its answer. */
export const ANSWER_BASES = [
  'money',
  'share',
  'moneyShare',
  'days',
  'months',
  'years',
  'number',
  'hundredths',
  'date',
  'yesNo',
  'text',
  'choice',
  'list',
  'record',
] as const satisfies readonly ValueType['base'][];

/** What is asked, with what was answered. */
export const Asked = z.strictObject({
  path: z.string().describe('Le critère et le champ.'),
  text: z.string(),
  help: z.string().nullable(),
  type: z.enum(ANSWER_BASES),
  answer,
});
