import * as z from 'zod';
import { Day, Digest, fact } from './fact.ts';

/** The labels among which lots are drawn, as the file that was published lists them: how many, and its digest. */
export const Frame = z.strictObject({ labels: z.int().min(1), digest: Digest });
export type Frame = z.infer<typeof Frame>;

const rule = {
  announcedOn: Day,
  /** How many are drawn; all, when fewer are in force. */
  size: z.int().min(1),
  /** Only labels awarded on that day or before; all that are in force when null. */
  awardedUntil: Day.nullable(),
  /** The seed is the first checkpoint of that day or after (decision 0056), which nobody knows yet. */
  seedOn: Day,
  frame: Frame,
};

/** The controls of a year (H4): all that settles who is drawn, but the seed, is published before the seed exists. */
const ControlCampaignAnnounced = fact('ControlCampaignAnnounced.v1', {
  year: z.int().min(2000).max(2999),
  ...rule,
});

/** Announced otherwise, while the seed was still to come. */
const ControlCampaignRevised = fact('ControlCampaignRevised.v1', rule);

const LabelNumber = z.string().min(1).max(30);

/** Who is drawn follows from what was announced and from the seed: anybody draws them again (M24). */
const ControlSampleDrawn = fact('ControlSampleDrawn.v1', {
  drawnOn: Day,
  /** The day of the checkpoint, and the hash of its statement. */
  seedOf: Day,
  seed: Digest,
  sample: z.array(LabelNumber).min(1),
});

/** One that chance did not draw, chosen by the service; why is personal, and the public is told neither (OPD-03). */
const ControlRiskPicked = fact('ControlRiskPicked.v1', { label: z.uuid(), number: LabelNumber });

/** Nobody else is picked this year: the campaign now waits for its controls. */
const ControlPicksEnded = fact('ControlPicksEnded.v1', { endedOn: Day });

const Count = z.int().min(0);

/** All its controls are over: how many came to what, for the service alone (OPD-03). */
export const ControlCampaignClosed = fact('ControlCampaignClosed.v1', {
  closedOn: Day,
  outcomes: z.strictObject({ NONE: Count, REMARK: Count, PLAN: Count, MEASURE: Count }),
  /** Drawn or picked, and over before any control was opened. */
  notControlled: Count,
});

/** The facts of the controls of a year. */
export const CONTROL_CAMPAIGN_FACTS = [
  ControlCampaignAnnounced,
  ControlCampaignRevised,
  ControlSampleDrawn,
  ControlRiskPicked,
  ControlPicksEnded,
  ControlCampaignClosed,
] as const;
