import type { CompiledCriterion, DataBlock, NamedValue, Question } from './language/charter-types.ts';
import {
  blockingWords,
  checkWords,
  questionWords,
  rowWords,
  thresholdWords,
  warningWords,
} from './words/charter-words.ts';

/** One thing that is not the same: what it is, and how it was and is written; null where it was not, or is no more. */
export type Change = { what: string; before: string | null; after: string | null };

/** A part under its name, in words. */
export type Named = [name: string, words: string];

/** Both lists by name, in the order of the first, then what the second adds. */
export const compareNamed = (what: string, before: readonly Named[], after: readonly Named[]): Change[] => {
  const [was, is] = [new Map(before), new Map(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((name) => ({ what: `${what} ${name}`, before: was.get(name) ?? null, after: is.get(name) ?? null }))
    .filter((change) => change.before !== change.after);
};

export const compareOne = (what: string, before: string | null, after: string | null): Change[] =>
  before === after ? [] : [{ what, before, after }];

const article = (number: number | null): string | null => (number === null ? null : `article ${number}`);

const questions = (all: readonly Question[]): Named[] =>
  all.map((each): Named => [each.name, questionWords(each)]);
export const valuesNamed = (values: readonly NamedValue[]): Named[] =>
  values.map(({ name, text }): Named => [name, text]);

export const compareData = (before: DataBlock, after: DataBlock): Change[] => [
  ...compareOne('titre', before.title, after.title),
  ...compareNamed('question', questions(before.questions), questions(after.questions)),
];

/** What has no name of its own goes by its place. */
const numbered = (all: readonly string[]): Named[] => all.map((words, index) => [String(index + 1), words]);

const reasons = ({ rows }: CompiledCriterion): string => rows.map(({ reason }) => reason).join(', ');

/** What is written otherwise in a criterion, part by part, in the order of the file. */
export const compareCriteria = (before: CompiledCriterion, after: CompiledCriterion): Change[] => [
  ...compareOne('titre', before.title, after.title),
  ...compareOne('nature', blockingWords(before), blockingWords(after)),
  ...compareOne('article', article(before.article), article(after.article)),
  ...compareOne('thème', before.theme, after.theme),
  ...compareOne('compte pour', before.countsFor.join(', ') || null, after.countsFor.join(', ') || null),
  ...compareOne('source', before.source, after.source),
  ...compareNamed(
    'preuve',
    before.evidence.map((each): Named => [each, each]),
    after.evidence.map((each): Named => [each, each]),
  ),
  ...compareNamed('question', questions(before.questions), questions(after.questions)),
  ...compareNamed(
    'seuil',
    before.thresholds.map((each): Named => [each.name, thresholdWords(each)]),
    after.thresholds.map((each): Named => [each.name, thresholdWords(each)]),
  ),
  ...compareNamed('valeur', valuesNamed(before.values), valuesNamed(after.values)),
  ...compareNamed(
    'ligne',
    before.rows.map((row): Named => [row.reason, rowWords(row)]),
    after.rows.map((row): Named => [row.reason, rowWords(row)]),
  ),
  ...compareOne('ordre des lignes', reasons(before), reasons(after)),
  ...compareNamed(
    'contrôle',
    numbered(before.checks.map(checkWords)),
    numbered(after.checks.map(checkWords)),
  ),
  ...compareNamed(
    'avertissement',
    numbered(before.warnings.map(warningWords)),
    numbered(after.warnings.map(warningWords)),
  ),
];
