import { Announcement } from '../../events/meeting.ts';
import { CouncilProfile } from '../../events/council.ts';
import { meetingLetter } from '../../functions/letters/meeting-letters.ts';
import { inDefaultWords } from '../support/letter-text.ts';
import { STRUCTURE } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';

const { id: _, ...established } = SAMPLE_COMMANDS.council['establish'] as { id: string };
const profile = CouncilProfile.parse(established);
const { data } = sample('MeetingAnnounced.v1');
const letter = (other: object, structureName: string | null = 'Les Semeurs') =>
  inDefaultWords(
    meetingLetter({
      announced: { ...data, ...other },
      profile,
      origin: 'https://label.exemple.fr',
      structureName,
    }),
  );
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');
const [slot] = data.slots;

describe('letters about a meeting', () => {
  it.each(Announcement.options)('says of %s what happened, where to go, and never what is sealed', (what) => {
    for (const to of [STRUCTURE, null]) {
      const { subject, text } = letter({ what, to, slots: [slot] });
      expect(subject.startsWith(`${profile.shortName} : `)).toBe(true);
      expect(text).toContain('https://label.exemple.fr/sign-in');
      expect(text).toContain(profile.contact.email);
      expect(text).not.toMatch(/undefined|null|\{|\}| {2}|Écoles/);
    }
  });

  it('gives each slot, on a clock in Paris, and the last day to choose', () => {
    const text = plain(letter({}).text);
    expect(text).toContain('au plus tard le 10 décembre 2026');
    expect(text).toContain('– mardi 12 janvier 2027 à 10 h 00 (90 minutes)');
    expect(text).toContain('– jeudi 14 janvier 2027 à 14 h 30 (60 minutes)');
  });

  it('of a report put right says of which criteria something else is found, and no word of it', () => {
    const amended = (changed: readonly string[]) =>
      plain(
        inDefaultWords(
          meetingLetter({
            announced: { ...data, what: 'REPORT_AMENDED', slots: [slot!] },
            profile,
            origin: 'https://label.exemple.fr',
            structureName: 'Les Semeurs',
            changed,
          }),
        ).text,
      );
    expect(amended(['GOV-01', 'TER-03'])).toContain('Le constat change sur : GOV-01, TER-03.');
    expect(amended([])).toContain('Les constats restent les mêmes');
  });

  it('names the structure to the service, when it is about one', () => {
    const told = { what: 'REMINDER', to: null, slots: [slot] };
    expect(plain(letter(told).text)).toContain(
      'Demain : visite du mardi 12 janvier 2027 à 10 h 00 (90 minutes), « Les Semeurs ».',
    );
    expect(plain(letter({ ...told, kind: 'WORKING_SESSION' }, null).text)).toContain(
      'Demain : séance de travail du mardi 12 janvier 2027 à 10 h 00 (90 minutes).',
    );
  });

  it.each([
    ['VISIT', 'Le service fixe la visite au mardi 12 janvier', 'Si cette date ne vous convient pas'],
    ['HEARING', 'Le service fixe l’audition au mardi 12 janvier', 'Si cette date ne vous convient pas'],
    ['WORKING_SESSION', 'Le service fixe la séance de travail au mardi 12 janvier', 'dire si vous venez'],
  ])('of a %s fixed: %s', (kind, words, next) => {
    const text = plain(letter({ what: 'SLOT_FIXED', kind, slots: [slot] }).text);
    expect(text).toContain(words);
    expect(text).toContain(next);
  });

  it('cancels what was not settled yet without a date', () => {
    expect(plain(letter({ what: 'CANCELLED', slots: [] }).text)).toContain('Le service annule la visite.');
  });
});
