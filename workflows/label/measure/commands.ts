import * as z from 'zod';
import { Day, text } from '../../../events/fact.ts';
import { Ground, MeasureKind, StatedCondition } from '../../../events/label-measure.ts';
import { Delivery } from '../../../events/notification.ts';
import type { Standing } from '../published.ts';

const considerations = z.array(text(600)).min(1).max(20);

export const measureCommands = {
  /** DEC-05: what it rests on, in law and in fact, is said to the holder before anything is decided (WDR-04). */
  proposeMeasure: z
    .strictObject({
      kind: MeasureKind,
      ground: Ground,
      /** Which condition of the award is met no more (F7). */
      condition: StatedCondition.nullable().default(null),
      urgent: z.boolean().default(false),
      law: considerations,
      facts: considerations,
    })
    .refine(({ ground, condition }) => (ground === 'LOSS_OF_CONDITION') === (condition !== null), {
      path: ['condition'],
      error: 'Nommez la condition qui n’est plus remplie, et celle-là seulement pour ce motif.',
    }),
  /** The letter that announces it, as its slips tell (WDR-05). */
  receiveNotice: z.strictObject({ delivery: Delivery }),
  submitObservations: z.strictObject({ observations: text(8000) }),
  askHearing: z.strictObject({}),
  recordHearing: z.strictObject({ heldOn: Day, summary: text(8000) }),
  decideMeasure: z.strictObject({
    law: considerations,
    facts: considerations,
    quality: text(120),
    /** Of a suspension: how long. */
    months: z.int().min(1).max(120).nullable().default(null),
    /** The point on which the council gave its opinion, where it must. */
    opinion: z.uuid().nullable().default(null),
  }),
  dropMeasure: z.strictObject({ reason: text(600) }),
  notifyMeasure: z.strictObject({ delivery: Delivery }),
  reinstate: z.strictObject({ reason: text(600) }),
};

/** What the council answered to a point about this label; null of any other point, and of one that was not voted. */
export type MeasureOpinion = { favourable: boolean; votedOn: string } | null;

export type MeasureGiven = {
  /** Whether the award states the condition that is named (F7). */
  proposeMeasure: Standing & { stated: boolean };
  receiveNotice: Standing;
  submitObservations: Standing;
  askHearing: Standing;
  recordHearing: Standing;
  decideMeasure: Standing & { opinion: MeasureOpinion };
  dropMeasure: Standing;
  notifyMeasure: Standing;
  reinstate: Standing;
};
