import * as z from 'zod';
import { MemberNumber } from '../../events/fact.ts';
import { Choice } from '../../events/item.ts';

/** What is entered for a member: a choice, or that they take no part in the vote. */
export const EnteredChoice = z.enum([...Choice.options, 'NOT_VOTING']);
export type EnteredChoice = z.infer<typeof EnteredChoice>;

/** More than any council has. */
const MOST_ENTRIES = 1000;

/** By member, one line each. */
export const Entries = z
  .array(z.strictObject({ member: MemberNumber, choice: EnteredChoice }))
  .max(MOST_ENTRIES)
  .refine((lines) => new Set(lines.map(({ member }) => member)).size === lines.length, {
    error: 'Chaque membre figure une fois au plus.',
  });
export type Entries = z.infer<typeof Entries>;

/** Of these members, those who are not in another list; their numbers in ascending order. */
export const without = (members: readonly number[], others: readonly number[]): number[] =>
  members.filter((member) => !others.includes(member)).toSorted((a, b) => a - b);
