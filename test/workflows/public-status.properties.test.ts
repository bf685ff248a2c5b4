import * as fc from 'fast-check';
import type { Day, Instant } from '../../events/fact.ts';
import { afterFact, firstPublicRow, statusOn } from '../../workflows/label/public-row.ts';
import { sample } from '../support/sample-facts.ts';

/**
 * What a label was on each day (F4), against the plainest account there is: a calendar on which each fact paints the
 * days that it changes, one by one.
 */
const DAYS = 120;
const FAR = DAYS + 60;
const NAMES = Array.from(
  { length: FAR + 60 },
  (_, n) => new Date(Date.UTC(2027, 2, 17 + n)).toISOString().slice(0, 10) as Day,
);
const dayOf = (at: number): Day => NAMES[at + 1] as Day;

type Step =
  | { kind: 'suspend'; at: number; days: number }
  | { kind: 'reinstate' | 'revoke' | 'relinquish' | 'rescind'; at: number }
  | { kind: 'lapse'; at: number; before: number }
  | { kind: 'renew' | 'prolong'; at: number; end: number };

const factOf = (step: Step, end: number) => {
  const on = dayOf(step.at);
  switch (step.kind) {
    case 'suspend':
      return sample('LabelSuspended.v1', { suspendedOn: on, endsOn: dayOf(step.at + step.days) });
    case 'reinstate':
      return sample('LabelReinstated.v1', { reinstatedOn: on, validUntil: dayOf(end) });
    case 'revoke':
      return sample('LabelRevoked.v1', { revokedOn: on });
    case 'relinquish':
      return sample('LabelRelinquished.v1', { relinquishedOn: on });
    case 'rescind':
      return sample('LabelRescinded.v1', { rescindedOn: on, since: dayOf(0) });
    case 'lapse':
      return sample('LabelLapsed.v1', {
        lapsedOn: dayOf(Math.max(0, step.at - step.before)),
        replacedBy: null,
      });
    case 'renew':
      return sample('LabelRenewed.v1', { renewedOn: on, validUntil: dayOf(step.end) });
    case 'prolong':
      return sample('LabelProlonged.v1', { prolongedOn: on, validUntil: dayOf(step.end) });
  }
};

type Calendar = { readonly valid: boolean[]; end: number };

const paint = ({ valid }: Calendar, from: number, as: boolean): unknown => valid.fill(as, from);

const follow = (calendar: Calendar, step: Step): void => {
  switch (step.kind) {
    case 'suspend':
      paint(calendar, step.at, false);
      paint(calendar, step.at + step.days, true);
      break;
    case 'reinstate':
      paint(calendar, step.at, true);
      break;
    case 'revoke':
    case 'relinquish':
      paint(calendar, step.at, false);
      break;
    case 'rescind':
      paint(calendar, 0, false);
      break;
    case 'lapse':
      paint(calendar, Math.max(0, step.at - step.before), false);
      break;
    case 'renew':
    case 'prolong':
      calendar.end = step.end;
      break;
  }
};

/** Valid on its last day; over on the next, unless it had been taken away for good before. */
const expected = ({ valid, end }: Calendar, at: number): string | null => {
  if (at < 0) return null;
  const takenAway = valid[FAR - 1] === false;
  if (at > end && !takenAway) return 'EXPIRED';
  return valid[at] === true ? 'VALID' : 'NOT_CURRENTLY_VALID';
};

/** From the eve of the award to well after every end. */
const LOOKED_AT = Array.from({ length: FAR - 20 }, (_, n) => n - 1);

const at = fc.nat(DAYS - 1);
const step = fc.oneof(
  fc.record({ kind: fc.constant('suspend' as const), at, days: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constantFrom('reinstate' as const, 'revoke' as const, 'relinquish' as const), at }),
  fc.record({ kind: fc.constant('rescind' as const), at }),
  fc.record({ kind: fc.constant('lapse' as const), at, before: fc.nat(30) }),
  fc.record({ kind: fc.constantFrom('renew' as const, 'prolong' as const), at, end: fc.nat(DAYS) }),
);
const history = fc.array(step, { maxLength: 8 }).map((steps) => steps.toSorted((a, b) => a.at - b.at));

it('is on each day what the facts made of that day, in whatever order they came', () => {
  const award = sample('LabelAwarded.v1', { awardedOn: dayOf(0), validUntil: dayOf(60) });
  fc.assert(
    fc.property(history, (steps) => {
      const calendar: Calendar = { valid: Array.from({ length: FAR }, () => true), end: 60 };
      let row = firstPublicRow('62', award, '2027-03-18T09:00:00.000Z' as Instant);
      for (const one of steps) {
        row = afterFact(row, factOf(one, calendar.end));
        follow(calendar, one);
        expect(LOOKED_AT.map((day) => statusOn(row, dayOf(day)))).toEqual(
          LOOKED_AT.map((day) => expected(calendar, day)),
        );
      }
    }),
    { numRuns: 400 },
  );
});
