import * as z from 'zod';
import { Role } from '../../../events/council.ts';

export const staffCommands = {
  /** Of whoever holds a role without a seat; who sits leaves by the end of their mandate. */
  withdrawRole: z.strictObject({ person: z.uuid(), role: Role.exclude(['member']) }),
};

/** Everybody who holds that role now. */
export type StaffGiven = { withdrawRole: { holders: readonly string[] } };
