import * as z from 'zod';
import { MemberNumber } from '../../../events/fact.ts';
import type { Term } from '../../council/seats/mandates.ts';
import type { MandateKind } from '../../../events/council.ts';
import type { FloorRow, SpeakerRow } from './rows.ts';

/** A member asks for their own seat; the secretary names the seat. Whoever gives the floor names the seat that has it. */
export const speakingCommands = {
  askToSpeak: z.strictObject({ member: MemberNumber.optional(), pointOfOrder: z.boolean().default(false) }),
  withdrawRequest: z.strictObject({ member: MemberNumber.optional() }),
  giveFloor: z.strictObject({ member: MemberNumber }),
  endFloor: z.strictObject({}),
};

/** `titularSits` of an alternate whose titular is there (DEL-01). */
export type AskingToSpeak = {
  seat: (Term & { kind: MandateKind }) | null;
  attending: boolean;
  titularSits: boolean;
  row: SpeakerRow | null;
};
/** `rows`: of everybody who asked to speak at this call, or spoke. */
export type Debate = { floor: FloorRow | null; rows: readonly SpeakerRow[] };
