import * as z from 'zod';
import type { AppealSubject } from '../../events/appeal.ts';
import { Day, text } from '../../events/fact.ts';
import { Delivery, type Remedies } from '../../events/notification.ts';
import type { Signing } from '../application/decision/commands.ts';
import { PassDeadline } from '../kernel/pass-deadline.ts';

const Reason = text(4000);

export const appealCommands = {
  /** `paper` is filled by an officer alone: what came by post, and from whom. */
  lodge: z.strictObject({
    structure: z.uuid(),
    against: z.strictObject({ kind: z.enum(['APPLICATION', 'LABEL']), id: z.uuid() }),
    text: text(8000),
    paper: z
      .strictObject({
        receivedOn: Day,
        postmarkedOn: Day.nullable().default(null),
        /** Who appeals against the award of another, or null for the structure itself. */
        thirdParty: text(200).nullable().default(null),
      })
      .nullable()
      .default(null),
  }),
  admit: z.strictObject({ reason: Reason }),
  observe: z.strictObject({ text: text(8000) }),
  entrust: z.strictObject({ examiner: z.uuid() }),
  examine: z.strictObject({ proposes: z.enum(['UPHOLD', 'REJECT']), text: text(8000) }),
  decide: z.strictObject({
    outcome: z.enum(['UPHELD', 'REJECTED', 'INADMISSIBLE']),
    reasons: text(8000).nullable().default(null),
  }),
  notify: z.strictObject({ delivery: Delivery }),
  consultAnswer: z.strictObject({}),
  /** By the fact that the mail told. */
  returnMail: z.strictObject({ fact: z.uuid() }),
  withdraw: z.strictObject({}),
  passDeadline: PassDeadline,
};

/** The decision that is appealed against, as its facts tell it. */
export type ChallengedDecision = {
  structure: string;
  structureName: string;
  subject: AppealSubject;
  fact: string;
  decidedOn: string;
  notifiedOn: string | null;
  /** The last days to challenge it, once it was notified (REM-07, REM-08). */
  remedies: Remedies | null;
};

/** What an appeal needs of the rules of the label. */
export type AppealRules = { observationsDays: number };

export type AppealGiven = {
  lodge: { decision: ChallengedDecision | null; already: boolean; rules: AppealRules };
  admit: { rules: AppealRules };
  /** What the person named did on the dossier before, and whether they examine in this council. */
  entrust: { acted: readonly string[]; isOfficer: boolean };
  /**
   * In what capacity whoever decides signs that day, null when the register does not say; and whether the structure has
   * agreed to be notified in its space.
   */
  decide: { signing: Signing | null; electronic: boolean };
};
