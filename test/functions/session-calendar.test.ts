import { sessionCalendar, type AnnouncedSession } from '../../functions/queries/session-calendar.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { instant, SESSION } from '../support/ids.ts';

const day = (text: string) => LegalDate.parse(text);
const SESSION_OF_JUNE: AnnouncedSession = {
  id: SESSION,
  kind: 'ORDINARY',
  heldOn: day('2027-06-24'),
  opensOn: day('2027-03-01'),
  completeBy: day('2027-05-13'),
  startsAt: '14:30',
  place: '2, rue du Marché; Arras',
};
const AT = instant('2026-12-05T10:00:00.000Z');

/** Read again as RFC 5545 says, by nothing of ours. */
const eventsOf = (text: string): Map<string, string>[] =>
  text
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT\r\n')
    .slice(1)
    .map((event) => event.split('\r\n'))
    .map((lines) => lines.slice(0, lines.indexOf('END:VEVENT')))
    .map(
      (lines) =>
        new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)])),
    );

describe('the calendar of sessions (C1)', () => {
  it('has for each the day it is held, and those that whoever files must keep', () => {
    const events = eventsOf(sessionCalendar([SESSION_OF_JUNE], 'CDESS', AT));
    expect(events.map((event) => [event.get('DTSTART;VALUE=DATE'), event.get('SUMMARY')])).toEqual([
      ['20270301', 'Ouverture du dépôt : CDESS'],
      ['20270513', 'Dernier jour pour être complet : CDESS'],
      [undefined, 'Séance : CDESS'],
    ]);
    expect(new Set(events.map((event) => event.get('UID'))).size).toBe(3);
  });

  it('says at what hour in Paris the council sits, and where', () => {
    const sits = eventsOf(sessionCalendar([SESSION_OF_JUNE], 'CDESS', AT))[2];
    expect(sits?.get('DTSTART;TZID=Europe/Paris')).toBe('20270624T143000');
    expect(sits?.get('LOCATION')).toBe(String.raw`2\, rue du Marché\; Arras`);
    const [, , nowhere] = eventsOf(sessionCalendar([{ ...SESSION_OF_JUNE, place: null }], 'CDESS', AT));
    expect(nowhere?.has('LOCATION')).toBe(false);
  });

  it('ends a day on the next, at the end of a month and of February too', () => {
    const session = { ...SESSION_OF_JUNE, opensOn: day('2028-02-28'), completeBy: day('2028-04-30') };
    const events = eventsOf(sessionCalendar([session], 'CDESS', AT));
    expect(events.map((event) => event.get('DTEND;VALUE=DATE'))).toEqual(['20280229', '20280501', undefined]);
  });

  it('calls an extraordinary session by its name, and escapes that of the council', () => {
    const session = { ...SESSION_OF_JUNE, kind: 'EXTRAORDINARY' };
    const text = sessionCalendar([session], 'CDESS; Artois, Ternois', AT);
    expect(text).toContain(String.raw`SUMMARY:Séance extraordinaire : CDESS\; Artois\, Ternois`);
  });

  it('is a calendar all the same when no session is to come', () => {
    const text = sessionCalendar([], 'CDESS', AT);
    expect(eventsOf(text)).toEqual([]);
    // RFC 5545, 3.6: at least one component.
    expect(text).toContain('BEGIN:VTIMEZONE');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2.0\r\n[^]*END:VCALENDAR\r\n$/);
  });
});
