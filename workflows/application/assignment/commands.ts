import * as z from 'zod';
import { ConflictDeclared } from '../../../events/assignment.ts';
import type { Absence } from '../../council/absence/absences.ts';
import type { Routing } from '../../council/routing/routing-table.ts';
import type { Colleague } from './colleagues.ts';
import type { RoutedOn } from './route.ts';

export const assignmentCommands = {
  assign: z.strictObject({ officer: z.uuid() }),
  takeOver: z.strictObject({}),
  declareConflict: ConflictDeclared.shape.data,
  route: z.strictObject({}),
};

export type AssignmentGiven = {
  /** The person who is named, as an officer of this council; null for somebody else. */
  assign: { colleague: Colleague | null };
  takeOver: { colleague: Colleague | null };
  /** The routing of the council, what it goes by, everybody who examines there, and who of them is away. */
  route: {
    routing: Routing | null;
    on: RoutedOn;
    colleagues: readonly Colleague[];
    absences: readonly Absence[];
  };
};
