import { addDays } from '../../workflows/calendar/date-arithmetic.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { DEFAULT_RULES } from '../../workflows/deliberation/rules-of-procedure.ts';
import { cutOffsOf } from '../../workflows/session/cut-offs.ts';

const day = (text: string) => LegalDate.parse(text);
const pace = { ...DEFAULT_RULES, examinationDays: 30 };
const sitting = { heldOn: day('2027-06-24'), closesOn: day('2027-06-01') };

describe('the days that the date of a session settles (C1)', () => {
  it('are counted back from it, and the minutes forward', () => {
    expect(cutOffsOf(sitting, pace)).toEqual({
      completeBy: '2027-05-13',
      agendaClosesOn: '2027-06-12',
      conveneBy: '2027-06-12',
      conveneWithoutUrgencyBy: '2027-06-19',
      minutesBy: '2027-07-09',
    });
  });

  it('never let a dossier in after its campaign (M12)', () => {
    const closing = (closesOn: string) => cutOffsOf({ ...sitting, closesOn: day(closesOn) }, pace).completeBy;
    expect([closing('2027-05-12'), closing('2027-05-13'), closing('2027-05-14')]).toEqual([
      '2027-05-12',
      '2027-05-13',
      '2027-05-13',
    ]);
  });

  it('follow the session when it moves, over a month of 28 days', () => {
    const moved = cutOffsOf({ ...sitting, heldOn: day('2027-03-05') }, pace);
    expect(moved.agendaClosesOn).toBe('2027-02-21');
    expect(addDays(moved.agendaClosesOn, pace.agendaClosesDays)).toBe('2027-03-05');
  });

  it('warn no later than they forbid, whatever a council chose', () => {
    const { conveneBy, conveneWithoutUrgencyBy } = cutOffsOf(sitting, { ...pace, noticeDays: 15 });
    expect([conveneBy, conveneWithoutUrgencyBy]).toEqual(['2027-06-09', '2027-06-09']);
  });
});
