import * as z from 'zod';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import type { Store } from '../../ports.ts';

const AnswerRow = z.object({ criterion: z.string(), answers: z.record(z.string(), z.json()) });

/** The answers of a dossier, by criterion, as they stand. */
export const answersOf = async (store: Pick<Store, 'rows'>, council: string, id: string) => {
  const rows = await store.rows(thingKey(council, 'application', id), 'answer#');
  return Object.fromEntries(
    rows.map((row) => {
      const { criterion, answers } = AnswerRow.parse(row);
      return [criterion, answers];
    }),
  );
};
