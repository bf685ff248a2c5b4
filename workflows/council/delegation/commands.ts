import * as z from 'zod';
import { Day, text } from '../../../events/fact.ts';
import type { SealedIn } from '../../kernel/sealed-in.ts';
import type { DelegationRow } from './rows.ts';

export const delegationCommands = {
  /** What the act of the President says: to whom, in what capacity, from when to when. */
  delegateSignature: z.strictObject({
    person: z.uuid(),
    quality: text(120),
    act: text(200),
    from: Day,
    until: Day,
  }),
  endDelegation: z.strictObject({ person: z.uuid() }),
};

export type DelegationGiven = {
  /** Under what the name of that person is sealed, if they work for the council; whether they are the President. */
  delegateSignature: { sealed: SealedIn | null; presides: boolean };
  endDelegation: { delegation: DelegationRow | null; presides: boolean };
};
