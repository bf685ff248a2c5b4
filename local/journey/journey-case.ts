import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { JourneyFailure } from './call-api.ts';

const Day = z.iso.date();
const Count = z.int().min(0);

export const Choice = z.enum(['FOR', 'AGAINST', 'ABSTAIN', 'BLANK']);
export type Choice = z.infer<typeof Choice>;

const Structure = z.looseObject({
  siren: z.string().nullish(),
  rna: z.string().nullish(),
  name: z.string().min(1),
});

const Session = z.looseObject({
  date: Day,
  membersInOffice: Count,
  present: Count,
  proxies: Count.default(0),
  ballot: z.enum(['OPEN', 'SECRET']).default('OPEN'),
  chairVote: Choice.nullish(),
  votes: z.object({
    FOR: Count.default(0),
    AGAINST: Count.default(0),
    ABSTAIN: Count.default(0),
    BLANK: Count.default(0),
  }),
});
export type CaseSession = z.infer<typeof Session>;

/** A structure, what it answers, and what people decide on its way. */
const JourneyCase = z.looseObject({
  case: z.string().min(1),
  submittedOn: Day,
  structure: Structure,
  answers: z.record(z.string(), z.record(z.string(), z.json()).nullable()).default({}),
  officer: z.record(z.string(), z.looseObject({ verdict: z.string(), reason: z.string() })).default({}),
  session: Session.nullish(),
  /** The id of the label that it asks to renew. */
  renews: z.uuid().nullish(),
});
export type JourneyCase = z.infer<typeof JourneyCase>;

/** Reads one case file; throws, in French, what is wrong with it. */
export const readCase = (file: string): JourneyCase => {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new JourneyFailure(`${file} ne peut pas être lu : ${error instanceof Error ? error.message : ''}`);
  }
  const read = JourneyCase.safeParse(content);
  if (read.success) return read.data;
  throw new JourneyFailure(`${file} n’est pas un cas lisible :\n${z.prettifyError(read.error)}`);
};
