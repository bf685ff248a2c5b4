import * as z from 'zod';
import type { ControlOutcome } from '../../events/control.ts';
import type { Frame } from '../../events/control-campaign.ts';
import { Day, text } from '../../events/fact.ts';

/** How many are drawn is a rule of the council: who announces has no say in it. */
const Rule = z.strictObject({
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
  settle: z.strictObject({}),
};

/** What the draw comes to, or null while no checkpoint of its day or after is published. */
export type Drawn = { seedOf: Day; seed: string; sample: readonly string[] } | null;

/** A label that was drawn or picked: what its control came to, null while it goes on; and whether one may still be opened. */
export type Followed =
  { opened: true; outcome: z.infer<typeof ControlOutcome> | null } | { opened: false; inForce: boolean };

/** How many are drawn, and the labels in force that the rule names, once their list is published; null when there is none. */
type Announced = { size: number; frame: Frame | null };

export type ControlCampaignGiven = {
  announce: Announced;
  revise: Announced;
  draw: { drawn: Drawn };
  /** The number of the label, and whether the public reads that it is valid; null when there is no such label. */
  pick: { label: { number: string; valid: boolean } | null };
  settle: { followed: readonly Followed[] };
};
