import * as z from 'zod';
import { text } from '../../../events/fact.ts';
import type { LabelRules } from '../../label/label-rules.ts';

/** As long as a report of several pages. */
const TYPED = 8000;

export const reportCommands = {
  publishReport: z.strictObject({ text: text(TYPED) }),
  reply: z.strictObject({ text: text(TYPED) }),
};

export type ReportGiven = {
  publishReport: {
    rules: { version: number; label: LabelRules } | null;
    /** The session for which the dossier was filed. */
    session: { heldOn: string } | null;
  };
};
