import type { Fact } from '../../events/catalogue.ts';
import type { ApplicationContext } from '../../workflows/application/application-context.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import { legalClock } from '../../workflows/application/receipt/legal-clock.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import { APPLICATION, instant } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { thingWith } from '../support/scenario.ts';

type Regime = 'ACCEPTANCE' | 'REJECTION';

/** Received on 2027-01-15: silence decides on 2027-03-15. */
const filed = (silenceRegime: Regime): Fact =>
  sample('ApplicationSubmitted.v1', {
    silenceRegime,
    receivedOn: '2027-01-15',
    implicitDecisionOn: '2027-03-15',
  });
/** Asked for on 02-01 until 02-22 (domain rules 4.10). */
const asked = (implicitDecisionOn: string | null): Fact =>
  sample('MissingItemsRequested.v1', {
    requestedOn: '2027-02-01',
    dueOn: '2027-02-22',
    implicitBefore: '2027-03-15',
    implicitDecisionOn,
    ifProvidedOnDueDate: '2027-04-22',
  });
const complete = (completeOn: string, implicitDecisionOn: string, suspendedDays: number): Fact =>
  sample('ApplicationFoundComplete.v1', { completeOn, implicitDecisionOn, suspendedDays });

const clockOn = (day: string, ...facts: readonly Fact[]) =>
  legalClock(thingWith(application, facts, APPLICATION) as Thing<ApplicationContext>, instant(day));

describe('time spent (B12)', () => {
  it.each([
    ['2027-01-15', 0, 0],
    ['2027-02-13', 49, 0],
    ['2027-02-14', 50, 50],
    ['2027-03-03', 79, 50],
    ['2027-03-04', 81, 80],
    ['2027-03-14', 98, 80],
    ['2027-03-15', 100, 100],
    ['2027-03-20', 100, 100],
  ])('on %s: %i %%, step %i', (day, percent, escalation) => {
    expect(clockOn(day, filed('REJECTION')).spent).toEqual({ percent, escalation });
  });

  it('stands still while a rejection is suspended, then runs again (INC-03)', () => {
    const open = [filed('REJECTION'), asked('2027-04-05')];
    const percentOn = (day: string) => clockOn(day, ...open).spent?.percent;
    expect([percentOn('2027-02-01'), percentOn('2027-02-22')]).toEqual([28, 28]);
    expect([percentOn('2027-02-23'), percentOn('2027-04-05')]).toEqual([30, 100]);
    expect(clockOn('2027-02-21', ...open).suspended).toEqual({ since: '2027-02-01', until: '2027-02-22' });
    expect(clockOn('2027-02-22', ...open).suspended).toBeNull();
    const back = clockOn('2027-03-24', ...open, complete('2027-02-10', '2027-03-24', 9));
    expect(back).toMatchObject({ suspendedDays: 9, suspended: null, request: null, spent: { percent: 100 } });
  });

  it('has not begun while an item is awaited under acceptance, and begins when it comes (INC-02)', () => {
    const open = [filed('ACCEPTANCE'), asked(null)];
    expect(clockOn('2027-02-10', ...open)).toMatchObject({
      implicitOn: null,
      daysLeft: null,
      spent: null,
      suspended: { since: '2027-02-01', until: null },
    });
    const whole = [...open, complete('2027-02-10', '2027-04-10', 0)];
    expect(clockOn('2027-02-10', ...whole)).toMatchObject({ daysLeft: 59, spent: { percent: 0 } });
    expect(clockOn('2027-04-10', ...whole)).toMatchObject({ daysLeft: 0, spent: { percent: 100 } });
  });
});

describe('who acts next, and by when', () => {
  const received = filed('REJECTION');
  const acknowledged = sample('ApplicationAcknowledged.v1');
  it.each<[string, Fact[], object]>([
    ['filed', [], { act: 'acknowledge', who: 'OFFICER', by: '2027-01-29' }],
    ['acknowledged', [acknowledged], { act: 'declareComplete', who: 'OFFICER', by: '2027-03-15' }],
    [
      'incomplete',
      [acknowledged, asked('2027-04-05')],
      { act: 'provideItem', who: 'APPLICANT', by: '2027-02-22' },
    ],
    [
      'complete',
      [acknowledged, complete('2027-01-15', '2027-03-15', 0)],
      { act: 'startReview', who: 'OFFICER', by: '2027-03-15' },
    ],
    ['withdrawn', [sample('ApplicationWithdrawn.v1')], { act: 'none', who: 'NOBODY', by: null }],
    [
      'rejected by silence',
      [sample('ImplicitDecisionReached.v1')],
      { act: 'requestReasons', who: 'APPLICANT', by: '2027-05-18' },
    ],
    [
      'accepted by silence',
      [sample('ImplicitDecisionReached.v1', { outcome: 'ACCEPTED' })],
      { act: 'requestCertificate', who: 'APPLICANT', by: null },
    ],
  ])('%s', (_, facts, next) => {
    expect(clockOn('2027-01-20', received, ...facts).next).toMatchObject(next);
  });

  it('says nothing of days once the request has ended', () => {
    const { daysLeft, spent, suspended } = clockOn('2027-01-20', received, sample('ApplicationWithdrawn.v1'));
    expect([daysLeft, spent, suspended]).toEqual([null, null, null]);
  });
});
