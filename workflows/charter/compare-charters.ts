import type {
  CompiledCharter,
  CompiledCriterion,
  CriterionNature,
  Question,
  Row,
  TextPart,
} from './language/charter-types.ts';
import { printValue } from './language/print-value.ts';
import { NATURES, VERDICTS } from './language/verdict-words.ts';
import { compareWords, type WordChange } from './compare-words.ts';

/** One thing that is not the same: what it is, and how it was and is written; null where it was not, or is no more. */
export type Change = { what: string; before: string | null; after: string | null };

export type ArticleChange = {
  article: number;
  kind: 'ADDED' | 'REMOVED' | 'CHANGED';
  title: string;
  words: WordChange[];
};
export type CriterionChange = {
  criterion: string;
  kind: 'ADDED' | 'REMOVED' | 'CHANGED';
  title: string;
  changes: Change[];
};
export type CharterComparison = { articles: ArticleChange[]; criteria: CriterionChange[]; others: Change[] };

const wordFor = <W extends string>(words: Record<string, W>, value: W): string =>
  Object.entries(words).find(([, each]) => each === value)?.[0] ?? value;
export const natureWord = (nature: CriterionNature): string => wordFor(NATURES, nature);

/** A text with its values shown as the author wrote them is not kept: each stands as an ellipsis. */
const said = (parts: readonly TextPart[] | null): string =>
  (parts ?? []).map((part) => (typeof part === 'string' ? part : '…')).join('');

const rowWords = (row: Row): string =>
  [
    `${row.condition === null ? 'sinon' : `si ${row.text}`} : ${wordFor(VERDICTS, row.verdict)} (${row.reason})`,
    said(row.explanation),
    said(row.warning),
    said(row.advice),
  ]
    .filter((each) => each !== '')
    .join(' — ');

const questionWords = ({ text, help, type, nullable }: Question): string =>
  [text, help, JSON.stringify(type), nullable ? 'peut être nul' : null]
    .filter((each) => each !== null)
    .join(' — ');

type Named = [name: string, before: string];

/** Both lists by name, in the order of the first, then what the second adds. */
const compareNamed = (what: string, before: readonly Named[], after: readonly Named[]): Change[] => {
  const [was, is] = [new Map(before), new Map(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((name) => ({ what: `${what} ${name}`, before: was.get(name) ?? null, after: is.get(name) ?? null }))
    .filter((change) => change.before !== change.after);
};

const compareOne = (what: string, before: string | null, after: string | null): Change[] =>
  before === after ? [] : [{ what, before, after }];

const article = (number: number | null): string | null => (number === null ? null : `article ${number}`);

const natureOf = ({ nature, blockingIf }: CompiledCriterion): string =>
  blockingIf === null
    ? natureWord(nature)
    : `${natureWord(nature)}, bloquant si ${JSON.stringify(blockingIf)}`;

const compareCriteria = (before: CompiledCriterion, after: CompiledCriterion): Change[] => [
  ...compareOne('titre', before.title, after.title),
  ...compareOne('nature', natureOf(before), natureOf(after)),
  ...compareOne('article', article(before.article), article(after.article)),
  ...compareOne('thème', before.theme, after.theme),
  ...compareOne('source', before.source, after.source),
  ...compareNamed(
    'preuve',
    before.evidence.map((each): Named => [each, each]),
    after.evidence.map((each): Named => [each, each]),
  ),
  ...compareNamed(
    'question',
    before.questions.map((each): Named => [each.name, questionWords(each)]),
    after.questions.map((each): Named => [each.name, questionWords(each)]),
  ),
  ...compareNamed(
    'seuil',
    before.thresholds.map(({ name, value, type }): Named => [name, printValue(BigInt(value), type)]),
    after.thresholds.map(({ name, value, type }): Named => [name, printValue(BigInt(value), type)]),
  ),
  ...compareNamed(
    'valeur',
    before.values.map(({ name, text }): Named => [name, text]),
    after.values.map(({ name, text }): Named => [name, text]),
  ),
  ...compareNamed(
    'ligne',
    before.rows.map((row): Named => [row.reason, rowWords(row)]),
    after.rows.map((row): Named => [row.reason, rowWords(row)]),
  ),
  ...compareOne('ordre des lignes', reasons(before), reasons(after)),
];

const reasons = ({ rows }: CompiledCriterion): string => rows.map(({ reason }) => reason).join(', ');

/** What two lists have in common by key, and what one alone has. */
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

const articlesOf = (before: CompiledCharter, after: CompiledCharter): ArticleChange[] =>
  paired(before.articles, after.articles, ({ number }) => number).flatMap(
    ({ before: was, after: is }): ArticleChange[] => {
      const shown = is ?? was;
      if (!shown || (was && is && was.title === is.title && was.text === is.text)) return [];
      const [old, young] = [was ? `${was.title}\n${was.text}` : '', is ? `${is.title}\n${is.text}` : ''];
      const kind = was === undefined ? 'ADDED' : is === undefined ? 'REMOVED' : 'CHANGED';
      return [{ article: shown.number, kind, title: shown.title, words: compareWords(old, young) }];
    },
  );

const criteriaOf = (before: CompiledCharter, after: CompiledCharter): CriterionChange[] =>
  paired(before.criteria, after.criteria, ({ id }) => id).flatMap(
    ({ before: was, after: is }): CriterionChange[] => {
      const shown = is ?? was;
      if (!shown) return [];
      const named = { criterion: shown.id, title: shown.title };
      if (was === undefined) return [{ ...named, kind: 'ADDED', changes: [] }];
      if (is === undefined) return [{ ...named, kind: 'REMOVED', changes: [] }];
      const changes = compareCriteria(was, is);
      return changes.length === 0 ? [] : [{ ...named, kind: 'CHANGED', changes }];
    },
  );

const constantWords = ({ constants }: CompiledCharter): Named[] =>
  constants.map(({ name, type, years }) => [
    name,
    years.map(({ year, value }) => `${year} : ${printValue(BigInt(value), type)}`).join(' ; '),
  ]);

const othersOf = (before: CompiledCharter, after: CompiledCharter): Change[] => [
  ...compareOne('titre', before.title, after.title),
  ...compareOne('version', before.version, after.version),
  ...compareNamed(
    'pièce',
    before.documents.map((each): Named => [each.kind, JSON.stringify(each)]),
    after.documents.map((each): Named => [each.kind, JSON.stringify(each)]),
  ),
  ...compareNamed(
    'donnée',
    before.context.map((each): Named => [each.name, JSON.stringify(each)]),
    after.context.map((each): Named => [each.name, JSON.stringify(each)]),
  ),
  ...compareNamed('constante', constantWords(before), constantWords(after)),
];

/** What changes from one charter to another: by article, word by word; by criterion, part by part. Same charters: nothing. */
export const compareCharters = (before: CompiledCharter, after: CompiledCharter): CharterComparison => ({
  articles: articlesOf(before, after),
  criteria: criteriaOf(before, after),
  others: othersOf(before, after),
});
