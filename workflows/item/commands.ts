import * as z from 'zod';
import { Choice } from '../../events/item.ts';
import { MemberNumber } from '../../events/fact.ts';
import { InterestKind } from '../../events/interest.ts';
import type { FactOf } from '../../events/catalogue.ts';
import type { RulesOfProcedure } from '../deliberation/rules-of-procedure.ts';
import type { Assembly } from '../session/commands.ts';

export const itemCommands = {
  place: z.strictObject({ session: z.uuid(), application: z.uuid() }),
  recuse: z.strictObject({
    member: MemberNumber.optional(),
    interest: InterestKind,
  }),
  openVote: z.strictObject({ ballot: z.enum(['OPEN', 'SECRET']).default('OPEN') }),
  closeVote: z.strictObject({}),
  withdrawWithDossier: z.strictObject({}),
};

/** A ballot, cast on one slot: for oneself, or for the member whose proxy one holds. */
export const CastBallot = z.strictObject({ choice: Choice, for: MemberNumber.optional() });

export type RecusalRow = { member: number; recused: true; interest: string };

/** One vote of the electorate: who holds it, and once cast, what was chosen and by which command. */
export type Slot = {
  member: number;
  holder: number;
  choice: z.infer<typeof Choice> | null;
};

export type ItemGiven = {
  place: {
    session: { state: string; heldOn: string; call: number } | null;
    application: {
      ready: boolean;
      session: string;
      structureName: string;
      implicitOn: string | null;
    } | null;
  };
  recuse: { seated: boolean };
  openVote: {
    poll: string;
    sessionState: string;
    assembly: Assembly | null;
    recused: readonly number[];
    /** Of the dossier: where it stands, and at which version it was read. */
    dossier: { state: string; version: number } | null;
  };
  closeVote: {
    opened: FactOf<'VoteOpened.v1'>['data'] | null;
    slots: readonly Slot[];
    rules: RulesOfProcedure | null;
  };
};
