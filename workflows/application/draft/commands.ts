import * as z from 'zod';
import type { LabelRules } from '../../label/label-rules.ts';
import type { KnownRegister } from '../../structure/structure.machine.ts';
import { CriterionId } from '../criterion-id.ts';

const holdsWholeNumbers = (value: z.core.util.JSONType): boolean => {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(holdsWholeNumbers);
};

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

export const draftCommands = {
  start: z.strictObject({ structure: z.uuid(), session: z.uuid() }),
  answer: z.strictObject({
    criterion: CriterionId,
    answers: Answers,
    /** The version of the row last seen; absent or null when it was never answered. */
    version: z.int().min(0).default(0),
  }),
  submit: z.strictObject({ channel: z.literal('ONLINE').default('ONLINE'), swornStatement: z.boolean() }),
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

export type DraftGiven = {
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
};
