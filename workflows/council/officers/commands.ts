import * as z from 'zod';
import { MemberNumber } from '../../../events/fact.ts';
import type { MemberRow } from '../member-rows.ts';

const one = z.strictObject({ member: MemberNumber });

export const officersCommands = { nameVicePresident: one, endVicePresidency: one };

export type OfficersGiven = { nameVicePresident: { member: MemberRow | null } };
