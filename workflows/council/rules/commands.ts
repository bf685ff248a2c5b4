import * as z from 'zod';
import { Day, text } from '../../../events/fact.ts';
import { faultsOfRules } from '../../deliberation/check-rules.ts';
import { RulesOfProcedure } from '../../deliberation/rules-of-procedure.ts';
import type { PointVote } from '../../item/point-vote.ts';
import { LabelRules } from '../../label/label-rules.ts';

/** Rules that a council may adopt. Those that it once adopted are read without this: a past session keeps its own. */
const Procedure = RulesOfProcedure.superRefine((rules, context) => {
  for (const { field, message } of faultsOfRules(rules))
    context.addIssue({ code: 'custom', path: field.split('.'), message });
});

const Draft = z.int().min(1).max(9999);

export const rulesCommands = {
  draftRules: z.strictObject({ procedure: Procedure, label: LabelRules }),
  placeRulesOnAgenda: z.strictObject({ draft: Draft, session: z.uuid() }),
  /** A draft, or rules as a deliberation that is not in this service voted them. */
  adoptRules: z
    .strictObject({
      adoptedOn: Day,
      deliberation: text(120),
      /** The day of the vote, unless it says a later one. */
      effectiveOn: Day.optional(),
      draft: Draft.optional(),
      /** The proposal of rules that the council adopted in session; its vote is then the adoption. */
      proposal: z.uuid().optional(),
      /** The point on which it was voted, in a session that is over: of a draft. */
      item: z.uuid().optional(),
      procedure: Procedure.optional(),
      label: LabelRules.optional(),
    })
    .superRefine(
      ({ adoptedOn, effectiveOn = adoptedOn, draft, proposal, item, procedure, label }, context) => {
        const wrong = (field: string, message: string) =>
          context.addIssue({ code: 'custom', path: [field], message });
        if (effectiveOn < adoptedOn)
          wrong('effectiveOn', 'Un règlement ne s’applique pas avant d’être adopté.');
        if (item !== undefined && (proposal !== undefined || draft === undefined))
          wrong(
            'item',
            'Un point voté adopte le projet qu’il portait : donnez son numéro, sans proposition.',
          );
        const written = procedure !== undefined && label !== undefined;
        if (draft === undefined ? !written : procedure !== undefined || label !== undefined)
          wrong(
            'draft',
            'Donnez le numéro d’un projet, ou le règlement entier : « procedure » et « label ».',
          );
      },
    ),
};

/** How a council voted on a proposal: on rules or on something else, on which day, and whether it was adopted. */
export type RulesVote = { kind: string; votedOn: string | null; adopted: boolean };

/** A draft as its row keeps it. */
export type RulesDraftRow = {
  draft: number;
  digest: string;
  procedure: RulesOfProcedure;
  label: LabelRules;
  session: string | null;
  /** The version that it became. */
  adoptedAs: number | null;
};

export type RulesGiven = {
  /** The digest of both rules together. */
  draftRules: { digest: string };
  placeRulesOnAgenda: { row: RulesDraftRow | null; session: { state: string } | null };
  /** `digest` is that of rules written in the command; null for a draft, which has its own. */
  adoptRules: {
    row: RulesDraftRow | null;
    digest: string | null;
    vote: RulesVote | null;
    point: PointVote | null;
  };
};
