import { staffKey } from '../../workflows/council/staff-rows.ts';
import type { Store, Subjects } from '../ports.ts';
import { Staff } from './colleagues.ts';

type Sources = { store: Pick<Store, 'row'>; open: Subjects['open'] };

/**
 * The name of somebody who examines, for what must be signed with it (PRC-06, L111-2); null for nobody, for who left,
 * or once it is erased.
 */
export const makeOfficerNames =
  ({ store, open }: Sources) =>
  async (council: string, person: string | null): Promise<string | null> => {
    const row = person === null ? null : await store.row(staffKey(council, { role: 'officer', person }));
    if (row === null) return null;
    const { fact, subject } = Staff.parse(row).sealed;
    return (await open(fact, subject))?.['name'] ?? null;
  };
