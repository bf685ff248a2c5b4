import * as z from 'zod';
import { Day, MemberNumber, text } from '../../../events/fact.ts';
import { HourInParis } from '../../../events/session.ts';
import type { Term } from '../../council/seats/mandates.ts';
import { DeliveryMeans, type NoticeRow } from './notices.ts';

const place = text(200).nullable();
/** Read by the council alone: its public pages and its letters do not have it. */
const remoteLink = z
  .url({ protocol: /^https$/ })
  .max(300)
  .nullable();

/** When and where a session that is scheduled sits; a place may be known later. */
export const sittingAsked = {
  startsAt: HourInParis.default('14:00'),
  place: place.default(null),
  remoteLink: remoteLink.default(null),
};

/** What may change of it: the day cannot, since the notice runs to it (DEL-04). What is left out stays. */
export const sittingChanged = {
  startsAt: HourInParis.optional(),
  place: place.optional(),
  remoteLink: remoteLink.optional(),
};

export const conveningCommands = {
  relocate: z.strictObject(sittingChanged),
  acknowledgeConvocation: z.strictObject({}),
  recordHandDelivery: z.strictObject({ member: MemberNumber, deliveredOn: Day, how: DeliveryMeans }),
};

/** What is known of the notice that a member had, and from which day to which they sit. */
type OwnNotice = { row: NoticeRow | null; seat: Term | null };

export type ConveningGiven = { acknowledgeConvocation: OwnNotice; recordHandDelivery: OwnNotice };
