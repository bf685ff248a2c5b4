import { ApplicationAssigned } from '../../events/assignment.ts';
import type { Envelope } from '../../events/fact.ts';
import { staffKey } from '../../workflows/council/staff-rows.ts';
import type { Store, Subjects } from '../ports.ts';
import { Staff } from './colleagues.ts';

type Sources = { store: Pick<Store, 'row'>; open: Subjects['open'] };

/** Who followed a dossier after these facts of it, or null. */
export const followedBy = (facts: readonly Envelope[]): string | null => {
  const assigned = facts.findLast(({ type }) => type === 'ApplicationAssigned.v1');
  return assigned === undefined ? null : ApplicationAssigned.shape.data.parse(assigned.data).officer;
};

/** Names of those who examine, for what must be signed with them (PRC-06, L111-2). */
export const makeOfficerNames = ({ store, open }: Sources) => {
  const named = async (council: string, person: string | null): Promise<string | null> => {
    const row = person === null ? null : await store.row(staffKey(council, { role: 'officer', person }));
    if (row === null) return null;
    const { fact, subject } = Staff.parse(row).sealed;
    return (await open(fact, subject))?.['name'] ?? null;
  };
  return {
    /** The name of an officer; null for nobody, who left, or once it is erased. */
    named,

    /** Who followed a dossier when it was acknowledged; null before, or once the name is erased. */
    async whoAcknowledged(council: string, facts: readonly Envelope[]): Promise<string | null> {
      const at = facts.findIndex(({ type }) => type === 'ApplicationAcknowledged.v1');
      return at === -1 ? null : named(council, followedBy(facts.slice(0, at)));
    },
  };
};
