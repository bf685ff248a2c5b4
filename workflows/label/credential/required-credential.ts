import type { Happening } from '../../../events/catalogue.ts';
import { Day, type Envelope } from '../../../events/fact.ts';
import { dateInParis } from '../../calendar/paris-time.ts';
import { replay } from '../../kernel/history.ts';
import { placesOf } from '../../kernel/states.ts';
import type { Thing } from '../../kernel/workflow.ts';
import type { LabelContext } from '../label-context.ts';
import { label } from '../label.workflow.ts';

/** What the recorded facts of a label authorise, at its latest version. */
export type RequiredCredential = {
  readonly version: number;
  readonly context: LabelContext;
  /** The fact that the credential in force is issued for, or null when none may stand. */
  readonly cause: { readonly fact: string; readonly version: number; readonly from: Day } | null;
};

/** Facts from which on the credential says something else, or stands again: a certificate that fell never rises. */
const ISSUES = [
  'LabelAwarded.v1',
  'LabelRecorded.v1',
  'LabelRenewed.v1',
  'LabelProlonged.v1',
  'LabelHolderChanged.v1',
  'LabelReinstated.v1',
];

/** From which day on: a label speaks from its award, what follows from the day it is written. */
const beginsOn = ({ type, data, at }: Envelope): Day =>
  type === 'LabelAwarded.v1' || type === 'LabelRecorded.v1' ? Day.parse(data['awardedOn']) : dateInParis(at);

/**
 * Folded from the facts, never read from a state that somebody could have written: a label that is in force, or that only
 * ran out (its credential says until when, and needs no bit), has the credential of the last fact that issues one.
 * @param facts all facts of the label, in their order
 * @returns null when there is no such label
 */
export const requiredCredential = (
  council: string,
  id: string,
  facts: readonly Envelope[],
): RequiredCredential | null => {
  const last = facts.at(-1);
  if (last === undefined) return null;
  const thing = replay(label, council, id, facts as (Envelope & Happening)[]) as Thing<LabelContext>;
  const [place = ''] = placesOf(thing.snapshot.value);
  const cause = facts.findLast(({ type }) => ISSUES.includes(type));
  const wasSuspended = facts.findLast(({ type }) => type === 'LabelSuspended.v1');
  const fellBefore = cause !== undefined && (wasSuspended?.version ?? 0) > cause.version;
  const stands = place.startsWith('current') || (place === 'expired' && !fellBefore);
  return {
    version: last.version,
    context: thing.context,
    cause:
      stands && cause !== undefined
        ? { fact: cause.id, version: cause.version, from: beginsOn(cause) }
        : null,
  };
};
