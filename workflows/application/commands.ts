import * as z from 'zod';
import { Outcome } from '../../events/application.ts';
import { text } from '../../events/fact.ts';
import type { CriterionResult } from '../charter/language/evaluate-criterion.ts';
import { PassDeadline } from '../kernel/pass-deadline.ts';
import type { LabelRules } from '../label/label-rules.ts';
import type { KnownRegister } from '../structure/structure.machine.ts';

const holdsWholeNumbers = (value: z.core.util.JSONType): boolean => {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(holdsWholeNumbers);
};

const Criterion = z.string().regex(/^[A-Z]{3}-\d{2}[A-Z]?$/);

const ANSWER_SIZE = 100_000;

/** What a store keeps as it is: whole numbers, since a charter asks for no other, and no more than a form holds. */
const Answers = z
  .record(z.string().min(1).max(60), z.json())
  .refine((answers) => JSON.stringify(answers).length <= ANSWER_SIZE, {
    error: 'Cette réponse est trop longue : 100 000 signes au plus.',
  })
  .refine((answers) => holdsWholeNumbers(answers), {
    error: 'Écrivez des nombres entiers, de seize chiffres au plus.',
  });

export const applicationCommands = {
  start: z.strictObject({ structure: z.uuid(), session: z.uuid() }),
  answer: z.strictObject({
    criterion: Criterion,
    answers: Answers,
    /** The version of the row last seen; absent or null when it was never answered. */
    version: z.int().min(0).default(0),
  }),
  submit: z.strictObject({ channel: z.literal('ONLINE').default('ONLINE'), swornStatement: z.boolean() }),
  acknowledge: z.strictObject({}),
  declareComplete: z.strictObject({}),
  startReview: z.strictObject({}),
  resolveCriterion: z.strictObject({
    criterion: Criterion,
    verdict: z.enum(['PASS', 'FAIL', 'NOT_APPLICABLE']),
    reason: text(600),
  }),
  concludeReview: z.strictObject({}),
  placeOnAgenda: z.strictObject({ session: z.uuid(), item: z.uuid() }),
  receiveOpinion: z.strictObject({ item: z.uuid(), opinion: z.enum(['FAVOURABLE', 'UNFAVOURABLE']) }),
  decide: z.strictObject({
    outcome: Outcome,
    reasons: z.array(text(300)).max(20).default([]),
    quality: text(120),
  }),
  notify: z.strictObject({}),
  passDeadline: PassDeadline,
};

/** The draft's own row: answers are rows beside it, each with its own version; it counts their changes. */
export type DraftRow = {
  structure: string;
  structureName: string;
  session: string;
  changes: number;
  open: boolean;
};

export type CharterBinding = { version: string; compiledDigest: string };

type RulesGiven = { version: number; label: LabelRules };
type SessionGiven = { state: string; heldOn: string; opensOn: string; closesOn: string };

export type ApplicationGiven = {
  start: {
    draft: DraftRow | null;
    structure: { name: string; known: boolean } | null;
    session: SessionGiven | null;
    charter: CharterBinding | null;
    taken: boolean;
  };
  answer: { draft: DraftRow | null; problem: { known: boolean; explanation: string | null } };
  submit: {
    draft: DraftRow | null;
    answers: { digest: string; count: number };
    charter: CharterBinding | null;
    rules: RulesGiven | null;
    session: SessionGiven | null;
    register: KnownRegister | null;
  };
  startReview: {
    register: KnownRegister | null;
    results: readonly CriterionResult[];
    /** By criterion, the theme its charter gives it. */
    themes: Readonly<Record<string, string>>;
  };
  decide: { rules: RulesGiven | null };
};
