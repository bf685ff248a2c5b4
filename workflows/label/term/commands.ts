import * as z from 'zod';
import { Day, text } from '../../../events/fact.ts';
import { Establishment, LabelHolder } from '../../../events/label.ts';
import type { LabelRules } from '../label-rules.ts';
import type { Standing } from '../published.ts';

const Term = {
  awardedOn: Day,
  validUntil: Day,
  charterVersion: z.string().min(1).max(40),
  quality: text(120),
};

/** A label granted before this service kept them; `number` is null when it is to receive one. */
const RecordedLabel = z.strictObject({
  number: z.string().min(2).max(30).nullable(),
  holder: LabelHolder,
  /** The one establishment that it covers; null for the whole structure. */
  establishment: Establishment.default(null),
  ...Term,
});
export type RecordedLabel = z.infer<typeof RecordedLabel>;

export const termCommands = {
  record: RecordedLabel,
  award: z.strictObject({
    application: z.uuid(),
    holder: LabelHolder,
    establishment: Establishment,
    ...Term,
    replaces: z.string().max(30).nullable(),
  }),
  renew: z.strictObject({
    application: z.uuid(),
    renewedOn: Day,
    months: z.int().min(1).max(120),
    charterVersion: z.string().min(1).max(40),
    quality: text(120),
  }),
};

/** A request to renew the label that was filed and on which nobody said no: it waits, or its renewal is on its way. */
export type Awaited = { application: string; sessionOn: Day | null };

export type TermGiven = {
  /** `taken`: whether another label has this number; `last`: the last one taken of its year, 0 when none was. */
  record: { taken: boolean; last: number; rules: LabelRules };
  award: { sequence: number; rules: LabelRules };
  renew: Standing;
  passDeadline: Standing & { awaited: Awaited | null };
};
