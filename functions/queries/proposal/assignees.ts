import * as z from 'zod';
import type { LegalDate } from '../../../workflows/calendar/legal-date.ts';
import { OWNERS } from '../../../workflows/proposal/implementation.ts';
import type { makePeopleHere } from '../../given/people-here.ts';

/** Those to whom what was adopted may be entrusted (M32). */
export const Assignees = z.strictObject({
  assignees: z.array(
    z.strictObject({
      person: z.uuid(),
      role: z.enum(OWNERS),
      member: z.int().nullable().describe('Le siège, pour qui siège.'),
      name: z.string().nullable().describe('Nul une fois effacé.'),
    }),
  ),
});
type Assignees = z.infer<typeof Assignees>;

/** Each person once, under the role as which they would carry it out; those who sit that day, and those who work here. */
export const makeAssignees =
  (peopleHere: ReturnType<typeof makePeopleHere>) =>
  async (council: string, on: LegalDate): Promise<Assignees> => {
    const all = await peopleHere(council, on, OWNERS);
    return {
      assignees: all.filter(({ person }, rank) => all.findIndex((each) => each.person === person) === rank),
    };
  };
