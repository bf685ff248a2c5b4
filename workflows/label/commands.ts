import * as z from 'zod';
import { LabelHolder } from '../../events/label.ts';
import { Day, text } from '../../events/fact.ts';
import { PassDeadline } from '../kernel/pass-deadline.ts';

export const labelCommands = {
  award: z.strictObject({
    application: z.uuid(),
    holder: LabelHolder,
    awardedOn: Day,
    validUntil: Day,
    charterVersion: z.string().min(1).max(40),
    quality: text(120),
  }),
  passDeadline: PassDeadline,
};

export type LabelGiven = {
  award: { sequence: number; renewalOpensMonths: number };
};
