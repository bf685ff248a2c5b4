import * as z from 'zod';
import { Day } from '../../../events/fact.ts';
import type { Absence } from './absences.ts';

/** An officer says it for themself; the secretariat and the administration name whom they say it for. */
const officer = { officer: z.uuid().optional() };

export const absenceCommands = {
  declareAbsence: z.strictObject({ ...officer, from: Day, to: Day, standIn: z.uuid().nullable() }),
  endAbsence: z.strictObject(officer),
};

export type AbsenceGiven = {
  /** Who examines in the council, and every absence that it keeps: one for each at most. */
  declareAbsence: { officers: readonly string[]; absences: readonly Absence[] };
  endAbsence: { absences: readonly Absence[] };
};
