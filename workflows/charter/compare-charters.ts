import { compareWords, type WordChange } from './compare-words.ts';
import {
  compareCriteria,
  compareData,
  compareNamed,
  compareOne,
  valuesNamed,
  type Change,
  type Named,
} from './compare-parts.ts';
import type { CompiledCharter } from './language/charter-types.ts';
import { constantWords, contextWords, documentWords } from './words/charter-words.ts';

type Kind = 'ADDED' | 'REMOVED' | 'CHANGED';
export type ArticleChange = { article: number; kind: Kind; title: string; words: WordChange[] };
/** A criterion, a block of data asked once (`LIM-00`) or the questions before applying (`ELIGIBILITY`). */
export type CriterionChange = { criterion: string; kind: Kind; title: string; changes: Change[] };
export type CharterComparison = { articles: ArticleChange[]; criteria: CriterionChange[]; others: Change[] };

/** What two lists have in common by key, and what one alone has: the order of the first, then what comes. */
const paired = <T>(before: readonly T[], after: readonly T[], keyOf: (each: T) => string | number) => {
  const [was, is] = [
    new Map(before.map((each) => [keyOf(each), each])),
    new Map(after.map((each) => [keyOf(each), each])),
  ];
  return [...new Set([...was.keys(), ...is.keys()])].map((key) => ({
    before: was.get(key),
    after: is.get(key),
  }));
};

const kindOf = (before: unknown, after: unknown): Kind => {
  if (before === undefined) return 'ADDED';
  return after === undefined ? 'REMOVED' : 'CHANGED';
};

const articlesOf = (before: CompiledCharter, after: CompiledCharter): ArticleChange[] =>
  paired(before.articles, after.articles, ({ number }) => number).flatMap(
    ({ before: was, after: is }): ArticleChange[] => {
      const shown = is ?? was;
      const [old, young] = [was ? `${was.title}\n${was.text}` : '', is ? `${is.title}\n${is.text}` : ''];
      if (!shown || old === young) return [];
      const { number, title } = shown;
      return [{ article: number, kind: kindOf(was, is), title, words: compareWords(old, young) }];
    },
  );

type Asking = { id: string; title: string };

/** What each of both lists asks, and how what they share differs. */
const askingOf = <T extends Asking>(
  before: readonly T[],
  after: readonly T[],
  compare: (was: T, is: T) => Change[],
): CriterionChange[] =>
  paired(before, after, ({ id }) => id).flatMap(({ before: was, after: is }): CriterionChange[] => {
    const shown = is ?? was;
    if (!shown) return [];
    const changes = was && is ? compare(was, is) : [];
    const kind = kindOf(was, is);
    return kind === 'CHANGED' && changes.length === 0
      ? []
      : [{ criterion: shown.id, kind, title: shown.title, changes }];
  });

const eligibilityOf = ({ eligibility }: CompiledCharter) => (eligibility === null ? [] : [eligibility]);

const named = <T>(all: readonly T[], nameOf: (each: T) => string, words: (each: T) => string): Named[] =>
  all.map((each) => [nameOf(each), words(each)]);

const documents = ({ documents: all }: CompiledCharter): Named[] =>
  named(all, ({ kind }) => kind, documentWords);
const context = ({ context: all }: CompiledCharter): Named[] => named(all, ({ name }) => name, contextWords);
const constants = ({ constants: all }: CompiledCharter): Named[] =>
  named(all, ({ name }) => name, constantWords);

const othersOf = (before: CompiledCharter, after: CompiledCharter): Change[] => [
  ...compareOne('titre', before.title, after.title),
  ...compareOne('version', before.version, after.version),
  ...compareNamed('pièce', documents(before), documents(after)),
  ...compareNamed('donnée', context(before), context(after)),
  ...compareNamed('constante', constants(before), constants(after)),
  ...compareNamed('valeur', valuesNamed(before.values), valuesNamed(after.values)),
];

/**
 * What changes from one charter to another, in French: by article, word by word; by criterion, part by part, with the
 * units of its thresholds. Same charters: nothing.
 */
export const compareCharters = (before: CompiledCharter, after: CompiledCharter): CharterComparison => ({
  articles: articlesOf(before, after),
  criteria: [
    ...askingOf(eligibilityOf(before), eligibilityOf(after), compareCriteria),
    ...askingOf(before.data, after.data, compareData),
    ...askingOf(before.criteria, after.criteria, compareCriteria),
  ],
  others: othersOf(before, after),
});
