import * as fc from 'fast-check';
import { addDays, daysBetween } from '../../workflows/calendar/date-arithmetic.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { DEFAULT_RULES } from '../../workflows/deliberation/rules-of-procedure.ts';
import {
  daysRequired,
  lastDayToReceive,
  receiptOf,
  type NoticeRow,
} from '../../workflows/session/convening/notices.ts';
import { session } from '../../workflows/session/session.workflow.ts';
import { actorWith, instant, SESSION } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { given } from '../support/scenario.ts';

const convened = [sample('SessionScheduled.v1'), sample('SessionConvened.v1')];
const sits = { startsOn: '2026-09-02', termEndsOn: '2031-09-01' };
const day = (text: string) => LegalDate.parse(text);
const HELD = day('2027-01-20');

const row = (shown: Partial<NoticeRow>): NoticeRow => ({
  member: 7,
  acknowledgedAt: null,
  deliveredOn: null,
  how: null,
  ...shown,
});

describe('a convocation is received (DEL-04)', () => {
  it.each([
    ['2027-01-15', 5, true],
    ['2027-01-16', 4, false],
    ['2027-01-20', 0, false],
    ['2027-01-21', -1, false],
  ])('on %s, %i days before: in time, %s', (deliveredOn, daysBefore, inTime) => {
    expect(receiptOf(row({ deliveredOn: day(deliveredOn) }), HELD, 5)).toEqual({
      receivedOn: deliveredOn,
      daysBefore,
      inTime,
    });
  });

  it('on the day that it is in Paris: a minute before midnight is in time still', () => {
    const on = (at: string) => receiptOf(row({ acknowledgedAt: instant(at) }), HELD, 5);
    expect(on('2027-01-15T22:59:59.999Z')).toMatchObject({ receivedOn: '2027-01-15', inTime: true });
    expect(on('2027-01-15T23:00:00.000Z')).toMatchObject({ receivedOn: '2027-01-16', inTime: false });
  });

  it('on the first day that something shows it, whichever it is', () => {
    const acknowledgedAt = instant('2027-01-12T10:00:00.000Z');
    const both = (deliveredOn: string) =>
      receiptOf(row({ acknowledgedAt, deliveredOn: day(deliveredOn) }), HELD, 5).receivedOn;
    expect([both('2027-01-10'), both('2027-01-14')]).toEqual(['2027-01-10', '2027-01-12']);
  });

  it('by nobody of whom nothing shows it', () => {
    const never = { receivedOn: null, daysBefore: null, inTime: false };
    expect([receiptOf(null, HELD, 0), receiptOf(row({}), HELD, 0)]).toEqual([never, never]);
  });

  it('as many days before as the rules of the call say; one is enough after an urgency', () => {
    const required = (call: number, urgent: boolean) => daysRequired({ call, urgent }, DEFAULT_RULES);
    expect([required(1, false), required(1, true)]).toEqual([DEFAULT_RULES.noticeDays, 1]);
    // DEL-08: no urgency shortens a second call, which has a delay of its own.
    const longer = { ...DEFAULT_RULES, secondCallNoticeDays: 8 };
    expect(daysRequired({ call: 2, urgent: false }, longer)).toBe(8);
    expect(daysRequired({ call: 1, urgent: false }, longer)).toBe(DEFAULT_RULES.noticeDays);
  });

  it('in time up to the last day to receive it, and not the day after', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(60), (later, required) => {
        const heldOn = addDays(HELD, later);
        const last = lastDayToReceive(heldOn, required);
        const on = (deliveredOn: LegalDate) => receiptOf(row({ deliveredOn }), heldOn, required);
        expect(on(last)).toMatchObject({ inTime: true, daysBefore: required });
        expect(on(addDays(last, 1))).toMatchObject({ inTime: false });
        expect(daysBetween(last, heldOn)).toBe(required);
      }),
    );
  });
});

describe('what shows it', () => {
  const acknowledge = (
    beside: object = {},
    on = '2027-01-11T09:00:00.000Z',
    past: Parameters<typeof given>[1] = convened,
  ) =>
    given(session, past, SESSION).when('acknowledgeConvocation', {
      as: actorWith('member'),
      at: on,
      data: {},
      given: { row: null, seat: sits, ...beside },
    });
  const deliver = (deliveredOn: string, beside: object = {}) =>
    given(session, convened, SESSION).when('recordHandDelivery', {
      as: actorWith('secretary'),
      at: '2027-01-11T09:00:00.000Z',
      data: { member: 7, deliveredOn, how: 'BY_HAND' },
      given: { row: null, seat: sits, ...beside },
    });
  const key = { pk: `62#session#${SESSION}`, sk: 'notice#1#0007' };

  it('is what a member says, once, and no fact of the session', () => {
    const at = instant('2027-01-11T09:00:00.000Z');
    const { rows } = acknowledge().thenFacts();
    expect(rows).toEqual([{ kind: 'put', key, item: row({ acknowledgedAt: at }), absent: true }]);
    const again = acknowledge({ row: row({ acknowledgedAt: at }) }, '2027-01-13').thenFacts();
    expect(again.rows).toMatchObject([{ item: { acknowledgedAt: at }, expect: { acknowledgedAt: at } }]);
  });

  it('or what the secretariat notes of it, from the convocation to today', () => {
    const { rows } = deliver('2027-01-11').thenFacts();
    expect(rows).toMatchObject([{ key, item: row({ deliveredOn: day('2027-01-11'), how: 'BY_HAND' }) }]);
    deliver('2027-01-04').thenFacts();
    const from: unknown = expect.stringMatching(/^4.janvier.2027$/);
    deliver('2027-01-03').thenRefused('not-delivered-then', { from });
    deliver('2027-01-12').thenRefused('not-delivered-then', { from });
  });

  it('one beside the other', () => {
    const acknowledgedAt = instant('2027-01-10T09:00:00.000Z');
    const { rows } = deliver('2027-01-08', { row: row({ acknowledgedAt }) }).thenFacts();
    const asRead = { acknowledgedAt, deliveredOn: null };
    expect(rows).toMatchObject([{ item: { acknowledgedAt, deliveredOn: '2027-01-08' }, expect: asRead }]);
  });

  it('is of somebody who sits on that day', () => {
    acknowledge({ seat: null }).thenRefused('no-such-member');
    acknowledge({ seat: { ...sits, termEndsOn: '2027-01-19' } }).thenRefused('no-mandate-then');
    acknowledge({ seat: { ...sits, termEndsOn: '2027-01-20' } }).thenFacts();
    deliver('2027-01-11', { seat: null }).thenRefused('no-such-member');
    deliver('2027-01-11', { seat: { ...sits, startsOn: '2027-01-21' } }).thenRefused('no-mandate-then');
  });

  it('of this call: of the next one nothing is known', () => {
    const recalled = [...convened, sample('SessionAdjourned.v1'), sample('SessionReconvened.v1')];
    const { rows } = acknowledge({}, '2027-01-21', recalled).thenFacts();
    expect(rows).toMatchObject([{ key: { sk: 'notice#2#0007' } }]);
  });
});
