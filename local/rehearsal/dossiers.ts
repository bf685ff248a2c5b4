import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { JourneyCase } from '../journey/journey-case.ts';
import { addDays } from '../journey/paris-days.ts';

const Answers = z.record(z.string(), z.record(z.string(), z.json()).nullable());
const Officer = z.record(z.string(), z.strictObject({ verdict: z.string(), reason: z.string() }));
const Linked = z.strictObject({ account: z.string(), kind: z.string(), whose: z.enum(['SELF', 'SPOUSE']) });

/** One dossier, as far as it differs from the model of all; an answer that is null is not given. */
const One = z.strictObject({
  case: z.string(),
  /** What one learns from it. */
  lesson: z.string(),
  siren: z.string(),
  siret: z.string(),
  name: z.string(),
  seatCommune: z.string(),
  structure: z.record(z.string(), z.json()),
  answers: Answers,
  officer: Officer,
  /** Who has a personal interest in it. */
  linked: Linked.optional(),
  /** What an earlier session asked for, when it sent the dossier back. */
  adjourned: z.string().optional(),
  /** How it is voted when the rehearsal plays itself. */
  ballot: z.enum(['HANDS', 'ROLL_CALL', 'SECRET']).default('HANDS'),
  /** What all raise their hands for then, but for one. */
  hands: z.enum(['FOR', 'AGAINST']).default('FOR'),
});
const File = z.strictObject({
  writtenOn: z.iso.date(),
  structure: z.record(z.string(), z.json()),
  answers: Answers,
  officer: Officer,
  dossiers: z.array(One),
});

/** A dossier to rehearse with: the case that is filed, and what is to be learnt from it. */
export type Rehearsed = Pick<z.infer<typeof One>, 'lesson' | 'linked' | 'adjourned' | 'ballot' | 'hands'> & {
  readonly of: JourneyCase;
};

const DAY_MS = 86_400_000;

/** What is written of a day or of a year, so many later: answers are as fresh on any day as on that of their file. */
const moved = <T>(value: T, days: number, years: number, field = ''): T => {
  if (Array.isArray(value)) return value.map((each) => moved(each as unknown, days, years, field)) as T;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, moved(each, days, years, name)]),
    ) as T;
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return addDays(value, days) as T;
  const isYear = typeof value === 'number' && (field === 'year' || field === 'yearPaid');
  return isYear ? ((value + years) as T) : value;
};

const Jobs = z.looseObject({ fteLocalHundredths: z.int() });

/** Ten fictional structures with their answers, to file on a day; none of their numbers is anybody's. */
export const readDossiers = (day: string): readonly Rehearsed[] => {
  const text = readFileSync(join(import.meta.dirname, 'dossiers.json'), 'utf8');
  const { writtenOn, structure, answers, officer, dossiers } = File.parse(JSON.parse(text));
  const days = (Date.parse(day) - Date.parse(writtenOn)) / DAY_MS;
  const years = Number(day.slice(0, 4)) - Number(writtenOn.slice(0, 4));
  return dossiers.map((one) => {
    const { case: name, siren, siret, seatCommune, lesson, linked, adjourned, ballot, hands } = one;
    const given = Object.entries({ ...answers, ...one.answers }).filter(([, each]) => each !== null);
    const { fteLocalHundredths } = Jobs.parse(one.answers['TER-02'] ?? answers['TER-02']);
    const of: JourneyCase = {
      case: name,
      submittedOn: day,
      structure: {
        ...moved({ ...structure, ...one.structure }, days, years),
        siren,
        siret,
        rna: null,
        name: one.name,
        seatCommune,
        establishments: [{ siret, commune: seatCommune, active: true, fteHundredths: fteLocalHundredths }],
      },
      answers: moved(Object.fromEntries(given), days, years),
      officer: { ...officer, ...one.officer },
    };
    return {
      of,
      lesson,
      ballot,
      hands,
      ...(linked && { linked }),
      ...(adjourned !== undefined && { adjourned }),
    };
  });
};
