import * as z from 'zod';
import { Position, type Silence } from '../../events/expertise.ts';
import { Day, text } from '../../events/fact.ts';
import { CriterionId } from '../application/criterion-id.ts';
import { PassDeadline } from '../kernel/pass-deadline.ts';

/** Calendar arithmetic on the day stays inside four-digit years. */
const DueDay = Day.refine((day) => day >= '2000' && day < '3000', {
  error: 'Écrivez une année de 2000 à 2999.',
});

export const expertiseCommands = {
  request: z.strictObject({
    application: z.uuid(),
    name: text(120),
    email: z.email().max(120),
    question: text(4000),
    dueOn: DueDay,
    /** Of the dossier, only what is ticked here is shown. */
    shows: z
      .strictObject({
        structureName: z.boolean().default(false),
        criteria: z.array(CriterionId).max(60).default([]),
      })
      .default({ structureName: false, criteria: [] }),
  }),
  accept: z.strictObject({ code: z.string().min(20).max(60) }),
  giveOpinion: z.strictObject({ position: Position, text: text(8000) }),
  attach: z.strictObject({}),
  cancel: z.strictObject({}),
  passDeadline: PassDeadline,
};

/** The dossier asked about, as far as it may be shown. */
export type AskedAbout = {
  structure: string;
  structureName: string;
  compiledDigest: string;
  /** From its filing to its decision. */
  underWay: boolean;
  /** What its charter calls criteria. */
  criteria: readonly string[];
};

export type ExpertiseGiven = {
  /** What silence means is that of the rules to which the dossier is bound. */
  request: {
    application: AskedAbout | null;
    silence: Silence;
    invitation: { digest: string; code: string };
  };
  accept: { digest: string };
};
