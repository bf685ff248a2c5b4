import * as z from 'zod';
import type { FactOf } from '../../../events/catalogue.ts';

/** A request for missing items under way: one at a time (B2). `before` is the day silence would decide without it. */
export const OpenRequest = z.strictObject({
  id: z.int(),
  requestedOn: z.string(),
  dueOn: z.string(),
  items: z.int(),
  before: z.string(),
});
export type OpenRequest = z.infer<typeof OpenRequest>;

type Standing = { openRequest: OpenRequest | null; requestsMade: number; suspendedDays: number };

export const itemsRequested = (
  { requestsMade }: Standing,
  data: FactOf<'MissingItemsRequested.v1'>['data'],
) => ({
  implicitOn: data.implicitDecisionOn as string | null,
  completeOn: null,
  requestsMade: requestsMade + 1,
  openRequest: {
    id: data.request,
    requestedOn: data.requestedOn as string,
    dueOn: data.dueOn as string,
    items: data.items.length,
    before: data.implicitBefore as string,
  },
});

/** Answers that come during the examination are to be read again. */
export const itemProvided = (
  { openRequest }: Standing,
  { left, item }: FactOf<'MissingItemProvided.v1'>['data'],
) => ({
  ...(item.kind === 'ANSWERS' && { unread: true }),
  openRequest: openRequest && { ...openRequest, items: left },
});

export const completed = (
  { suspendedDays }: Standing,
  data: FactOf<'ApplicationFoundComplete.v1'>['data'],
) => ({
  implicitOn: data.implicitDecisionOn as string | null,
  completeOn: data.completeOn as string | null,
  suspendedDays: suspendedDays + data.suspendedDays,
  openRequest: null,
});
