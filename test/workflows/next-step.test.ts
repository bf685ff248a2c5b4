import { DEFAULT_ESCALATION } from '../../workflows/label/escalation-steps.ts';
import {
  type ApplicationContext,
  BLANK_APPLICATION,
} from '../../workflows/application/application-context.ts';
import {
  alertAt,
  elapsedShare,
  nextStepOf,
  whySentence,
} from '../../workflows/application/work/next-step.ts';
import type { LegalDate } from '../../workflows/calendar/legal-date.ts';

const PACE = { examinationDays: 10, agendaClosesDays: 12, replyClosesDays: 5, signingDays: 10 };
const heldOn = '2027-01-21' as LegalDate;
const context: ApplicationContext = {
  ...BLANK_APPLICATION,
  receivedOn: '2026-12-01',
  implicitOn: '2027-02-01',
};

const at = (examination: string, other: Partial<ApplicationContext> = {}, ...beside: string[]) =>
  nextStepOf({
    places:
      beside.length > 0
        ? [...beside, `filed.examination.${examination}`]
        : [`filed.examination.${examination}`],
    context: { ...context, ...other },
    heldOn,
    pace: PACE,
  });
const request = { id: 1, requestedOn: '2026-12-05', dueOn: '2026-12-20', items: 1, before: '2027-02-01' };

describe('what comes next for a dossier to make its session (M29)', () => {
  it.each([
    ['ACKNOWLEDGE', 'OFFICER', '2026-12-15', at('waiting', {}, 'filed.receipt.registered')],
    ['CHECK_COMPLETENESS', 'OFFICER', '2026-12-30', at('waiting', {}, 'filed.completeness.unchecked')],
    ['PROVIDE_ITEMS', 'APPLICANT', '2026-12-20', at('waiting', { openRequest: request })],
    ['START_REVIEW', 'OFFICER', '2026-12-30', at('waiting')],
    ['SETTLE_CRITERIA', 'OFFICER', '2027-01-09', at('inReview', { open: ['GOV-01'] })],
    ['READ_AGAIN', 'OFFICER', '2027-01-09', at('inReview', { open: ['GOV-01'], unread: true })],
    ['CONCLUDE', 'OFFICER', '2027-01-09', at('inReview')],
    ['APPROVE', 'OFFICER', '2027-01-09', at('awaitingVisa')],
    ['PLACE_ON_AGENDA', 'SECRETARY', '2027-01-09', at('ready')],
    ['GIVE_OPINION', 'COUNCIL', '2027-01-21', at('onAgenda')],
    ['DECIDE', 'PRESIDENT', '2027-01-31', at('opinionGiven')],
    ['DECIDE', 'PRESIDENT', '2027-01-09', at('settled')],
  ])('%s, by the %s, on %s at the latest', (step, who, by, next) => {
    expect(next).toMatchObject({ step, who, by });
  });

  it('is to notify what was decided, and nothing once that is done', () => {
    expect(nextStepOf({ places: ['decided.granted.unsent'], context, heldOn, pace: PACE })).toMatchObject({
      step: 'NOTIFY',
    });
    expect(nextStepOf({ places: ['notified'], context, heldOn, pace: PACE })).toBeNull();
  });

  it('is never later than the day on which silence decides (SIL-01, F1)', () => {
    expect(at('opinionGiven', { implicitOn: '2027-01-31' })?.why).toContain('SIL-08');
    const next = at('opinionGiven', { implicitOn: '2027-01-30' });
    expect(next).toMatchObject({ by: '2027-01-30', why: expect.stringContaining('SIL-01') });
    expect(next && whySentence(next)).toMatch(/^Au plus tard le 30.janvier 2027 : /);
    expect(at('opinionGiven', { implicitOn: null })?.by).toBe('2027-01-31');
  });

  it('asks for the report before the place when its day comes first', () => {
    const early = nextStepOf({
      places: ['filed.examination.ready'],
      context,
      heldOn,
      pace: { ...PACE, replyClosesDays: 20 },
    });
    expect(early).toMatchObject({ step: 'PUBLISH_REPORT', by: '2026-12-31' });
  });
});

describe('how pressing it is (B12)', () => {
  const day = (text: string) => text as LegalDate;

  it.each([
    ['2026-12-01', 0, null],
    ['2026-12-10', 45, null],
    ['2026-12-11', 50, 50],
    ['2026-12-16', 75, 50],
    ['2026-12-17', 80, 80],
    ['2026-12-21', 100, 100],
    ['2026-12-31', 150, 100],
  ])('on %s, %i hundredths have gone', (today, share, alert) => {
    const elapsed = elapsedShare(day('2026-12-01'), day('2026-12-21'), day(today));
    expect(elapsed).toBe(share);
    expect(alertAt(DEFAULT_ESCALATION, elapsed)).toBe(alert);
  });

  it('is all gone when there never was any', () => {
    expect(elapsedShare(day('2026-12-21'), day('2026-12-01'), day('2026-12-21'))).toBe(100);
  });
});
