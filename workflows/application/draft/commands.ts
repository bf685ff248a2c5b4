import * as z from 'zod';
import { Assistance, Day } from '../../../events/fact.ts';
import type { RulesOfProcedure } from '../../deliberation/rules-of-procedure.ts';
import type { LabelRules } from '../../label/label-rules.ts';
import type { SignatureRow } from '../../structure/signature/rows.ts';
import { CriterionId } from '../criterion-id.ts';
import { AnswerField, Answers, ANSWERED_AT_ONCE } from './answer-values.ts';

export const draftCommands = {
  start: z.strictObject({
    structure: z.uuid(),
    session: z.uuid(),
    /** A former dossier of the same structure, whose answers are proposed again (A7). */
    from: z.uuid().nullable().default(null),
    /** A label of the same structure that it renews: what its dossier says is proposed again (M13, M14). */
    renews: z.uuid().nullable().default(null),
    /** The one establishment for which the label is asked, by its SIRET as it is typed; a renewal keeps that of its label. */
    establishment: z.string().max(30).nullable().default(null),
    /** How the structure asked that an officer fill its draft in with it (A11). */
    assistance: Assistance.nullable().default(null),
  }),
  answer: z
    .strictObject({
      criterion: CriterionId,
      answers: Answers.default({}),
      /** Fields that go back to being unanswered; `null` is an answer only where the question says so. */
      clear: z.array(AnswerField).max(ANSWERED_AT_ONCE).default([]),
      /** The version of each field last seen; one that is absent was never answered. */
      versions: z.record(AnswerField, z.int().min(0)).default({}),
    })
    .refine(({ answers, clear }) => Object.keys(answers).length + clear.length > 0, {
      path: ['answers'],
      error: 'Donnez au moins une réponse, ou une réponse à effacer.',
    })
    .refine(({ answers, clear }) => clear.every((field) => !Object.hasOwn(answers, field)), {
      path: ['clear'],
      error: 'Une même réponse est donnée et effacée. Choisissez.',
    }),
  askAssistance: z.strictObject({ wanted: z.boolean() }),
  takeCharterInForce: z.strictObject({}),
  submit: z.strictObject({
    channel: z.enum(['ONLINE', 'POST']).default('ONLINE'),
    swornStatement: z.boolean(),
    /** Of a dossier that came on paper: its postmark, its arrival, and its arrival elsewhere before (PRC-04, PRC-07). */
    postmarkedOn: Day.nullable().default(null),
    receivedOn: Day.nullable().default(null),
    receivedElsewhereOn: Day.nullable().default(null),
  }),
};

export type CharterBinding = { version: string; compiledDigest: string };

/** The draft's own row: answers are rows beside it, each with its own version; it counts their changes. */
export type DraftRow = {
  structure: string;
  structureName: string;
  session: string;
  charter: CharterBinding;
  from: string | null;
  renews: string | null;
  /** The SIRET of the one establishment for which the label is asked; null for the whole structure. */
  establishment: string | null;
  /** Whether officers may read it and fill it in with the applicant, who alone files it (A11). */
  assisted: boolean;
  changes: number;
  editedAt: string;
  /** The criterion, or the block of data, of its last change; null before the first. */
  lastIn: string | null;
  open: boolean;
};

/** One answer: a row, without a value once it was cleared, so that its version never goes back. */
export type AnswerRow = {
  criterion: string;
  field: string;
  value?: unknown;
  version: number;
  savedAt: string;
  /** The role of who saved it. */
  savedBy: string;
  /** The day it was changed, if it was after the filing. */
  correctedOn?: string | undefined;
};

type RulesGiven = { version: number; label: LabelRules };
type SessionGiven = { state: string; heldOn: string; opensOn: string; closesOn: string };

export type DraftGiven = {
  start: {
    draft: DraftRow | null;
    structure: { name: string; known: boolean; siren: string | null } | null;
    session: SessionGiven | null;
    charter: CharterBinding | null;
    taken: boolean;
    /** The structure of the dossier to start from, once it was filed; null without one. */
    former: string | null;
    /** The label to renew: whose, earned by which dossier, from which day on it may be asked; null without one. */
    label: {
      structure: string;
      application: string;
      opensOn: string;
      ended: boolean;
      establishment: string | null;
    } | null;
  };
  answer: {
    draft: DraftRow | null;
    /** Those of the fields that were answered before. */
    saved: readonly AnswerRow[];
    /** Fields that the charter does not ask, and what is wrong with the shape of the others. */
    unknown: readonly string[];
    faults: readonly { field: string; explanation: string }[];
  };
  askAssistance: { draft: DraftRow | null };
  takeCharterInForce: { draft: DraftRow | null; charter: CharterBinding | null };
  submit: {
    draft: DraftRow | null;
    answers: { digest: string; count: number };
    charter: (CharterBinding & { substance: string }) | null;
    /** The charter that the structure signed last. */
    signature: SignatureRow | null;
    rules: (RulesGiven & { procedure: Pick<RulesOfProcedure, 'agendaClosesDays'> }) | null;
    session: SessionGiven | null;
    proofsDigest: string;
    /** The last dossier number taken this year; 0 before the first. */
    lastNumber: number;
  };
};
