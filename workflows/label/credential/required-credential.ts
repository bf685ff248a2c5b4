import type { Happening } from '../../../events/catalogue.ts';
import { Day, type Envelope } from '../../../events/fact.ts';
import { dateInParis } from '../../calendar/paris-time.ts';
import { replay } from '../../kernel/history.ts';
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

/** Facts from which on a credential that stands says something else. */
const RENEWS = ['LabelRenewed.v1', 'LabelProlonged.v1', 'LabelHolderChanged.v1'];
/** Facts from which on one stands: a certificate that fell never rises, what is lifted has another. */
const BEGINS = ['LabelAwarded.v1', 'LabelRecorded.v1', 'LabelReinstated.v1'];
/** Facts after which none stands. A term that ran out is none: the credential says it by itself. */
const ENDS = [
  'LabelSuspended.v1',
  'LabelRevoked.v1',
  'LabelRescinded.v1',
  'LabelRelinquished.v1',
  'LabelLapsed.v1',
];

/** What a suspended label goes through changes nothing of a credential that it has not. */
const causeOf = (facts: readonly Envelope[]): Envelope | null =>
  facts.reduce<Envelope | null>((cause, fact) => {
    if (ENDS.includes(fact.type)) return null;
    const begins = BEGINS.includes(fact.type) || (cause !== null && RENEWS.includes(fact.type));
    return begins ? fact : cause;
  }, null);

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
  const cause = causeOf(facts);
  return {
    version: last.version,
    context: thing.context,
    cause: cause && { fact: cause.id, version: cause.version, from: beginsOn(cause) },
  };
};
