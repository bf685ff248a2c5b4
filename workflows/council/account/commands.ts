import * as z from 'zod';
import { Day, Digest, MemberNumber } from '../../../events/fact.ts';
import type { MandateRow } from '../member-rows.ts';

export const accountCommands = {
  /** Of a person, of an invitation that nobody took, or of a seat whose holder never signed in. */
  eraseAccount: z.strictObject({
    person: z.uuid().nullable(),
    invitation: Digest.nullable(),
    members: z.array(MemberNumber).max(60),
    endedOn: Day,
    subjects: z.array(z.string().min(1).max(120)).max(500),
  }),
};

export type AccountGiven = {
  eraseAccount: {
    /** Whether they hold a role today, or will. */
    holds: boolean;
    /** How long accounts are kept by the rules in force; null for good. */
    months: number | null;
    /** The mandates of these numbers. */
    mandates: readonly MandateRow[];
  };
};
