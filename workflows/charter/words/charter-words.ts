import type {
  AnswerCheck,
  CompiledCriterion,
  ContextItem,
  CriterionNature,
  DatedConstant,
  DocumentKind,
  OfficerWarning,
  Question,
  Row,
  Threshold,
  ValueType,
  Verdict,
} from '../language/charter-types.ts';
import { frenchSpaces } from '../language/french-spaces.ts';
import { printValue } from '../language/print-value.ts';
import { NATURES, VERDICTS } from '../language/verdict-words.ts';
import { expressionSource, textSource } from './expression-source.ts';

/** Parts of a charter as people read them in French, for comparisons and for the published catalogue. */

const wordFor = (words: Record<string, string>, value: string): string =>
  Object.entries(words).find(([, each]) => each === value)?.[0] ?? value;
export const natureWord = (nature: CriterionNature): string => wordFor(NATURES, nature);
export const verdictWord = (verdict: Verdict): string => wordFor(VERDICTS, verdict);

const SCALARS: Partial<Record<ValueType['base'], string>> = {
  money: 'un montant en euros',
  share: 'un pourcentage',
  moneyShare: 'des euros multipliés par un pourcentage',
  days: 'un nombre de jours',
  months: 'un nombre de mois',
  years: 'un nombre d’années',
  number: 'un nombre entier',
  hundredths: 'un nombre, deux décimales au plus',
  date: 'une date',
  yesNo: 'oui ou non',
  text: 'un texte',
};

const choiceWords = (type: Extract<ValueType, { base: 'choice' }>): string =>
  `au choix : ${[...type.choices.map(({ label }) => label), ...(type.open ? ['une autre réponse'] : [])].join(' ; ')}`;

const fieldsWords = (fields: readonly Question[]): string =>
  fields.map(({ text, type }) => `${text} (${typeWords(type)})`).join(' ; ');

/** What is expected as an answer. */
export const typeWords = (type: ValueType): string => {
  if (type.base === 'choice') return frenchSpaces(choiceWords(type));
  if (type.base === 'record') return frenchSpaces(`une fiche : ${fieldsWords(type.fields)}`);
  if (type.base !== 'list') return SCALARS[type.base] ?? type.base;
  const { of } = type;
  return frenchSpaces(
    of.base === 'record'
      ? `une liste de fiches : ${fieldsWords(of.fields)}`
      : `une liste : ${typeWords(of)} par ligne`,
  );
};

const joined = (...parts: readonly (string | null | false)[]): string =>
  frenchSpaces(parts.filter((part) => part !== null && part !== false && part !== '').join(' – '));

export const questionWords = ({ text, help, type, nullable, negative }: Question): string =>
  joined(text, help, typeWords(type), nullable && 'peut être sans limite', negative && 'peut être négatif');

export const thresholdWords = ({ value, type }: Threshold): string => printValue(BigInt(value), type);

export const constantWords = ({ type, years, source }: DatedConstant): string =>
  joined(years.map(({ year, value }) => `${year} : ${printValue(BigInt(value), type)}`).join(' ; '), source);

const validity = (months: number | null): string => {
  if (months === null) return 'valable sans limite';
  return `valable ${printValue(BigInt(months), { base: 'months' })}`;
};

export const documentWords = (document: DocumentKind): string =>
  joined(
    document.title,
    validity(document.validMonths),
    document.required ? 'exigée' : 'non exigée',
    document.obtainedFrom && `obtenue auprès de : ${document.obtainedFrom}`,
    document.provesCriteria.length > 0 && `vaut preuve pour ${document.provesCriteria.join(', ')}`,
    document.help,
  );

export const contextWords = ({ name, text, type, from }: ContextItem): string =>
  joined(text ?? name, typeWords(type), from && `tiré de la réponse ${from}`);

export const blockingWords = ({ nature, blockingIf }: CompiledCriterion): string =>
  blockingIf === null
    ? natureWord(nature)
    : `${natureWord(nature)}, bloquant si ${expressionSource(blockingIf)}`;

export const rowWords = (row: Row): string =>
  joined(
    `${row.condition === null ? 'sinon' : `si ${row.text}`} : ${verdictWord(row.verdict)} (${row.reason})`,
    textSource(row.explanation),
    row.warning && `avertissement : ${textSource(row.warning)}`,
    row.advice && `conseil : ${textSource(row.advice)}`,
    row.article !== null && `article ${row.article}`,
  );

export const checkWords = ({ condition, message }: AnswerCheck): string =>
  frenchSpaces(`si ${expressionSource(condition)} : ${message}`);
export const warningWords = ({ condition, text }: OfficerWarning): string =>
  frenchSpaces(`si ${expressionSource(condition)} : ${textSource(text)}`);
