import * as z from 'zod';
import { ConflictDeclared } from '../../../events/assignment.ts';
import { text } from '../../../events/fact.ts';
import type { Absence } from '../../council/absence/absences.ts';
import type { Routing } from '../../council/routing/routing-table.ts';
import type { Colleague } from './colleagues.ts';
import type { RoutedOn } from './route.ts';

export const assignmentCommands = {
  assign: z.strictObject({ officer: z.uuid() }),
  takeOver: z.strictObject({}),
  declareConflict: ConflictDeclared.shape.data,
  openDespiteLink: z.strictObject({ reason: text(600) }),
  liftLink: z.strictObject({ person: z.uuid() }),
  route: z.strictObject({}),
};

export type AssignmentGiven = {
  /** The person who is named, as an officer of this council; null for somebody else. */
  assign: { colleague: Colleague | null };
  takeOver: { colleague: Colleague | null };
  /** Whether the council keeps whoever is linked out until the secretariat lifts the link, by its rules of today. */
  openDespiteLink: { mayNotOpen: boolean };
  /** Whether the person who is named has a role in the council. */
  liftLink: { known: boolean };
  /** The routing of the council, what it goes by, everybody who examines there, and who of them is away. */
  route: {
    routing: Routing | null;
    on: RoutedOn;
    colleagues: readonly Colleague[];
    absences: readonly Absence[];
  };
};
