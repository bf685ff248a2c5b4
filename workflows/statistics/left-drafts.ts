import * as z from 'zod';
import { Instant } from '../../events/fact.ts';
import { addDays } from '../calendar/date-arithmetic.ts';
import type { LegalDate } from '../calendar/legal-date.ts';
import { dateInParis } from '../calendar/paris-time.ts';
import { toldCount, withoutSmall } from './small-counts.ts';

/** Who comes back does before: a session takes requests for less than two months (SIL-08), and a form takes days. */
export const LEFT_AFTER_DAYS = 90;

/** The last day on which a draft was touched that is left today. */
export const lastDayOfLeft = (today: LegalDate): LegalDate => addDays(today, -LEFT_AFTER_DAYS);

/** What is read of a draft to tell whether it is left, and where. */
export const Draft = z.object({
  structure: z.string(),
  charter: z.object({ compiledDigest: z.string() }),
  editedAt: Instant,
  lastIn: z.string().nullable(),
  open: z.boolean(),
});
export type Draft = z.infer<typeof Draft>;

/** How many stopped at one criterion, in the order of the charter; under no criterion, those who answered nothing. */
export const Stop = z.strictObject({
  criterion: z.string().nullable(),
  title: z.string(),
  count: z.int().min(1),
});
export type Stop = z.infer<typeof Stop>;

/** What a charter asks, in the order of its form. */
type Form = readonly { readonly id: string; readonly title: string }[];

const NOTHING_ANSWERED = 'Avant la première réponse';

/** Those that nobody filed nor touched for that long; of each structure the last, so that five are never one of them. */
export const leftOf = (drafts: readonly Draft[], today: LegalDate): readonly Draft[] => {
  const last = lastDayOfLeft(today);
  const left = drafts.filter(({ open, editedAt }) => open && dateInParis(editedAt) <= last);
  const byStructure = Map.groupBy(left, ({ structure }) => structure);
  return [...byStructure.values()].map((its) =>
    its.reduce((one, other) => (other.editedAt > one.editedAt ? other : one)),
  );
};

/** Where each stopped: the criterion of its last change, as the charter of the latest of them calls it (J2). */
export const stopsOf = (left: readonly Draft[], formOf: (digest: string) => Form): readonly Stop[] => {
  const latestFirst = left.toSorted((a, b) => (a.editedAt < b.editedAt ? 1 : -1));
  const stops = [...Map.groupBy(latestFirst, ({ lastIn }) => lastIn)].map(([criterion, its]) => {
    const form = formOf(its[0]?.charter.compiledDigest ?? '');
    const place = form.findIndex(({ id }) => id === criterion);
    const count = its.length;
    if (criterion === null) return { place, stop: { criterion, title: NOTHING_ANSWERED, count } };
    // B5: the last of them took a newer charter, which asks this no more.
    const title = form[place]?.title ?? `Question ${criterion} d’une charte précédente`;
    return { place: place === -1 ? form.length : place, stop: { criterion, title, count } };
  });
  return stops.toSorted((a, b) => a.place - b.place).map(({ stop }) => stop);
};

/** What is published of it: how many in all, null of one to four; then where, the small counts together. */
export const ToldStops = z.strictObject({
  total: z.int().min(0).nullable(),
  stops: z.array(Stop),
});
export type ToldStops = z.infer<typeof ToldStops>;

/** In the order of the charter; whatever is told together comes last, under its own name. */
export const toldStops = (stops: readonly Stop[]): ToldStops => {
  const nameOf = ({ criterion }: Stop): string => criterion ?? '';
  const told = withoutSmall(stops.map((stop) => ({ name: nameOf(stop), count: stop.count })));
  const alone = stops.filter((stop) => told.some(({ name }) => name === nameOf(stop)));
  const together = told.filter(({ name }) => !alone.some((stop) => nameOf(stop) === name));
  return {
    total: toldCount(stops.reduce((sum, { count }) => sum + count, 0)),
    stops: [...alone, ...together.map(({ name, count }) => ({ criterion: null, title: name, count }))],
  };
};
