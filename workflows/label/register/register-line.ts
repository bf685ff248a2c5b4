import type * as z from 'zod';
import { currentMunicipality } from '../../structure/municipalities.ts';
import type { Day } from '../../../events/fact.ts';
import { PublicLabel, spansUntil } from '../public-row.ts';

/**
 * What files say of a label: nothing that depends on the day they are read. The state on a day is that of the last span
 * that began, and over after `validUntil` (G2): a file that is kept never says « valid » by itself.
 */
export const RegisterLine = PublicLabel.pick({
  number: true,
  council: true,
  holder: true,
  awardedOn: true,
  validUntil: true,
  charterVersion: true,
  spans: true,
});
export type RegisterLine = z.infer<typeof RegisterLine>;

/**
 * The public line of a label by a day, from an allow-list: no other field leaves, and nothing of what is to come, as the
 * end of an interruption (OPD-03, OPD-05).
 */
export const lineOf = (label: PublicLabel, day: Day): RegisterLine =>
  RegisterLine.parse({ ...label, spans: spansUntil(label, day) });

/** The municipality of today where a label's holder has its seat. */
export const placeOf = ({ holder }: Pick<PublicLabel, 'holder'>): string | null =>
  holder.commune === null ? null : (currentMunicipality(holder.commune) ?? holder.commune);
