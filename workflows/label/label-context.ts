import * as z from 'zod';
import { Day } from '../../events/fact.ts';
import { Establishment, LabelHolder } from '../../events/label.ts';
import { Ground, MeasureKind } from '../../events/label-measure.ts';

/** A measure from the day it is proposed: one at a time. */
export const OpenMeasure = z.strictObject({
  kind: MeasureKind,
  ground: Ground,
  urgent: z.boolean(),
  proposedOn: Day,
  observationsDays: z.int(),
  /** The last day to answer, once the notice was received (WDR-05). */
  observationsUntil: Day.nullable(),
  observed: z.boolean(),
  hearing: z.enum(['NONE', 'ASKED', 'HELD']),
  /** Signed, and not yet notified (DEC-06). */
  decided: z.strictObject({ on: Day, months: z.int().nullable() }).nullable(),
});
export type OpenMeasure = z.infer<typeof OpenMeasure>;

export const LabelContext = z.strictObject({
  number: z.string(),
  /** The request that earned it, or the last that renewed it; empty for a label taken over. */
  application: z.string(),
  holder: LabelHolder.nullable(),
  establishment: Establishment,
  awardedOn: z.string(),
  /** Of the decision on which it now stands: four months run from there (WDR-06). */
  decidedOn: z.string(),
  validUntil: z.string(),
  charterVersion: z.string(),
  /** Its window of renewal is open. */
  renewalOpen: z.boolean(),
  /** A renewal that was filed and waits. */
  renewal: z.string().nullable(),
  /** Its last day, when the holder gives it up on a day to come (H8). */
  leavesOn: Day.nullable(),
  /** How often in a row it was suspended, since when, and when it is valid again by itself (WDR-12). */
  suspension: z.strictObject({ since: Day, endsOn: Day, times: z.int() }).nullable(),
  /** The questionnaire of the year: how often it was reminded, and until when once it is a formal notice. */
  check: z
    .strictObject({ sentOn: Day, reminders: z.int(), noticeUntil: Day.nullable(), unanswered: z.boolean() })
    .nullable(),
  /** The holder declared a change, and no officer looked at it yet. */
  changed: z.boolean(),
  measure: OpenMeasure.nullable(),
  /** Revoked as a sanction, which may be taken back (WDR-10). */
  sanctioned: z.boolean(),
});
export type LabelContext = z.infer<typeof LabelContext>;

export const BLANK_LABEL: LabelContext = {
  number: '',
  application: '',
  holder: null,
  establishment: null,
  awardedOn: '',
  decidedOn: '',
  validUntil: '',
  charterVersion: '',
  renewalOpen: false,
  renewal: null,
  leavesOn: null,
  suspension: null,
  check: null,
  changed: false,
  measure: null,
  sanctioned: false,
};
