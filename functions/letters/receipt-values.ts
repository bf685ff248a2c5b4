import { ApplicationSubmitted } from '../../events/application.ts';
import { ApplicationAcknowledged, type MissingItemsRequested } from '../../events/clock.ts';
import type { Envelope } from '../../events/fact.ts';
import type * as z from 'zod';
import { acknowledgementDue } from '../../workflows/calendar/acknowledgement-due.ts';
import { longDate } from '../../workflows/calendar/french-dates.ts';
import { awaitedAfter } from './awaited-items.ts';
import { dayInWords, silenceValues } from './silence-values.ts';

type Facts = readonly Envelope[];
type Requested = Pick<
  z.infer<typeof MissingItemsRequested>['data'],
  'dueOn' | 'implicitBefore' | 'ifProvidedOnDueDate'
>;

const filedAs = (facts: Facts) => ApplicationSubmitted.shape.data.parse(facts[0]?.data);

/** The receipt of a request, from its first fact (ACK-01). */
export const receivedValues = (facts: Facts) => {
  const { receivedOn, number, postmarkedOn, receivedElsewhereOn } = filedAs(facts);
  return {
    number,
    receivedOn: longDate(receivedOn),
    postmarkedOn: dayInWords(postmarkedOn),
    receivedElsewhereOn: dayInWords(receivedElsewhereOn),
    acknowledgementDueOn: longDate(acknowledgementDue(receivedOn)),
  };
};

/** INC-01: the effect on time limits is told with what is asked. */
export const effectValues = (regime: string, asked: Requested | null) => {
  const { dueOn, implicitBefore, ifProvidedOnDueDate } = asked ?? {};
  return {
    waitsAcceptance: asked !== null && regime === 'ACCEPTANCE',
    stopsRejection: asked !== null && regime !== 'ACCEPTANCE',
    dueOn: dayInWords(dueOn),
    silenceBefore: dayInWords(implicitBefore),
    silenceIfOnTime: dayInWords(ifProvidedOnDueDate),
  };
};

/** INC-01: what is still awaited after these facts, until when, and what that does to silence. */
export const awaitedValues = (facts: Facts) => {
  const awaited = awaitedAfter(facts);
  const open = awaited === null || awaited.items.length === 0 ? null : awaited;
  return {
    items: open?.items.map(({ title }) => title) ?? [],
    ...effectValues(filedAs(facts).silenceRegime, open),
  };
};

/** ACK-03: what an acknowledgement says, which is the last of these facts or stands among them. */
export const acknowledgementValues = (facts: Facts) => {
  const told = facts.findLast(({ type }) => type === 'ApplicationAcknowledged.v1');
  const { silenceRegime, implicitDecisionOn } = ApplicationAcknowledged.shape.data.parse(told?.data);
  const awaited = awaitedValues(facts);
  return {
    ...receivedValues(facts),
    ...silenceValues(silenceRegime, implicitDecisionOn),
    notRunning: implicitDecisionOn === null,
    nothingToDo: awaited.items.length === 0,
    ...awaited,
  };
};
