import { CouncilProfile } from '../../events/council.ts';
import type { FactType } from '../../events/catalogue.ts';
import {
  CONVENING_LETTERS,
  conveningLetter,
  minutesOverdueLetter,
} from '../../functions/letters/session-letters.ts';
import { inDefaultWords } from '../support/letter-text.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';

const { id: _, ...established } = SAMPLE_COMMANDS.council['establish'] as { id: string };
const profile = CouncilProfile.parse(established);
const about = { profile, origin: 'https://label.exemple.fr' };
type Convened = Parameters<typeof conveningLetter>[1];
const ADA: Convened = { name: 'Ada Petit', kind: 'TITULAR' };
const letterOf = (type: string, data: object = {}, to = ADA) => {
  const letter = conveningLetter(sample(type as FactType, data), to, about);
  return letter && inDefaultWords(letter);
};
const textOf = (type: string, data: object = {}, to = ADA): string =>
  (letterOf(type, data, to)?.text ?? '').replaceAll('\u00A0', ' ');

describe('letters to each member of a session', () => {
  it.each(CONVENING_LETTERS)('%s names the reader, the day, who writes and where to go', (type) => {
    const { subject = '', text = '' } = letterOf(type) ?? {};
    expect(subject.startsWith(`${profile.shortName} : `)).toBe(true);
    expect(text.startsWith('Bonjour Ada Petit,')).toBe(true);
    expect(text.replaceAll('\u00A0', ' ')).toMatch(/\w+di \d\d? janvier 2027/);
    expect(text).toContain('https://label.exemple.fr/sign-in');
    expect(text).toContain(profile.contact.email);
    expect(text).not.toMatch(/undefined|null|\{|\}| {2}/);
  });

  it('convene on a day, at an hour, to a place, for so many points, and for nothing more (P24)', () => {
    const text = textOf('SessionConvened.v1');
    expect(text).toContain('Le conseil se réunit le mercredi 20 janvier 2027 à 14 h 30.');
    expect(text).toContain('Lieu : 2 rue du Marché, Arras');
    expect(text).toContain('À l’ordre du jour : 2 points.');
    expect(textOf('SessionConvened.v1', { points: 1 })).toContain('un point.');
    expect(textOf('SessionConvened.v1', { points: 0 })).toContain('aucun point encore.');
    expect(textOf('SessionConvened.v1', { place: null })).toContain('Le lieu vous sera précisé.');
    expect(textOf('SessionConvened.v1', { startsAt: '09:00' })).toContain('à 9 h.');
  });

  it('say that the notice is shortened, without its reason, which may name somebody', () => {
    const text = textOf('SessionConvened.v1', { urgency: 'Les Semeurs fermeraient' });
    expect(text).toContain('abrégé pour urgence');
    expect(text).not.toContain('Semeurs');
    expect(textOf('SessionConvened.v1')).not.toContain('urgence');
  });

  it('say to an alternate when they sit (DEL-01)', () => {
    expect(textOf('SessionConvened.v1', {}, { ...ADA, kind: 'ALTERNATE' })).toContain('membre suppléant');
    expect(textOf('SessionConvened.v1')).not.toContain('suppléant');
  });

  it('call again with the words that no quorum is required (DEL-08)', () => {
    expect(letterOf('SessionReconvened.v1')?.subject).toContain('sans quorum exigé');
    expect(textOf('SessionReconvened.v1')).toContain('Aucun quorum ne sera exigé.');
    expect(textOf('SessionReconvened.v1')).toContain('le mercredi 27 janvier 2027 à 14 h 30');
  });

  it('tell of a change or an end only those who were convened', () => {
    expect(textOf('SessionRelocated.v1')).toContain('le mercredi 20 janvier 2027 à 15 h.');
    expect(letterOf('SessionRelocated.v1', { convened: false })).toBeNull();
    expect(letterOf('SessionCancelled.v1', { from: 'SCHEDULED' })).toBeNull();
    expect(textOf('SessionCancelled.v1')).not.toContain('Salle fermée');
    expect(textOf('SessionCancelled.v1', { from: 'ADJOURNED' })).toContain('ajournée faute de quorum');
  });

  it('say that minutes wait, and nothing of what they say (MAN-08, P24)', () => {
    expect(letterOf('MinutesCirculated.v1')?.subject).toContain('le procès-verbal vous attend');
    expect(textOf('MinutesCirculated.v1')).toContain('de la séance du mercredi 20 janvier 2027 vous attend.');
    const late = inDefaultWords(minutesOverdueLetter(sample('MinutesOverdue.v1'), about));
    expect(late.subject).toContain('un procès-verbal est attendu');
    expect(late.text.replaceAll('\u00A0', ' ')).toContain('du 20 janvier 2027 n’est pas encore adressé');
  });

  it('are of no other fact', () => expect(letterOf('SessionOpened.v1')).toBeNull());
});
