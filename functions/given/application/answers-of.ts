import * as z from 'zod';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import type { Store } from '../../ports.ts';

export const AnswerRow = z.object({
  criterion: z.string(),
  field: z.string(),
  value: z.json().optional(),
  version: z.int(),
  savedAt: z.string(),
  savedBy: z.string(),
  correctedOn: z.string().optional(),
});
export type AnswerRow = z.infer<typeof AnswerRow>;

export type AnswersByCriterion = Record<string, Record<string, z.core.util.JSONType>>;

/** The rows of a dossier's answers, in the order of their criteria and fields. */
export const answerRowsOf = async (store: Pick<Store, 'rows'>, council: string, id: string) =>
  (await store.rows(thingKey(council, 'application', id), 'answer#')).map((row) => AnswerRow.parse(row));

/** Answers by criterion, then by field; a field that was cleared is not there, nor a criterion without any. */
export const byCriterion = (rows: readonly AnswerRow[]): AnswersByCriterion => {
  const answers: AnswersByCriterion = {};
  for (const { criterion, field, value } of rows)
    if (value !== undefined) (answers[criterion] ??= {})[field] = value;
  return answers;
};

/** The answers of a dossier as they stand. */
export const answersOf = async (store: Pick<Store, 'rows'>, council: string, id: string) =>
  byCriterion(await answerRowsOf(store, council, id));
