import * as z from 'zod';
import { LabelHolder } from '../../events/label.ts';
import { Day, text } from '../../events/fact.ts';
import { PassDeadline } from '../kernel/pass-deadline.ts';

/** A label granted before this service kept them; `number` is null when it is to receive one. */
const RecordedLabel = z.strictObject({
  number: z.string().min(2).max(30).nullable(),
  holder: LabelHolder,
  awardedOn: Day,
  validUntil: Day,
  charterVersion: z.string().min(1).max(40),
  quality: text(120),
});
export type RecordedLabel = z.infer<typeof RecordedLabel>;

export const labelCommands = {
  record: RecordedLabel,
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
  /** `taken`: whether another label has this number; `last`: the last one taken of its year, 0 when none was. */
  record: { taken: boolean; last: number; renewalOpensMonths: number };
  award: { sequence: number; renewalOpensMonths: number };
};
