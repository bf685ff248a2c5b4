import * as z from 'zod';
import { Day, Digest, text } from '../../events/fact.ts';
import { MisuseOutcome } from '../../events/misuse.ts';
import { EliminationVisaRecorded, HoldGround } from '../../events/retention.ts';
import { LegalDate } from '../calendar/legal-date.ts';
import { PassDeadline } from '../kernel/pass-deadline.ts';
import type { Kept } from '../retention/kept.ts';
import type { MisuseRules } from './misuse-rules.ts';

/** What anybody may say of a wrong claim: of which label, or of whom, where, and what is claimed. */
export const Report = z
  .strictObject({
    /** As it was read there: somebody may claim a label that does not exist. */
    number: text(40).nullable().default(null),
    /** Of whom, or of which place, when no number is shown. */
    named: text(200).nullable().default(null),
    seenAt: text(500),
    claim: text(2000),
    /** Where to be told of the outcome, and of nothing else. */
    email: z.email().max(200).nullable().default(null),
  })
  .refine(({ number, named }) => number !== null || named !== null, {
    path: ['named'],
    error: 'Donnez le numéro du label, ou le nom de qui s’en réclame.',
  });

export const misuseCommands = {
  /** From the public page, where nobody signs in: the digest is that of the code by which its author reads what became of it. */
  report: z.strictObject({ report: Report, code: Digest }),
  /** By letter, by phone, in person: an officer writes it down. */
  record: Report,
  /** Of the holder of a label, told in their space; or of somebody else, to whom it was posted. */
  hear: z
    .strictObject({
      label: z.uuid().nullable().default(null),
      question: text(4000),
      /** Who is written to, and since when, when it is not the holder of a label. */
      posted: z
        .strictObject({ to: text(400), on: Day })
        .nullable()
        .default(null),
    })
    .refine(({ label, posted }) => (label === null) !== (posted === null), {
      path: ['posted'],
      error: 'Dites quel label est en cause, ou bien à qui le courrier est parti et quel jour.',
    }),
  answer: z.strictObject({ text: text(8000) }),
  close: z
    .strictObject({
      outcome: MisuseOutcome,
      reasons: text(4000),
      /** The day on which the letter that asks to cease was posted. */
      letterOn: Day.nullable().default(null),
    })
    .refine(({ outcome, letterOn }) => (outcome === 'TRANSMITTED') === (letterOn !== null), {
      path: ['letterOn'],
      error: 'Donnez le jour du courrier qui demande de cesser, et pour cette issue seulement.',
    }),
  holdErasure: z.strictObject({ ground: HoldGround }),
  releaseErasure: z.strictObject({}),
  recordEliminationVisa: z.strictObject({ slip: text(60), visaedOn: LegalDate }),
  /** Of one that was erased, and that a backup brought back: under which visa it was. */
  erase: z.strictObject({ visa: EliminationVisaRecorded.shape.data.nullable() }),
  passDeadline: PassDeadline,
};

/** The label that a report is found to be about. */
export type MentionedLabel = { structure: string; structureName: string };

export type MisuseGiven = {
  /** The number that was read, when a label has it. */
  report: { number: string | null; rules: MisuseRules };
  record: { number: string | null; rules: MisuseRules };
  hear: { label: MentionedLabel | null; rules: MisuseRules };
  /** Whether a measure for misuse of the mark is under way on the label. */
  close: { measureProposed: boolean };
  /** Until when it is kept, by the rules of the council. */
  recordEliminationVisa: { kept: Kept };
};
