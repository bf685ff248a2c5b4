import type { Fact } from '../../events/catalogue.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import { RESENT_A_DAY } from '../../workflows/application/receipt/resend.ts';
import { actorWith } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { given } from '../support/scenario.ts';

const FILED = sample('ApplicationSubmitted.v1');
const resent = (on: string, times: number) =>
  Array.from({ length: times }, (_, before) =>
    sample('ReceiptResent.v1', { resentOn: on, time: before + 1 }),
  );
const asks = (past: readonly Fact[], at = '2026-12-08', role: Parameters<typeof actorWith>[0] = 'preparer') =>
  given(application, [FILED, ...past]).when('resendReceipt', { as: actorWith(role), at });

describe('a receipt is sent again (A10)', () => {
  it.each(['representative', 'preparer', 'officer'] as const)('by a %s, and no date moves', (role) => {
    const { facts, next } = asks([], '2026-12-08', role).thenFacts('ReceiptResent.v1');
    expect(facts[0]).toMatchObject({ data: { resentOn: '2026-12-08', time: 1 } });
    expect(facts[0]).not.toHaveProperty('deadlines');
    expect(next.deadlines).toEqual({});
    expect(next.context).toMatchObject({ receivedOn: '2026-12-01', implicitOn: '2027-02-01' });
  });

  it.each(['reader', 'secretary', 'auditor', 'president'] as const)('not by a %s', (role) => {
    asks([], '2026-12-08', role).thenRefused('role-required');
  });

  it('three times a day, not four', () => {
    const { facts } = asks(resent('2026-12-08', RESENT_A_DAY - 1)).thenFacts('ReceiptResent.v1');
    expect(facts[0]?.data).toMatchObject({ time: 3 });
    asks(resent('2026-12-08', RESENT_A_DAY)).thenRefused('receipt-resent-enough', { most: 3 });
  });

  it('afresh on the next day of Paris', () => {
    const past = resent('2026-12-08', RESENT_A_DAY);
    asks(past, '2026-12-08T22:59:59.999Z').thenRefused('receipt-resent-enough');
    const { facts } = asks(past, '2026-12-08T23:00:00.000Z').thenFacts('ReceiptResent.v1');
    expect(facts[0]?.data).toMatchObject({ resentOn: '2026-12-09', time: 1 });
  });

  it.each([
    ['a decision', [sample('ApplicationDecided.v1')]],
    ['an acceptance by silence', [sample('ImplicitDecisionReached.v1', { outcome: 'ACCEPTED' })]],
    ['a rejection by silence', [sample('ImplicitDecisionReached.v1')]],
  ] as const)('also after %s', (_, past) => {
    asks(past).thenFacts('ReceiptResent.v1');
  });

  it('not once the request has ended', () => {
    asks([sample('ApplicationWithdrawn.v1')]).thenRefused('not-in-this-state');
    given(application, [])
      .when('resendReceipt', { as: actorWith('officer'), at: '2026-12-08' })
      .thenRefused('not-yours');
  });
});
