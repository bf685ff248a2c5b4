import { objectOf, textOf } from './json.ts';
import { type Fact, said, type Stored, type Thing } from './things.ts';

/** What a holder is told of a label, and of a report about it, by the end of the subject. */
const LETTERS: Readonly<Record<string, string>> = {
  'LabelAwarded.v1': 'votre label est en vigueur',
  'LabelRenewed.v1': 'votre label est renouvelé',
  'LabelProlonged.v1': 'votre label est prolongé',
  'LabelExpired.v1': 'votre label est expiré',
  'RelinquishmentAsked.v1': 'votre renonciation est enregistrée',
  'LabelRelinquished.v1': 'votre label a pris fin',
  'LabelLapsed.v1': 'le label est caduc',
  'YearlyCheckSent.v1': 'quelque chose a-t-il changé ?',
  'YearlyCheckReminded.v1': 'quelque chose a-t-il changé ?',
  'ChangeDeclared.v1': 'votre déclaration de changement est reçue',
  'ChangeExamined.v1': 'la suite du changement que vous avez déclaré',
  'MeasureProposed.v1': 'une mesure est envisagée sur votre label',
  'MeasureDropped.v1': 'aucune mesure n’est prise',
  'MeasureNotified.v1': 'une décision sur votre label',
  'LabelReinstated.v1': 'votre label est de nouveau valable',
  'MisuseHearingOpened.v1': 'vos observations sur un signalement',
  'MisuseHolderTold.v1': 'la suite d’un signalement',
  'MisuseOverdue.v1': 'un signalement attend',
  'MisuseClosed.v1': 'votre signalement',
};

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);

const longDay = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date === '01' ? '1er' : Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
};

const monthsLeft = (fact: Fact): string => {
  const months = Number(fact.data['monthsLeft']);
  return months === 0 ? 'moins d’un mois' : `${months} mois`;
};

/** The end of the subject of a fact's letter, if it may have one. */
export const labelLetterOf = (fact: Fact): string | undefined => {
  if (fact.type === 'LabelRenewalReminded.v1') return `votre label finit dans ${monthsLeft(fact)}`;
  if (fact.type === 'FormalNoticeGiven.v1')
    return `répondez au point annuel avant le ${longDay(said(fact, 'until'))}`;
  // Of one that ends on the day itself, its end alone is told.
  if (fact.type === 'RelinquishmentAsked.v1' && fact.data['from'] === fact.data['askedOn']) return undefined;
  if (fact.type === 'MisuseHearingOpened.v1' && fact.data['mentioned'] === 'OTHER') return undefined;
  return LETTERS[fact.type];
};

/** Of whom it speaks: of the council, to the service and to whoever reported; of the holder, as named when it left. */
export const nameInLabelLetter = (thing: Thing, fact: Fact): string | undefined => {
  const before = thing.facts.filter(({ version }) => version <= fact.version);
  if (thing.workflow === 'misuse') {
    const isOfCouncil = fact.type === 'MisuseOverdue.v1' || fact.type === 'MisuseClosed.v1';
    const heard = before.find(({ type }) => type === 'MisuseHearingOpened.v1');
    return isOfCouncil || heard === undefined ? undefined : textOf(heard.data['structureName']);
  }
  if (thing.workflow !== 'label') return undefined;
  const holder = before.findLast(({ data }) => data['holder'] !== undefined)?.data['holder'];
  return textOf(objectOf(holder)['name']);
};

const structureOf = ({ council, facts }: Thing): string => {
  const holder = facts.findLast(({ data }) => data['holder'] !== undefined)?.data['holder'];
  return holder === undefined ? '' : `${council}#structure#${textOf(objectOf(holder)['structure'])}`;
};

/**
 * Whether a letter must have left. A holder that never declared itself has no address; whoever asked for a renewal before
 * its reminder left is not reminded (H1); and whoever reported is told only when they asked to be.
 */
export const labelLetterIsDue = (stored: Stored, thing: Thing, fact: Fact): boolean => {
  if (fact.type === 'LabelRenewalReminded.v1') return false;
  if (fact.type === 'MisuseClosed.v1') return thing.facts[0]?.data['tells'] === true;
  if (thing.workflow !== 'label') return true;
  // Rows may stand beside one that has no fact of its own.
  return (stored.things.get(structureOf(thing))?.facts.length ?? 0) > 0;
};
