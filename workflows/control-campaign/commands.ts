import * as z from 'zod';
import type { Frame } from '../../events/control-campaign.ts';
import { Day, text } from '../../events/fact.ts';

/** No council controls more in a year, and what is drawn stays in one fact. */
const MOST_DRAWN = 200;

const Rule = z.strictObject({
  size: z.int().min(1).max(MOST_DRAWN),
  awardedUntil: Day.nullable().default(null),
  seedOn: Day.refine((day) => day >= '2000' && day < '2999', { error: 'Écrivez une année de 2000 à 2998.' }),
});
export type Rule = z.infer<typeof Rule>;

export const controlCampaignCommands = {
  announce: Rule,
  revise: Rule,
  draw: z.strictObject({}),
  /** The ground is read by the service alone. */
  pick: z.strictObject({ label: z.uuid(), ground: text(2000) }),
  close: z.strictObject({}),
};

/** What the draw comes to, or null while no checkpoint of its day or after is published. */
export type Drawn = { seedOf: Day; seed: string; sample: readonly string[] } | null;

export type ControlCampaignGiven = {
  /** The labels in force that the rule names, once their list is published; null when there is none. */
  announce: { frame: Frame | null };
  revise: { frame: Frame | null };
  draw: { drawn: Drawn };
  /** The number of the label, and whether the public reads that it is valid; null when there is no such label. */
  pick: { label: { number: string; valid: boolean } | null };
};
