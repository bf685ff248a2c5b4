import type { Question, ValueType } from '../../../workflows/charter/language/charter-types.ts';
import { printValue } from '../../../workflows/charter/language/print-value.ts';
import { nonBreaking } from '../../public/french.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const inWords = (value: unknown, type: ValueType): string => {
  if (value === null) return 'aucune';
  if (type.base === 'list' && Array.isArray(value))
    return value.length === 0 ? 'aucun' : value.map((each: unknown) => inWords(each, type.of)).join(' ; ');
  if (type.base === 'record' && isRecord(value))
    return type.fields
      .filter(({ field }) => value[field] !== undefined)
      .map(({ field, text, type: part }) => `${text} : ${inWords(value[field], part)}`)
      .join(', ');
  if (typeof value === 'number') return printValue(BigInt(value), type);
  if (typeof value === 'boolean' || typeof value === 'string') return printValue(value, type);
  return '';
};

/** An answer as it is read again before it is sent: "oui", "1 823,03 €", "Fondateurs : 3, Usagers : 4". */
export const readValue = (value: unknown, { type }: Pick<Question, 'type'>): string =>
  value === undefined ? 'sans réponse' : nonBreaking(inWords(value, type));
