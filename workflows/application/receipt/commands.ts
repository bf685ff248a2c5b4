import * as z from 'zod';
import { Day, text } from '../../../events/fact.ts';
import { PassDeadline } from '../../kernel/pass-deadline.ts';
import type { LabelRules } from '../../label/label-rules.ts';
import { CriterionId } from '../criterion-id.ts';
import { AnswerField, Answers } from '../draft/answer-values.ts';
import type { DraftGiven } from '../draft/commands.ts';

/** A kind of document, by the code that the charter gives it. */
const DocumentCode = z.string().regex(/^[A-Z][A-Z0-9_]{0,60}$/);

const oneOf = { error: 'Citez une pièce ou un critère, et un seul.' };

const AskedItem = z
  .strictObject({
    document: DocumentCode.nullable().default(null),
    criterion: CriterionId.nullable().default(null),
    why: text(300),
  })
  .refine(({ document, criterion }) => (document === null) !== (criterion === null), oneOf);
type AskedItem = z.infer<typeof AskedItem>;

const nameOf = ({ document, criterion }: AskedItem): string => document ?? criterion ?? '';

export const receiptCommands = {
  acknowledge: z.strictObject({}),
  resendReceipt: z.strictObject({}),
  requestMissingItems: z.strictObject({
    items: z
      .array(AskedItem)
      .min(1)
      .max(20)
      .refine((items) => new Set(items.map(nameOf)).size === items.length, {
        error: 'Un même élément est demandé deux fois.',
      }),
    dueOn: Day.nullable().default(null),
  }),
  provideItem: z
    .strictObject({
      document: DocumentCode.nullable().default(null),
      criterion: CriterionId.nullable().default(null),
      answers: Answers.default({}),
      versions: z.record(AnswerField, z.int().min(0)).default({}),
      /** The day it came on paper, said by an officer. */
      receivedOn: Day.nullable().default(null),
    })
    .refine(({ document, criterion }) => (document === null) !== (criterion === null), oneOf),
  declareComplete: z.strictObject({ receivedOn: Day.nullable().default(null) }),
  declareInadmissible: z.strictObject({ reason: text(600) }),
  withdraw: z.strictObject({ reason: text(300) }),
  requestCertificate: z.strictObject({}),
  requestReasons: z.strictObject({}),
  giveReasons: z.strictObject({ reasons: z.array(text(600)).min(1).max(20) }),
  passDeadline: PassDeadline,
};

/** A required item that was asked for: a row beside the dossier, `missing#<request>#<name>`. */
export type MissingItemRow = {
  request: number;
  kind: 'DOCUMENT' | 'ANSWERS';
  name: string;
  /** As the charter names it. */
  title: string;
  /** Of a criterion, the fields that have to be answered. */
  fields: readonly string[];
  awaited: boolean;
  receivedOn: string | null;
};

export type ReceiptGiven = {
  requestMissingItems: {
    rules: { label: LabelRules } | null;
    /** Titles of the documents that the charter requires, by code (INC-05). */
    documents: Readonly<Record<string, string>>;
    /** By criterion, its title and the fields whose want leaves it to be examined. */
    unanswered: Readonly<Record<string, { title: string; fields: readonly string[] }>>;
  };
  provideItem: {
    items: readonly MissingItemRow[];
    /** Whether a document of the kind asked was attached. */
    attached: boolean;
    saved: DraftGiven['answer']['saved'];
    unknown: DraftGiven['answer']['unknown'];
    faults: DraftGiven['answer']['faults'];
    /** Fields of the criterion that would have an answer once these are saved. */
    answered: readonly string[];
    answersDigest: string;
  };
  withdraw: { item: { id: string; state: string; version: number } | null };
};
