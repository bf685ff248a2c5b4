import * as z from 'zod';
import type { Happening } from '../../events/catalogue.ts';
import { Day } from '../../events/fact.ts';
import { daysBetween } from '../calendar/date-arithmetic.ts';
import type { LegalDate } from '../calendar/legal-date.ts';
import { dateInParis } from '../calendar/paris-time.ts';

/** For whom a dossier waits: each day of its time is one of theirs (J1). */
export const HOLDERS = ['APPLICANT', 'SERVICE', 'COUNCIL', 'SIGNATURE'] as const;
export type Holder = (typeof HOLDERS)[number];

/** How far a dossier came, in order; the last is a label granted (J2). */
export const STEPS = ['FILED', 'COMPLETE', 'EXAMINED', 'VOTED', 'DECIDED', 'GRANTED'] as const;
export type Step = (typeof STEPS)[number];

const Days = z.int().min(0);

/** What is measured of one dossier: days and nothing of who or what. */
export const Passage = z.strictObject({
  receivedOn: Day,
  /** The day of the decision, or on which it ended otherwise; null while it is under way. */
  endedOn: Day.nullable(),
  waits: z.strictObject({ APPLICANT: Days, SERVICE: Days, COUNCIL: Days, SIGNATURE: Days }),
  reached: z.enum(STEPS),
});
export type Passage = z.infer<typeof Passage>;

type Going = {
  readonly holder: Holder;
  readonly since: LegalDate;
  /** Items that are awaited. */
  readonly awaited: number;
  readonly endedOn: LegalDate | null;
  readonly waits: Record<Holder, number>;
  readonly reached: Step;
};

const further = (one: Step, other: Step): Step => (STEPS.indexOf(one) >= STEPS.indexOf(other) ? one : other);

/** From that day on it waits for somebody else. The days of the one before are theirs. */
const held = (going: Going, holder: Holder, on: LegalDate): Going => {
  const days = Math.max(0, daysBetween(going.since, on));
  const waits = { ...going.waits, [going.holder]: going.waits[going.holder] + days };
  return { ...going, waits, holder, since: on > going.since ? on : going.since };
};

const ended = (going: Going, on: LegalDate): Going => {
  const last = held(going, going.holder, on);
  return { ...last, endedOn: last.since };
};

const reaching = (going: Going, step: Step): Going => ({ ...going, reached: further(going.reached, step) });

/** While it is examined: by the service, unless something is missing. */
const examined = (going: Going, fact: Happening, on: LegalDate): Going => {
  switch (fact.type) {
    case 'MissingItemsRequested.v1':
      return { ...held(going, 'APPLICANT', on), awaited: fact.data.items.length };
    case 'MissingItemProvided.v1': {
      const awaited = going.awaited - 1;
      return { ...(awaited > 0 ? going : held(going, 'SERVICE', on)), awaited };
    }
    case 'ApplicationFoundComplete.v1':
      return reaching({ ...held(going, 'SERVICE', on), awaited: 0 }, 'COMPLETE');
    case 'ReviewConcluded.v1':
      return reaching(held(going, fact.data.visa ? 'SERVICE' : 'COUNCIL', on), 'EXAMINED');
    case 'ReviewReopened.v1':
      return held(going, 'SERVICE', on);
    default:
      return going;
  }
};

/** Once it is examined: the council, then a signature, then its end. */
const after = (going: Going, fact: Happening): Going => {
  const on = dateInParis(fact.at);
  switch (fact.type) {
    case 'ReviewApproved.v1':
    case 'OpinionAnnulled.v1':
    case 'DecisionDeferred.v1':
      return held(going, 'COUNCIL', on);
    case 'OpinionReceived.v1':
      return reaching(held(going, 'SIGNATURE', on), 'VOTED');
    case 'ApplicationDecided.v1':
      return reaching(ended(going, on), fact.data.outcome === 'REFUSED' ? 'DECIDED' : 'GRANTED');
    case 'ImplicitDecisionReached.v1':
      return reaching(ended(going, on), fact.data.outcome === 'ACCEPTED' ? 'GRANTED' : 'DECIDED');
    case 'ApplicationWithdrawn.v1':
    case 'ApplicationFoundInadmissible.v1':
      return ended(going, on);
    default:
      return examined(going, fact, on);
  }
};

/**
 * How a dossier went, from its facts in their order. Its time runs from its receipt to the first decision: what an appeal
 * reopens is counted elsewhere. Null while it was not filed.
 */
export const passageOf = (facts: readonly Happening[]): Passage | null => {
  const filed = facts.find((fact) => fact.type === 'ApplicationSubmitted.v1');
  if (filed === undefined) return null;
  const { receivedOn } = filed.data;
  const start: Going = {
    holder: 'SERVICE',
    since: receivedOn,
    awaited: 0,
    endedOn: null,
    waits: { APPLICANT: 0, SERVICE: 0, COUNCIL: 0, SIGNATURE: 0 },
    reached: 'FILED',
  };
  const { endedOn, waits, reached } = facts.reduce(
    (going, fact) => (going.endedOn === null ? after(going, fact) : going),
    start,
  );
  return { receivedOn, endedOn, waits, reached };
};
