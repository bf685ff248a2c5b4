import * as z from 'zod';
import { Frame } from '../../events/control-campaign.ts';
import type { RowKey } from '../kernel/rows.ts';

/** What anybody reads of the draws of a council, a year each. */
export const publicDraws = (council: string): string => `${council}#draws`;
export const publicDrawKey = (council: string, year: number): RowKey => ({
  pk: publicDraws(council),
  sk: `draw#${year}`,
});

/** Where the list of labels is published, under its digest: what is there never changes. */
export const announcementPath = (council: string, digest: string): string =>
  `draws/${council}/${digest}.json`;

/** What anybody reads of one draw: never whom the service picked (OPD-03). */
export const PublicDraw = z.object({
  year: z.int(),
  announcedOn: z.string(),
  size: z.int(),
  awardedUntil: z.string().nullable(),
  seedOn: z.string(),
  frame: Frame,
  drawn: z
    .object({ drawnOn: z.string(), seedOf: z.string(), seed: z.string(), sample: z.array(z.string()) })
    .nullable(),
});
export type PublicDraw = z.infer<typeof PublicDraw>;
