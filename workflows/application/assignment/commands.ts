import * as z from 'zod';
import { ConflictDeclared } from '../../../events/assignment.ts';

export const assignmentCommands = {
  assign: z.strictObject({ officer: z.uuid() }),
  takeOver: z.strictObject({}),
  declareConflict: ConflictDeclared.shape.data,
};

export type AssignmentGiven = {
  /** Whether the person who is named examines in this council. */
  assign: { examines: boolean };
};
