import type * as z from 'zod';
import type {
  assignmentCommands,
  AssignmentGiven,
} from '../../../workflows/application/assignment/commands.ts';
import type { Gathers, Sources } from './gathered.ts';

/** Whether who is named to follow a dossier examines in its council. */
export const gatherForAssignment =
  ({ store }: Pick<Sources, 'store'>): Gathers<AssignmentGiven> =>
  ({ council, data }) => ({
    assign: async () => {
      const { officer } = data as z.infer<typeof assignmentCommands.assign>;
      const roles = await store.roles(council, officer);
      return { examines: roles.some(({ role }) => role === 'officer') };
    },
  });
