import * as z from 'zod';
import { addDays, addMonths, compareDates, daysBetween, earlierOf, laterOf } from './date-arithmetic.ts';
import type { LegalDate } from './legal-date.ts';

/** What two months of silence mean (SIL-01, SIL-02). */
export const SilenceRegime = z.enum(['ACCEPTANCE', 'REJECTION']);
export type SilenceRegime = z.infer<typeof SilenceRegime>;

/** A request for items that the label rules require; questions beyond them never belong here (INC-05). */
export type MissingItemsRequest = {
  requestedOn: LegalDate;
  deadline: LegalDate;
  /** Day the last of the items was received, or null while one is missing. */
  producedOn: LegalDate | null;
};

type Silence = {
  regime: SilenceRegime;
  receivedOn: LegalDate;
  requests: readonly MissingItemsRequest[];
};

/** SIL-01, SIL-02: only a decree could set another period (SIL-03). */
export const SILENCE_MONTHS = 2;

/** INC-03: how many days the clock stands still for a request. */
export const suspendedDays = ({ requestedOn, deadline, producedOn }: MissingItemsRequest): number =>
  Math.max(0, daysBetween(requestedOn, producedOn === null ? deadline : earlierOf(producedOn, deadline)));

/** INC-03: the clock stops while the items are awaited, at most until their deadline. */
const rejectionAfter = (implicit: LegalDate, request: MissingItemsRequest): LegalDate =>
  addDays(implicit, suspendedDays(request));

/** INC-02: the two months run only from the day the last required item was received. */
const acceptanceAfter = (implicit: LegalDate, { producedOn }: MissingItemsRequest): LegalDate | null =>
  producedOn === null ? null : laterOf(implicit, addMonths(producedOn, SILENCE_MONTHS));

/**
 * The day silence decides after a request for items, from the one it would have decided on before; null when it never
 * will. While items are awaited (`producedOn` null) under rejection, the latest possible day.
 */
export const implicitAfter = (
  regime: SilenceRegime,
  implicit: LegalDate,
  request: MissingItemsRequest,
): LegalDate | null =>
  regime === 'ACCEPTANCE' ? acceptanceAfter(implicit, request) : rejectionAfter(implicit, request);

/**
 * The day on which, failing an express decision, the request is deemed accepted or rejected (SIL-01, SIL-02,
 * L231-1, L231-4); null when it never will be, which only an incomplete file under acceptance knows.
 * While items are awaited under rejection, the day is the latest possible one. A request for items made after
 * that day came too late to move it.
 */
export const implicitDecisionDate = ({ regime, receivedOn, requests }: Silence): LegalDate | null => {
  let implicit: LegalDate | null = addMonths(receivedOn, SILENCE_MONTHS);
  for (const request of requests.toSorted((a, b) => compareDates(a.requestedOn, b.requestedOn))) {
    if (implicit === null || compareDates(request.requestedOn, implicit) > 0) break;
    implicit = implicitAfter(regime, implicit, request);
  }
  return implicit;
};
