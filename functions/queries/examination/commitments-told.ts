import { CommitmentAccepted, CommitmentProposed } from '../../../events/commitment.ts';
import type { Envelope } from '../../../events/fact.ts';
import type { Words } from './sealed-words.ts';

/** What is promised about a criterion: the last proposal, and whether the other side agreed. */
export type Commitment = {
  dueOn: string;
  proposedBy: string;
  agreed: boolean;
  action: string | null;
  owner: string | null;
};

const proposed = (fact: Envelope, words: Words): [string, Commitment] => {
  const { criterion, dueOn, from } = CommitmentProposed.shape.data.parse(fact.data);
  const { action = null, owner = null } = words(fact) ?? {};
  return [criterion, { dueOn, proposedBy: from, agreed: false, action, owner }];
};

/** By criterion, what is promised about it (M15). */
export const commitmentsOf = (facts: readonly Envelope[], words: Words): ReadonlyMap<string, Commitment> => {
  const found = new Map<string, Commitment>();
  for (const fact of facts) {
    if (fact.type === 'CommitmentProposed.v1') found.set(...proposed(fact, words));
    if (fact.type !== 'CommitmentAccepted.v1') continue;
    const { criterion } = CommitmentAccepted.shape.data.parse(fact.data);
    const known = found.get(criterion);
    if (known !== undefined) found.set(criterion, { ...known, agreed: true });
  }
  return found;
};
