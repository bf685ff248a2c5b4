import type { NumberBase, ValueType } from './charter-types.ts';

const NAMES: Record<ValueType['base'], string> = {
  money: 'euros',
  share: '%',
  moneyShare: 'euros × %',
  days: 'jours',
  months: 'mois',
  years: 'ans',
  number: 'nombre',
  hundredths: 'centièmes',
  date: 'date',
  yesNo: 'oui ou non',
  text: 'texte',
  choice: 'choix',
  list: 'liste',
  record: 'enregistrement',
};

/** A type as the charter's author writes it. */
export const typeName = (type: ValueType): string =>
  type.base === 'list' ? `liste de ${typeName(type.of)}` : NAMES[type.base];

const NUMBERS: readonly string[] = [
  'money',
  'share',
  'moneyShare',
  'days',
  'months',
  'years',
  'number',
  'hundredths',
] satisfies NumberBase[];

/** Whether values of this type are amounts that can be added and ordered. */
export const isNumeric = (type: ValueType): type is { base: NumberBase } => NUMBERS.includes(type.base);

/** Whether values of both types may be compared: same unit, or same list of choices. */
export const isSameType = (a: ValueType, b: ValueType): boolean => {
  if (a.base === 'list' && b.base === 'list') return isSameType(a.of, b.of);
  if (a.base === 'choice' && b.base === 'choice')
    return a.choices.map(({ code }) => code).join() === b.choices.map(({ code }) => code).join();
  return a.base === b.base && a.base !== 'record';
};
