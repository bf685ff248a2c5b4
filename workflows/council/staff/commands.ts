import * as z from 'zod';
import type { DelegationRow } from '../delegation/rows.ts';
import { Role } from '../../../events/council.ts';

export const staffCommands = {
  /** Of whoever holds a role without a seat; who sits leaves by the end of their mandate. */
  withdrawRole: z.strictObject({ person: z.uuid(), role: Role.exclude(['member']) }),
};

export type StaffGiven = {
  withdrawRole: {
    /** Everybody who holds that role now. */
    holders: readonly string[];
    /** By which that person signs for the President, or did; and whether they work for the council in another role. */
    delegation: DelegationRow | null;
    worksOtherwise: boolean;
  };
};
