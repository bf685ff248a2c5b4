import { addDays, earlierOf } from '../calendar/date-arithmetic.ts';
import type { LegalDate } from '../calendar/legal-date.ts';
import type { RulesOfProcedure } from '../deliberation/rules-of-procedure.ts';

type Sitting = { heldOn: LegalDate; closesOn: LegalDate };

/** Days that a council's rules set around a session. */
export type SessionPace = { examinationDays: number } & Pick<
  RulesOfProcedure,
  'agendaClosesDays' | 'noticeDays' | 'noticeWarningDays' | 'minutesDays'
>;

/** The days that a session's date settles (C1). */
export type CutOffs = {
  /** The last day on which a dossier that is complete makes this session (M12). */
  completeBy: LegalDate;
  /** MAN-06 */
  agendaClosesOn: LegalDate;
  /** DEL-04: the last day without being warned that the notice is short, and the last without an urgency. */
  conveneBy: LegalDate;
  conveneWithoutUrgencyBy: LegalDate;
  /** MAN-08 */
  minutesBy: LegalDate;
};

/** The last day on which a dossier that is complete makes a session: its campaign's last, if it leaves time to examine. */
export const completeBy = (
  { heldOn, closesOn }: Sitting,
  { examinationDays, agendaClosesDays }: Pick<SessionPace, 'examinationDays' | 'agendaClosesDays'>,
): LegalDate => earlierOf(closesOn, addDays(heldOn, -agendaClosesDays - examinationDays));

/** What a session's date settles, by the rules in force; each day is the last on which its act is in time. */
export const cutOffsOf = (sitting: Sitting, pace: SessionPace): CutOffs => ({
  completeBy: completeBy(sitting, pace),
  agendaClosesOn: addDays(sitting.heldOn, -pace.agendaClosesDays),
  conveneBy: addDays(sitting.heldOn, -Math.max(pace.noticeDays, pace.noticeWarningDays)),
  conveneWithoutUrgencyBy: addDays(sitting.heldOn, -pace.noticeDays),
  minutesBy: addDays(sitting.heldOn, pace.minutesDays),
});
