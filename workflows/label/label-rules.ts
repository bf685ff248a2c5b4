import * as z from 'zod';
import { Silence } from '../../events/expertise.ts';
import { Ground } from '../../events/label-measure.ts';
import { MeetingRules } from '../../events/meeting.ts';
import { SilenceRegime } from '../calendar/implicit-decision-date.ts';
import { ControlRules, DEFAULT_CONTROL_RULES } from '../control/control-rules.ts';
import { DEFAULT_MISUSE_RULES, MisuseRules } from '../misuse/misuse-rules.ts';
import { DEFAULT_RETENTION, RetentionTable } from '../retention/retention-table.ts';
import { DEFAULT_ESCALATION, EscalationSteps } from './escalation-steps.ts';

const Days = z.int().min(0).max(366);
const Months = z.int().min(0).max(120);

const HEARD_BEFORE_LOSS: Ground[] = ['LOSS_OF_CONDITION', 'CHECK_UNANSWERED', 'MARK_MISUSE', 'FRAUD'];

/** What a council's label rules settle about filing, term and end of its label. A council changes them by a vote. */
export const LabelRules = z.strictObject({
  // F1, F2, SIL-01, SIL-02: printed in the acknowledgement (ACK-03)
  silenceRegime: SilenceRegime,
  // SIL-09: days before the implicit decision at which officers are warned; at the last one a decision is due
  silenceAlertDays: z.array(Days),
  // B12: at which share of a limit that binds the service who is told
  escalation: EscalationSteps.default(DEFAULT_ESCALATION),
  // A13: hours after the last day of a campaign during which a draft may still be filed
  filingGraceHours: z.int().min(0).max(72).default(0),
  // R112-11-2: whether the acknowledgement is sent at filing, or by an officer within ten working days
  acknowledgeAtOnce: z.boolean().default(false),
  // M12: days that the service keeps between a complete dossier and the closing of the agenda (MAN-06)
  examinationDays: Days,
  // INC-06
  missingItemsDays: z
    .strictObject({ default: Days, min: Days, max: Days })
    .refine((days) => days.min <= days.default && days.default <= days.max, {
      error: 'Le délai ordinaire tient entre le plus court et le plus long.',
    }),
  // B6, DEL-16: what the silence of an expert who was asked is recorded as; it is never the council's opinion
  expertSilence: Silence.default('NO_ANSWER'),
  // B15, BOD-01: days to choose a slot, of notice before one that the service fixes, to write the report of a meeting
  meetings: MeetingRules.default({ answerDays: 7, noticeDays: 8, reportDays: 10 }),
  // B16: days between the last day to reply to the report and the session
  replyClosesDays: Days,
  // B9: whether whoever declared a link with a structure opens its dossier only once the secretariat has lifted it
  linkedMayNotOpen: z.boolean().default(false),
  // B13: which conclusions another officer approves before they go further
  secondEyes: z.enum(['NONE', 'NEGATIVE', 'ALL']),
  // Domain rules §6, lifecycle: months from the day of the decision; the second for a body without a closed year
  termMonths: Months.min(1),
  firstTermMonths: Months.min(1),
  feeCents: z.int().min(0),
  renewalOpensMonths: Months,
  renewalReminderMonths: z.array(Months),
  // A renewal filed in time and not decided prolongs the label to the next session and this many months
  prolongsWhileRenewalWaits: z.boolean(),
  prolongationMonths: Months,
  yearlyCheckMonth: Months,
  yearlyCheckReminders: z.int().min(0).max(12),
  yearlyCheckReminderDays: Days,
  formalNoticeDays: Days,
  changeDeclarationDays: Days,
  markUseEndsDays: Days,
  // WDR-05
  observationsDays: z.strictObject({ suspension: Days, revocation: Days }),
  // L2: the grounds on which the council gives its opinion before a label is revoked or rescinded
  heardBeforeLoss: z.array(Ground).default(HEARD_BEFORE_LOSS),
  // WDR-12
  suspensionMaxMonths: Months,
  suspensionRenewals: z.int().min(0).max(12),
  urgentHearingDays: Days,
  // H7: whether the days of a suspension are added to the term
  suspensionExtendsTerm: z.boolean().default(false),
  // WDR-14: 0 lets an unsuccessful applicant file again at the next campaign
  refilingWaitMonths: Months,
  // REM-08: months to challenge a decision whose notification did not state its remedies, by case law
  reasonableTimeMonths: Months.min(2).default(12),
  // M23: days of a report that the label is claimed wrongly; no text sets them (J)
  misuse: MisuseRules.default(DEFAULT_MISUSE_RULES),
  // H4, H5: how many labels are controlled each year, and when whoever is awaited is reminded
  controls: ControlRules.default(DEFAULT_CONTROL_RULES),
  // SIAE-06: a convention that ends this soon after filing carries a warning
  conventionWarningDays: Days,
  // GDP-04: how long each kind of record is kept, and what then becomes of it
  retention: RetentionTable.default(DEFAULT_RETENTION),
});
export type LabelRules = z.infer<typeof LabelRules>;

export const DEFAULT_LABEL_RULES: LabelRules = {
  silenceRegime: 'ACCEPTANCE',
  silenceAlertDays: [30, 15, 5],
  escalation: DEFAULT_ESCALATION,
  examinationDays: 10,
  filingGraceHours: 0,
  acknowledgeAtOnce: false,
  missingItemsDays: { default: 21, min: 15, max: 60 },
  expertSilence: 'NO_ANSWER',
  meetings: { answerDays: 7, noticeDays: 8, reportDays: 10 },
  replyClosesDays: 5,
  linkedMayNotOpen: false,
  secondEyes: 'NONE',
  termMonths: 24,
  firstTermMonths: 12,
  feeCents: 0,
  renewalOpensMonths: 6,
  renewalReminderMonths: [6, 3, 1],
  prolongsWhileRenewalWaits: true,
  prolongationMonths: 1,
  yearlyCheckMonth: 12,
  yearlyCheckReminders: 2,
  yearlyCheckReminderDays: 30,
  formalNoticeDays: 30,
  changeDeclarationDays: 30,
  markUseEndsDays: 30,
  observationsDays: { suspension: 15, revocation: 30 },
  heardBeforeLoss: HEARD_BEFORE_LOSS,
  suspensionMaxMonths: 6,
  suspensionRenewals: 1,
  urgentHearingDays: 15,
  suspensionExtendsTerm: false,
  refilingWaitMonths: 0,
  reasonableTimeMonths: 12,
  misuse: DEFAULT_MISUSE_RULES,
  controls: DEFAULT_CONTROL_RULES,
  conventionWarningDays: 60,
  retention: DEFAULT_RETENTION,
};

/** Months that a label runs (domain rules 6): the first of a structure without a closed financial year is shorter. */
export const termMonthsOf = (
  { termMonths, firstTermMonths }: LabelRules,
  closedFinancialYears: number | null,
): number => (closedFinancialYears === 0 ? firstTermMonths : termMonths);
