import * as fc from 'fast-check';
import type { Slot } from '../../events/meeting.ts';
import { calendarOf } from '../../functions/queries/meeting/calendar.ts';
import { calendarText, folded, textValue } from '../../functions/queries/meeting/icalendar.ts';
import { startsAt } from '../../functions/queries/meeting/paris-in-calendars.ts';
import type { Meeting, Shown } from '../../functions/queries/meeting/shown.ts';
import type { Told } from '../../functions/queries/meeting/told.ts';
import { BLANK_APPLICATION } from '../../workflows/application/application-context.ts';
import { meeting } from '../../workflows/meeting/meeting.workflow.ts';
import { APPLICATION, instant, MEETING, STRUCTURE } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { thingWith } from '../support/scenario.ts';

const CHANGED = instant('2026-12-05T10:00:00.000Z');
const TOLD: Told = {
  place: '3 rue des Écoles, Arras',
  about: 'Voir l’atelier ; la salle, aussi.\nEt le registre.',
  territory: null,
  declined: null,
  cancelled: null,
  changedAt: CHANGED,
  reports: new Map(),
};
const SHOWN: Shown[] = [
  {
    dossier: {
      application: APPLICATION,
      structure: STRUCTURE,
      criteria: [],
      comes: null,
      reported: false,
      amended: 0,
    },
    context: { ...BLANK_APPLICATION, structureName: 'Les Semeurs', number: '62-D-2026-0042' },
  },
];
const PROPOSED = sample('MeetingProposed.v1');
const CHOSEN = sample('MeetingSlotChosen.v1');

const at = (facts: Parameters<typeof thingWith>[1]) => thingWith(meeting, facts, MEETING) as Meeting;
const textOf = (facts: Parameters<typeof thingWith>[1], told: Partial<Told> = {}, shown = SHOWN) =>
  calendarOf(at(facts), shown, { ...TOLD, ...told }, CHANGED) ?? '';

/** Read again as RFC 5545 says, by nothing of ours: unfolded lines, by name. */
const linesOf = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
const eventOf = (text: string): Map<string, string> => {
  const lines = linesOf(text);
  const event = lines.slice(lines.indexOf('BEGIN:VEVENT') + 1, lines.indexOf('END:VEVENT'));
  return new Map(event.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]));
};
const unescaped = (value: string): string =>
  value.replaceAll(/\\(.)/g, (_, mark: string) => (mark === 'n' ? '\n' : mark));

/** What a clock in Paris shows, by the time zones of the platform. */
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The instants at which a clock in Paris shows this: none in the hour left out in March, two in October. */
const instantsOf = (local: string): number[] => {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/.exec(local) ?? [];
  const utc = Date.UTC(Number(y), Number(mo) - 1, Number(d), Number(h), Number(mi), Number(s));
  return [2, 1]
    .map((hours) => utc - hours * 3_600_000)
    .filter((ms) => clock.format(ms) === `${y}-${mo}-${d} ${h}:${mi}:${s}`);
};

/** When a line says that something begins. */
const beginning = (line: string): number => {
  const value = line.slice(line.indexOf(':') + 1);
  if (!line.startsWith('DTSTART;TZID=Europe/Paris:'))
    return Date.parse(value.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  return instantsOf(value)[0] ?? Number.NaN;
};

const anyWords = fc.string({ unit: 'grapheme', maxLength: 400 });

describe('a line', () => {
  it('has 75 octets at most, cuts no character, and reads again as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (words) => {
        const line = `SUMMARY:${textValue(words)}`;
        const parts = folded(line).split('\r\n');
        for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
        for (const part of parts.slice(1)) expect(part.startsWith(' ')).toBe(true);
        // A cut character would not come through UTF-8 the same.
        for (const part of parts)
          expect(Buffer.from(part.toWellFormed()).toString()).toBe(part.toWellFormed());
        expect([parts[0], ...parts.slice(1).map((part) => part.slice(1))].join('')).toBe(line);
      }),
    );
  });

  it.each([
    [74, 1],
    [75, 1],
    [76, 2],
    [149, 2],
    [150, 3],
  ])('of %i octets takes %i', (octets, lines) => {
    expect(folded('a'.repeat(octets)).split('\r\n')).toHaveLength(lines);
  });

  it('counts octets, not characters: 37 « é » fill a line, 38 do not', () => {
    expect(folded('é'.repeat(37)).split('\r\n')).toHaveLength(1);
    expect(folded('é'.repeat(38)).split('\r\n')).toHaveLength(2);
  });
});

describe('a text', () => {
  it('escapes what has a meaning, and nothing that was typed makes a line of its own', () => {
    expect(textValue('a\\b;c,d\ne\r\nf\u0000:g')).toBe(String.raw`a\\b\;c\,d\ne\nf:g`);
    fc.assert(
      fc.property(anyWords, (words) => {
        const clean = words.replaceAll(/\r\n|\r/g, '\n');
        // oxlint-disable-next-line no-control-regex -- what a value may not hold
        fc.pre(!/[\u0000-\u0008\u000b-\u001f\u007f]/.test(clean));
        expect(textValue(words)).not.toMatch(/[\r\n]/);
        expect(unescaped(textValue(words))).toBe(clean);
      }),
    );
  });

  it('stays a text, whatever is typed: the event has the same lines', () => {
    const names = [...eventOf(textOf([PROPOSED, CHOSEN])).keys()];
    fc.assert(
      fc.property(anyWords, anyWords, (place, about) => {
        const event = eventOf(
          textOf([PROPOSED, CHOSEN], { place: `x${place}`, about: `END:VEVENT\r\n${about}` }),
        );
        expect([...event.keys()]).toEqual(names);
      }),
    );
  });
});

describe('the time', () => {
  it.each([
    ['2027-01-12T09:00:00.000Z', 'DTSTART;TZID=Europe/Paris:20270112T100000'],
    ['2027-07-12T09:00:00.000Z', 'DTSTART;TZID=Europe/Paris:20270712T110000'],
    // The night of March, when 02:00 is 03:00 at once.
    ['2027-03-28T00:30:00.000Z', 'DTSTART;TZID=Europe/Paris:20270328T013000'],
    ['2027-03-28T01:00:00.000Z', 'DTSTART;TZID=Europe/Paris:20270328T030000'],
    // The night of October: 02:30 comes twice, and a local time means the first.
    ['2027-10-31T00:30:00.000Z', 'DTSTART;TZID=Europe/Paris:20271031T023000'],
    ['2027-10-31T01:30:00.000Z', 'DTSTART:20271031T013000Z'],
    ['2027-10-31T02:00:00.000Z', 'DTSTART;TZID=Europe/Paris:20271031T030000'],
  ])('of %s is written %s', (start, line) => {
    expect(startsAt(instant(start))).toBe(line);
  });

  it('is the one meant, on every half-hour of the days on which clocks change and of others', () => {
    const halfHours = fc
      .record({
        day: fc.constantFrom(
          '2026-10-25',
          '2027-03-28',
          '2027-10-31',
          '2028-03-26',
          '2027-01-12',
          '2027-07-14',
        ),
        half: fc.integer({ min: -4, max: 52 }),
      })
      .map(({ day, half }) => Date.parse(`${day}T00:00:00.000Z`) + half * 1_800_000);
    fc.assert(
      fc.property(halfHours, (ms) => {
        expect(beginning(startsAt(instant(new Date(ms).toISOString())))).toBe(ms);
      }),
      { numRuns: 400 },
    );
  });
});

describe('the event of a meeting', () => {
  it('is there once a slot is settled, with its place, what it is about and its dossier', () => {
    expect(calendarOf(at([PROPOSED]), SHOWN, TOLD, CHANGED)).toBeNull();
    const text = textOf([PROPOSED, CHOSEN]);
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true);
    expect(text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const event = eventOf(text);
    expect(Object.fromEntries(event)).toMatchObject({
      UID: MEETING,
      DTSTAMP: '20261205T100000Z',
      SEQUENCE: '1',
      STATUS: 'CONFIRMED',
      'DTSTART;TZID=Europe/Paris': '20270112T100000',
      DURATION: 'PT90M',
      SUMMARY: 'Visite : Les Semeurs',
      LOCATION: String.raw`3 rue des Écoles\, Arras`,
    });
    expect(unescaped(event.get('DESCRIPTION') ?? '')).toBe(
      `${TOLD.about}\nDossier 62-D-2026-0042 : Les Semeurs`,
    );
  });

  it('is the same event each time, newer when it is moved, held elsewhere, declined or cancelled', () => {
    const histories = [
      [CHOSEN],
      [CHOSEN, sample('MeetingSlotFixed.v1')],
      [CHOSEN, sample('MeetingSlotFixed.v1'), sample('MeetingPlaceChanged.v1')],
      [
        CHOSEN,
        sample('MeetingSlotFixed.v1'),
        sample('MeetingPlaceChanged.v1'),
        sample('MeetingCancelled.v1'),
      ],
    ].map((facts) => eventOf(textOf([PROPOSED, ...facts])));
    expect(histories.map((event) => event.get('UID'))).toEqual([MEETING, MEETING, MEETING, MEETING]);
    expect(histories.map((event) => event.get('SEQUENCE'))).toEqual(['1', '2', '3', '4']);
    expect(histories.map((event) => event.get('STATUS'))).toEqual([
      'CONFIRMED',
      'CONFIRMED',
      'CONFIRMED',
      'CANCELLED',
    ]);
    expect(histories[2]?.get('LOCATION')).toMatch(/^À distance : /);
    const declined = eventOf(textOf([PROPOSED, CHOSEN, sample('MeetingSlotsDeclined.v1')]));
    expect([declined.get('SEQUENCE'), declined.get('STATUS')]).toEqual(['2', 'CANCELLED']);
  });

  it('names of a working session its territory, and only the dossiers that its reader may read', () => {
    const slots: Slot[] = [CHOSEN.data.slot];
    const convened = sample('MeetingProposed.v1', { kind: 'WORKING_SESSION', slots });
    const event = eventOf(textOf([convened], { territory: 'Le Ternois', about: null, place: null }));
    expect(event.get('SUMMARY')).toBe('Séance de travail : Le Ternois');
    expect(event.get('DESCRIPTION')).toBe('Dossier 62-D-2026-0042 : Les Semeurs');
    // Erased texts leave no empty line.
    expect(event.has('LOCATION')).toBe(false);
    expect(eventOf(textOf([convened], { about: null }, [])).has('DESCRIPTION')).toBe(false);
  });

  it('knows the rule of Paris, which any calendar needs with a local time (RFC 5545, 3.6.5)', () => {
    const lines = linesOf(textOf([PROPOSED, CHOSEN]));
    const zone = lines.slice(lines.indexOf('BEGIN:VTIMEZONE'), lines.indexOf('END:VTIMEZONE') + 1);
    expect(zone).toContain('TZID:Europe/Paris');
    expect(zone.filter((line) => line.startsWith('RRULE:'))).toEqual([
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    ]);
    expect(calendarText(['A', 'B'])).toBe('A\r\nB\r\n');
  });
});
