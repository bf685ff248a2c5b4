import * as z from 'zod';
import type { JourneyCase } from './journey-case.ts';

/** What a case gives, as printed; `criteria` are the verdicts of the engine. */
export type JourneyLine = {
  case: string;
  eligibility: string | null;
  criteria: Record<string, string>;
  proposal: string | null;
  opinion: string | null;
  decision: string | null;
  termMonths: number | null;
  label: string | null;
  verified: string | null;
  warnings: string[];
};

/** A case under way: its dossier once filed, its point once on the agenda. */
export type Dossier = {
  readonly of: JourneyCase;
  readonly line: JourneyLine;
  application: string | null;
  item: string | null;
  failure: unknown;
};

export const newDossier = (of: JourneyCase): Dossier => ({
  of,
  line: {
    case: of.case,
    eligibility: null,
    criteria: {},
    proposal: null,
    opinion: null,
    decision: null,
    termMonths: null,
    label: null,
    verified: null,
    warnings: [],
  },
  application: null,
  item: null,
  failure: null,
});

/** An application as its readers see it. */
export const ApplicationRead = z.looseObject({
  id: z.string(),
  state: z.string(),
  data: z.looseObject({
    eligibility: z.string().nullish(),
    open: z.array(z.string()).default([]),
    proposal: z.string().nullish(),
    opinion: z.string().nullish(),
    outcome: z.string().nullish(),
    termMonths: z.int().nullish(),
    warnings: z.array(z.string()).default([]),
  }),
});
export type ApplicationRead = z.infer<typeof ApplicationRead>;
