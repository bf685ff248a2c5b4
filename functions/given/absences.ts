import * as z from 'zod';
import { ABSENCE_PREFIX, type Absence } from '../../workflows/council/absence/absences.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type { Store } from '../ports.ts';

const Row = z.object({
  officer: z.string(),
  from: z.string(),
  to: z.string(),
  standIn: z.string().nullable(),
});

/** The absences that a council keeps: one for each officer at most, so one small page. */
export const absencesOf = async (store: Pick<Store, 'rows'>, council: string): Promise<Absence[]> =>
  (await store.rows(thingKey(council, 'council', council), ABSENCE_PREFIX)).map((row) => Row.parse(row));
