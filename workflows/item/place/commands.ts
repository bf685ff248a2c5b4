import * as z from 'zod';
import { text } from '../../../events/fact.ts';
import type { MeasureKind } from '../../../events/label-measure.ts';
import type { RulesOfProcedure } from '../../deliberation/rules-of-procedure.ts';
import type { AgendaSeen } from '../../session/agenda-closing.ts';

const SUBJECTS = ['application', 'label', 'charter', 'rulesDraft', 'minutesOf', 'question'] as const;

/** What a point is about, one thing, says what kind of point it is. */
export const Place = z
  .strictObject({
    session: z.uuid(),
    application: z.uuid().optional(),
    /** A label on which a measure is in preparation. */
    label: z.uuid().optional(),
    charter: z.uuid().optional(),
    rulesDraft: z.int().min(1).max(9999).optional(),
    /** A session that is over, whose minutes are to be approved. */
    minutesOf: z.uuid().optional(),
    /** Put to the vote as it is typed, in the positive; whoever reads the session reads it. */
    question: text(300).optional(),
    urgency: text(300).optional(),
  })
  .refine((data) => SUBJECTS.filter((name) => data[name] !== undefined).length === 1, {
    path: ['application'],
    error:
      'Dites sur quoi porte le point, une seule fois : un dossier, un label, une charte, un projet de règlement, un procès-verbal ou une question.',
  });

export type PlaceGiven = {
  session: AgendaSeen | null;
  rules: RulesOfProcedure | null;
  /** Null when it is not about that, or when there is no such thing. */
  application: {
    ready: boolean;
    session: string;
    /** It may be placed on another agenda than that of the session for which it was filed. */
    moves: boolean;
    structureName: string;
    /** It renews a label. */
    renews: boolean;
    implicitOn: string | null;
  } | null;
  label: { number: string; structureName: string; measure: MeasureKind | null } | null;
  charter: { state: string; session: string | null; title: string; textDigest: string } | null;
  rulesDraft: { session: string | null; adoptedAs: number | null } | null;
  minutesOf: { state: string; heldOn: string } | null;
};
