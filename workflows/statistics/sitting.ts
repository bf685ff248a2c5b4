import * as z from 'zod';
import type { Happening } from '../../events/catalogue.ts';
import { Day } from '../../events/fact.ts';
import { dateInParis } from '../calendar/paris-time.ts';

/** How many sat at one sitting, of how many in office, and in each college; `held` while a quorum stood (J3). Nobody is named. */
export const Sitting = z.strictObject({
  heldOn: Day,
  inOffice: z.int().min(0),
  attending: z.int().min(0),
  proxies: z.int().min(0),
  colleges: z.array(
    z.strictObject({ college: z.int().min(1), inOffice: z.int().min(0), attending: z.int().min(0) }),
  ),
  held: z.boolean(),
});
export type Sitting = z.infer<typeof Sitting>;

/** The sittings of a session by the number of their call, from its facts in their order: the last word of each stands. */
export const sittingsOf = (facts: readonly Happening[]): ReadonlyMap<number, Sitting> => {
  const sittings = new Map<number, Sitting>();
  for (const fact of facts) {
    if (fact.type !== 'SessionOpened.v1' && fact.type !== 'SessionAdjourned.v1') continue;
    const { call, inOffice, attending, proxies, colleges } = fact.data;
    const held = fact.type === 'SessionOpened.v1';
    sittings.set(call, { heldOn: dateInParis(fact.at), inOffice, attending, proxies, colleges, held });
  }
  return sittings;
};
