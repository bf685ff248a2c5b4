import * as fc from 'fast-check';
import type { Delivery } from '../../events/notification.ts';
import { addDays, compareDates } from '../../workflows/calendar/date-arithmetic.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { isWorkingDay } from '../../workflows/calendar/working-days.ts';
import {
  appealDuties,
  courtDeadlineAfterAppeal,
  interruptsCourt,
} from '../../workflows/notification/appeal.ts';
import { deliveredOn, deliveryFault } from '../../workflows/notification/delivery.ts';
import { notifiedDay, type Evidence } from '../../workflows/notification/notified-day.ts';
import { remediesNotice, remediesWithDates } from '../../workflows/notification/remedies-notice.ts';
import { remediesFrom, remediesUnstated } from '../../workflows/notification/remedies.ts';
import { sample } from '../support/sample-facts.ts';

const day = (text: string) => LegalDate.parse(text);
const SILENT: Evidence = {
  availableOn: day('2027-03-01'),
  consented: true,
  consultedOn: null,
  deliveries: [],
};
const posted = (said: Partial<Extract<Delivery, { mode: 'POSTAL' }>>): Delivery => ({
  mode: 'POSTAL',
  sentOn: day('2027-03-18'),
  presentedOn: null,
  handedOn: null,
  returned: null,
  ...said,
});

describe('in the space (DEC-10, L112-15, R112-20)', () => {
  it('the day of the first consultation is that of the notification, consent or not', () => {
    for (const consented of [true, false])
      expect(
        notifiedDay({ ...SILENT, consented, consultedOn: day('2027-03-04') }, day('2027-03-04')),
      ).toEqual({
        notifiedOn: '2027-03-04',
        proof: 'CONSULTED',
      });
  });

  it('fifteen days of silence notify at the day it was made available, not one day before they are over', () => {
    expect(notifiedDay(SILENT, day('2027-03-16'))).toBeNull();
    expect(notifiedDay(SILENT, day('2027-03-17'))).toEqual({ notifiedOn: '2027-03-01', proof: 'DEEMED' });
  });

  it('opened on the fifteenth day counts for itself; on the sixteenth, silence has already notified', () => {
    const opened = (on: string) => notifiedDay({ ...SILENT, consultedOn: day(on) }, day('2027-04-01'));
    expect(opened('2027-03-16')).toEqual({ notifiedOn: '2027-03-16', proof: 'CONSULTED' });
    expect(opened('2027-03-17')).toEqual({ notifiedOn: '2027-03-01', proof: 'DEEMED' });
  });

  it('silence notifies nothing to whoever had not agreed beforehand, however long', () => {
    expect(notifiedDay({ ...SILENT, consented: false }, day('2028-03-01'))).toBeNull();
  });
});

describe('by letter', () => {
  const agreedToNothing = { ...SILENT, consented: false };
  const by = (...deliveries: Delivery[]) =>
    notifiedDay({ ...agreedToNothing, deliveries }, day('2027-05-01'));

  it('sent is not notified; handed over is, that day', () => {
    expect(by(posted({}))).toBeNull();
    expect(by(posted({ presentedOn: day('2027-03-20') }))).toBeNull();
    expect(by(posted({ presentedOn: day('2027-03-20'), handedOn: day('2027-03-24') }))).toEqual({
      notifiedOn: '2027-03-24',
      proof: 'POSTAL',
    });
    expect(by({ mode: 'HAND', handedOn: day('2027-03-19') })).toEqual({
      notifiedOn: '2027-03-19',
      proof: 'HAND',
    });
  });

  it('nobody collected it, or it was refused: the day of its first presentation', () => {
    for (const returned of ['UNCLAIMED', 'REFUSED'] as const)
      expect(deliveredOn(posted({ presentedOn: day('2027-03-20'), returned }))).toBe('2027-03-20');
  });

  it('nobody is known at that address: it has reached nobody', () => {
    expect(deliveredOn(posted({ presentedOn: day('2027-03-20'), returned: 'ADDRESS_UNKNOWN' }))).toBeNull();
  });

  it.each([
    [posted({ presentedOn: day('2027-03-17') }), /se suivent/],
    [posted({ presentedOn: day('2027-03-21'), handedOn: day('2027-03-20') }), /se suivent/],
    [posted({ handedOn: day('2027-05-02') }), /aucun n’est à venir/],
    [posted({ handedOn: day('2027-03-20'), returned: 'UNCLAIMED' }), /n’est pas revenue/],
    [posted({ returned: 'UNCLAIMED' }), /première présentation manque/],
    [{ mode: 'HAND', handedOn: day('2027-05-02') } as const, /à venir/],
  ])('cannot be recorded so, and says why: %j', (delivery, why) => {
    expect(deliveryFault(delivery, day('2027-05-01'))).toMatch(why);
  });

  it('its days may all be one, and today', () => {
    const one = day('2027-03-18');
    expect(deliveryFault(posted({ presentedOn: one, handedOn: one }), one)).toBeNull();
  });
});

const anyDay = fc.integer({ min: 0, max: 3000 }).map((n) => addDays(day('2026-01-01'), n));
const maybe = fc.option(anyDay, { nil: null });
const anyEvidence = fc.record({
  availableOn: maybe,
  consented: fc.boolean(),
  consultedOn: maybe,
  deliveries: fc.array(
    anyDay.map((handedOn): Delivery => ({ mode: 'HAND', handedOn })),
    { maxLength: 3 },
  ),
});

it('one proof more never moves the notification later', () => {
  fc.assert(
    fc.property(anyEvidence, anyDay, anyDay, (evidence, today, handedOn) => {
      const before = notifiedDay(evidence, today);
      const deliveries = [...evidence.deliveries, { mode: 'HAND' as const, handedOn }];
      const after = notifiedDay({ ...evidence, deliveries }, today);
      expect(after).not.toBeNull();
      if (before !== null) expect(compareDates(after!.notifiedOn, before.notifiedOn)).toBeLessThanOrEqual(0);
    }),
  );
});

describe('remedies (REM-01, REM-06…09)', () => {
  it.each([
    ['2027-01-10', '2027-03-10', '2027-03-11'],
    ['2027-03-01', '2027-05-01', '2027-05-03'],
    ['2027-09-12', '2027-11-12', '2027-11-15'],
    ['2027-03-29', '2027-05-29', '2027-05-31'],
  ])('notified on %s: gracious appeal until %s, court until %s', (notified, appeal, court) => {
    expect(remediesFrom(day(notified))).toEqual({
      stated: true,
      adminAppealDeadline: appeal,
      courtDeadline: court,
    });
  });

  it('unstated, they oppose nothing but a reasonable time, that the rules may change', () => {
    const unstated = (months: number) => remediesUnstated(day('2027-03-29'), months);
    expect(unstated(12)).toEqual({
      stated: false,
      adminAppealDeadline: '2028-03-29',
      courtDeadline: '2028-03-29',
    });
    expect(unstated(18).courtDeadline).toBe('2028-09-29');
  });

  it('the court is open on a working day, after the gracious appeal has closed', () => {
    fc.assert(
      fc.property(anyDay, (notifiedOn) => {
        const { adminAppealDeadline, courtDeadline } = remediesFrom(notifiedOn);
        expect(isWorkingDay(courtDeadline)).toBe(true);
        expect(compareDates(courtDeadline, adminAppealDeadline)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('once an appeal was made (REM-01, REM-02, REM-09)', () => {
  it.each([
    ['2027-01-10', '2027-02-15', '2027-06-16'],
    ['2027-03-29', '2027-05-10', '2027-09-13'],
  ])('notified on %s, appeal of %s, silence: court until %s', (notified, received, court) => {
    expect(courtDeadlineAfterAppeal(day(received), remediesFrom(day(notified)), null)).toBe(court);
  });

  it('it interrupts to the last day of the court, and not after', () => {
    const remedies = remediesFrom(day('2027-03-01'));
    expect(interruptsCourt(day('2027-05-03'), remedies)).toBe(true);
    expect(interruptsCourt(day('2027-05-04'), remedies)).toBe(false);
    expect(courtDeadlineAfterAppeal(day('2027-05-04'), remedies, null)).toBe('2027-05-03');
  });

  it('an express rejection opens the court from its notification, unless it comes after that court has closed', () => {
    const after = (notifiedOn: string) =>
      courtDeadlineAfterAppeal(day('2027-05-10'), remediesFrom(day('2027-03-29')), {
        notifiedOn: day(notifiedOn),
      });
    expect(after('2027-06-01')).toBe('2027-08-02');
    expect(after('2027-09-13')).toBe('2027-11-15');
    expect(after('2027-09-14')).toBe('2027-09-13');
  });

  it('the facts that count, reasons that are due, and who is heard first (REM-04, REM-05)', () => {
    const refusal = { createsRights: false, reasonsDue: true, reasonsGiven: true };
    const award = { createsRights: true, reasonsDue: false, reasonsGiven: false };
    expect(appealDuties(refusal, false)).toEqual({
      judgedOnFactsOf: 'RULING',
      reasonsDue: false,
      holderHeardFirst: false,
    });
    expect(appealDuties({ ...refusal, reasonsGiven: false }, false).reasonsDue).toBe(true);
    expect(appealDuties(award, true)).toEqual({
      judgedOnFactsOf: 'DECISION',
      reasonsDue: false,
      holderHeardFirst: true,
    });
  });
});

const { data: council } = sample('CouncilEstablished.v1');

it('are said with the court, its address, and days that the rule gives (REM-10, REM-11)', () => {
  const before = remediesNotice(council, day('2027-03-29')).join('\n');
  expect(before).toContain('dans un délai de deux mois à compter de sa notification');
  expect(before).toContain('Tribunal administratif de l’Exemple, 9 place du Palais, 59000 Lille');
  expect(before).toMatch(/samedi 29.mai 2027.*lundi 31.mai 2027/);
  const notified = remediesWithDates(council, remediesFrom(day('2027-09-12'))).join('\n');
  expect(notified).toMatch(/vendredi 12.novembre 2027.*lundi 15.novembre 2027/);
});
