import type { Day, Envelope } from '../../events/fact.ts';
import { invitationLetter, letterFor } from '../../functions/reactions/letters.ts';
import { sample } from '../support/sample-facts.ts';

const { name, shortName, territory, department, colleges, contact } = sample('CouncilEstablished.v1').data;
const profile = { name, shortName, territory, department, colleges, contact };

const recorded = (type: Parameters<typeof sample>[0], other: object = {}) =>
  ({ id: 'f', ...sample(type, other) }) as unknown as Envelope;
/** The words of a letter, with plain spaces. */
const write = (fact: Envelope, decided: Envelope | null = null): string =>
  letterFor({
    fact,
    profile,
    structureName: 'Les Semeurs',
    receivedOn: '2026-12-01' as Day,
    decided,
  })?.text.replaceAll('\u00a0', ' ') ?? '';

it('an invitation holds its code on a line of its own', () => {
  const { text } = invitationLetter(profile, 'https://label.exemple.fr', 'Ada', 'le-code');
  expect(text.split('\n')).toContain('le-code');
});

it('the registration receipt gives the date of receipt (ACK-01)', () => {
  expect(write(recorded('ApplicationSubmitted.v1'))).toContain('1er décembre 2026');
});

describe('the acknowledgement (ACK-03)', () => {
  it.each([
    ['ACCEPTANCE', ['est acceptée', 'attestation']],
    ['REJECTION', ['est rejetée', 'tribunal administratif']],
  ])(
    'under %s tells receipt, service, the meaning and date of silence, and what follows',
    (regime, words) => {
      const text = write(recorded('ApplicationAcknowledged.v1', { silenceRegime: regime }));
      const said = ['1er décembre 2026', '1er février 2027', contact.phone, contact.email, contact.service];
      for (const word of [...said, ...words]) expect(text).toContain(word);
    },
  );
});

describe('the notification', () => {
  const notified = recorded('DecisionNotified.v1');

  it('of a refusal gives reasons, author, remedies with their last days, and the mention of the engine', () => {
    const reasons = ['Article 1er de la loi : partage des bénéfices.'];
    const decided = recorded('ApplicationDecided.v1', {
      outcome: 'REFUSED',
      validUntil: null,
      termMonths: null,
      reasons,
      quality: 'La Présidente du Département',
    });
    const text = write(notified, decided);
    for (const word of [
      'ne vous est pas attribué',
      ...reasons,
      'La Présidente du Département',
      '26 mars 2027',
      '29 mars 2027',
      'traitement algorithmique',
      'CADA',
    ])
      expect(text).toContain(word);
  });

  it('of an award gives its term', () => {
    const decided = recorded('ApplicationDecided.v1', { outcome: 'GRANTED', validUntil: '2029-01-21' });
    expect(write(notified, decided)).toContain('21 janvier 2029');
  });
});

it('no other fact calls for a letter', () => {
  expect(write(recorded('ReviewConcluded.v1'))).toBe('');
});
