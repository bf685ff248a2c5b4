import * as z from 'zod';
import { Day } from '../../../events/fact.ts';
import { Establishment, type LabelHolder } from '../../../events/label.ts';
import type { Standing } from '../published.ts';

export const holderCommands = {
  /** The structure that holds it from then on: another, or the same under another name or at another seat (F6). */
  recordSuccession: z.strictObject({
    structure: z.uuid(),
    establishment: Establishment.default(null),
    changedOn: Day,
  }),
  /** The first day without it (H8). */
  relinquish: z.strictObject({ from: Day }),
  /** The structure ceased; with the number of the label of the one that took it over, if that has one. */
  recordLapse: z.strictObject({ ceasedOn: Day, replacedBy: z.string().max(30).nullable().default(null) }),
};

export type HolderGiven = {
  /** As the structure now is in the registers; null when there is none. */
  recordSuccession: Standing & { holder: z.infer<typeof LabelHolder> | null };
  relinquish: Standing;
  /** Whether the label that is named is one of this council. */
  recordLapse: Standing & { replaced: boolean };
};
