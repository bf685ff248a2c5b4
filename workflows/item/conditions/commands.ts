import * as z from 'zod';
import { Conditions } from '../../../events/condition.ts';
import type { Assembly } from '../../session/commands.ts';

export const PutConditions = z.strictObject({ conditions: Conditions });

export type PutConditionsGiven = {
  /** Who is in the room, and who left it for this point: whoever presides it puts its question. */
  assembly: Assembly | null;
  recused: readonly number[];
  /** The day of its session, and the months that a label awarded then would run; null of what is no dossier. */
  term: { heldOn: string; months: number } | null;
};
