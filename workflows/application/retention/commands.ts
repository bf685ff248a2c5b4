import * as z from 'zod';
import { EliminationVisaRecorded, HoldGround } from '../../../events/retention.ts';
import { text } from '../../../events/fact.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import type { Kept } from '../../retention/kept.ts';

export const retentionCommands = {
  holdErasure: z.strictObject({ ground: HoldGround }),
  releaseErasure: z.strictObject({}),
  recordEliminationVisa: z.strictObject({ slip: text(60), visaedOn: LegalDate }),
  erase: z.strictObject({
    subjects: z.array(z.string().min(1).max(80)).min(1).max(500),
    /** Of which it is the last dossier, if of one. */
    label: z.uuid().nullable(),
    /** Of a dossier that was erased, and that a backup brought back: under which visa it was. */
    visa: EliminationVisaRecorded.shape.data.nullable(),
  }),
};

export type RetentionGiven = {
  recordEliminationVisa: { kept: Kept };
};
