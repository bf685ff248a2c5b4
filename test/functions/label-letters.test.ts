import type { Envelope } from '../../events/fact.ts';
import { LABEL_LETTERS, labelValues, type AboutLabel } from '../../functions/letters/label-letters.ts';
import { MEASURE_LETTERS } from '../../functions/letters/measure-letters.ts';
import { LabelContext } from '../../workflows/label/label-context.ts';
import { label } from '../../workflows/label/label.workflow.ts';
import { DEFAULT_LABEL_RULES } from '../../workflows/label/label-rules.ts';
import { faultsOfLetter } from '../../workflows/letters/compile-letter.ts';
import { LETTER_KINDS } from '../../workflows/letters/letter-kinds.ts';
import { inDefaultWords } from '../support/letter-text.ts';
import { uuid } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { thingWith } from '../support/scenario.ts';

const profile = sample('CouncilEstablished.v1').data;
const held = LabelContext.parse(thingWith(label, [sample('LabelAwarded.v1')], uuid('8')).context);
const LETTERS = { ...LABEL_LETTERS, ...MEASURE_LETTERS };
type Told = Parameters<typeof sample>[0];

const aboutOf = (type: Told, data: object = {}, over: Partial<AboutLabel> = {}): AboutLabel => {
  const fact = sample(type, data as never) as unknown as Envelope;
  return {
    fact,
    facts: [fact],
    label: held,
    profile,
    origin: 'https://label.exemple.fr',
    rules: DEFAULT_LABEL_RULES,
    renewalAsked: false,
    words: { reason: 'Le siège reste ici.' },
    ...over,
  };
};
const letterOf = (type: Told, data: object = {}, over: Partial<AboutLabel> = {}) => {
  const about = aboutOf(type, data, over);
  const letter = LETTERS[type]?.(about) ?? null;
  return letter && inDefaultWords({ ...letter, values: { ...labelValues(about), ...letter.values } });
};
/** Spaces of all kinds are one. */
const plain = (text: string | undefined): string => (text ?? '').replaceAll(/\s/g, ' ');

describe('what a holder is told along the life of its label', () => {
  it('says why a declared change was examined so, for as long as that is not erased', () => {
    const text = (words: AboutLabel['words']) =>
      plain(letterOf('ChangeExamined.v1', { followUp: 'NONE' }, { words })?.text);
    expect(text({ reason: 'Le siège reste ici.' })).toContain('examiné : Le siège reste ici.');
    expect(text(null)).not.toContain('Raison donnée');
  });

  it.each<[Told, object, string, RegExp]>([
    [
      'LabelAwarded.v1',
      { validUntil: '2029-03-18' },
      'votre label est en vigueur',
      /jusqu’au 18 mars 2029.*dans les 30 jours.*Une fois par an/,
    ],
    ['LabelRenewed.v1', { validUntil: '2031-03-18' }, 'votre label est renouvelé', /jusqu’au 18 mars 2031/],
    [
      'LabelRenewalReminded.v1',
      { monthsLeft: 3 },
      'votre label finit dans 3 mois',
      /demander le renouvellement/,
    ],
    [
      'LabelProlonged.v1',
      { validUntil: '2029-04-10', sessionOn: '2029-03-10' },
      'votre label est prolongé',
      /jusqu’au 10 avril 2029.*se réunir le 10 mars 2029/,
    ],
    [
      'LabelExpired.v1',
      { expiredOn: '2029-03-19' },
      'votre label est expiré',
      /pris fin le 18 mars 2029.*au plus tard le 17 avril 2029/,
    ],
    [
      'RelinquishmentAsked.v1',
      { askedOn: '2027-06-01', from: '2027-07-01' },
      'votre renonciation est enregistrée',
      /prend fin le 1er juillet 2027/,
    ],
    [
      'LabelRelinquished.v1',
      { relinquishedOn: '2027-07-01' },
      'votre label a pris fin',
      /au plus tard le 31 juillet 2027/,
    ],
    [
      'LabelLapsed.v1',
      { lapsedOn: '2027-07-01', replacedBy: null },
      'le label est caduc',
      /caduc depuis le 1er juillet 2027/,
    ],
    [
      'ChangeDeclared.v1',
      { declaredOn: '2027-11-12', late: false },
      'votre déclaration de changement est reçue',
      /reçu le 12 novembre 2027.*vous saurez ce qui en résulte.*reste ce qu’il est\.\s+https/,
    ],
    [
      'ChangeDeclared.v1',
      { late: true },
      'votre déclaration de changement est reçue',
      /après les 30 jours prévus/,
    ],
    [
      'ChangeExamined.v1',
      { followUp: 'NONE' },
      'la suite du changement que vous avez déclaré',
      /ne change rien à votre label\.\s+Raison donnée par la personne qui l’a examiné : Le siège reste ici\.\s+https/,
    ],
    [
      'ChangeExamined.v1',
      { followUp: 'MEASURE' },
      'la suite du changement que vous avez déclaré',
      /une mesure peut être proposée.*entendus avant toute décision/,
    ],
    ['YearlyCheckSent.v1', {}, 'quelque chose a-t-il changé ?', /un mot suffit/],
    ['YearlyCheckReminded.v1', {}, 'quelque chose a-t-il changé ?', /n’avons pas de réponse/],
    [
      'FormalNoticeGiven.v1',
      { until: '2028-07-16' },
      'répondez au point annuel avant le 16 juillet 2028',
      /mettons en demeure/,
    ],
    [
      'MeasureDropped.v1',
      { droppedOn: '2027-12-03' },
      'aucune mesure n’est prise',
      /abandonnée le 3 décembre 2027/,
    ],
    [
      'LabelReinstated.v1',
      { reinstatedOn: '2028-02-20', validUntil: '2029-03-18' },
      'votre label est de nouveau valable',
      /depuis le 20 février 2028, jusqu’au 18 mars 2029/,
    ],
  ])('%s', (type, data, subject, words) => {
    const letter = letterOf(type, data);
    expect(plain(letter?.subject)).toBe(`${held.holder?.name} : ${subject}`);
    expect(plain(letter?.text)).toMatch(words);
    expect(letter?.text).toContain(held.number);
  });

  it('reminds nobody who has asked for a renewal since (H1)', () => {
    const asked = { renewalAsked: true };
    expect(letterOf('LabelRenewalReminded.v1', { monthsLeft: 1 }, asked)).toBeNull();
    expect(plain(letterOf('LabelRenewalReminded.v1', { monthsLeft: 0 })?.subject)).toMatch(
      /moins d’un mois$/,
    );
  });

  it('says once that a renewal opens, by the reminder of that day when there is one', () => {
    expect(letterOf('LabelRenewalOpened.v1')).toBeNull();
    const rules = { ...DEFAULT_LABEL_RULES, renewalReminderMonths: [3, 1] };
    expect(plain(letterOf('LabelRenewalOpened.v1', {}, { rules })?.subject)).toMatch(/finit dans 6 mois$/);
    expect(letterOf('LabelRenewalOpened.v1', {}, { rules, renewalAsked: true })).toBeNull();
  });

  it('confirms no renunciation that takes effect on the day itself: its end is told', () => {
    expect(letterOf('RelinquishmentAsked.v1', { askedOn: '2027-07-01', from: '2027-07-01' })).toBeNull();
  });
});

describe('what a holder is told of a measure (WDR-01 to WDR-12)', () => {
  const proposed = (data: object) => plain(letterOf('MeasureProposed.v1', data)?.text);

  it('gives the days to answer from the letter that proves them, and says that nothing is decided', () => {
    const revocation = {
      kind: 'REVOCATION',
      ground: 'LOSS_OF_CONDITION',
      urgent: false,
      observationsDays: 30,
    };
    expect(proposed(revocation)).toMatch(
      /le retrait de votre label, pour l’avenir.*30 jours pour répondre.*Rien n’est décidé/,
    );
    expect(proposed({ ...revocation, kind: 'SUSPENSION', urgent: true })).toMatch(/L’urgence/);
    expect(proposed({ ...revocation, ground: 'HOLDER_REQUEST' })).not.toMatch(/pour répondre/);
  });

  it.each<[Told, object, RegExp]>([
    ['LabelSuspended.v1', { endsOn: '2028-02-20' }, /suspension de votre label.*à partir du 20 février 2028/],
    ['LabelRevoked.v1', {}, /retrait de votre label, pour l’avenir.*au plus tard le/],
    ['LabelRescinded.v1', {}, /depuis la décision qui l’a attribué/],
  ])('tells once notified what %s does, with its remedies (DEC-06, REM-07)', (type, data, words) => {
    const done = sample(type, data as never) as unknown as Envelope;
    const { fact } = aboutOf('MeasureNotified.v1');
    const letter = letterOf('MeasureNotified.v1', {}, { facts: [fact, done] });
    expect(plain(letter?.text)).toMatch(words);
    expect(letter?.text).toContain(profile.remedies.court);
  });

  it('no council takes the remedies out of it', () => {
    const { template } = LETTER_KINDS.measureNotified;
    const paragraphs = template.paragraphs.filter(({ text }) => !text.includes('{courtUntil}'));
    expect(faultsOfLetter(LETTER_KINDS.measureNotified, { ...template, paragraphs })).not.toEqual([]);
  });
});
