import type {
  CompiledCharter,
  CompiledCriterion,
  DocumentKind,
  Question,
  Row,
  TextPart,
} from './language/charter-types.ts';
import { printValue } from './language/print-value.ts';
import { constantWords, natureWord, thresholdWords, typeWords, verdictWord } from './words/charter-words.ts';
import { expressionSource } from './words/expression-source.ts';
import { namesOf, ruleWords } from './words/rule-words.ts';

type Known = ReturnType<typeof namesOf>;

/** A text that a person would read with its figures: thresholds are printed, other values named in brackets. */
const textWords = (parts: readonly TextPart[], known: Known): string =>
  parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const { expression, type } = part;
      if (expression.op === 'literal' && typeof expression.value === 'number')
        return printValue(BigInt(expression.value), type);
      const threshold = expression.op === 'name' ? known.thresholds.get(expression.name) : undefined;
      return threshold ?? `[${ruleWords(expressionSource(expression), known)}]`;
    })
    .join('');

const rowOf = (row: Row, known: Known) => ({
  condition: row.condition === null ? null : ruleWords(row.text, known),
  verdict: row.verdict,
  verdictWord: verdictWord(row.verdict),
  reason: row.reason,
  explanation: textWords(row.explanation, known),
  advice: row.advice && textWords(row.advice, known),
  article: row.article,
});

const questionOf = ({ text, help, type }: Question) => ({ text, help, expects: typeWords(type) });

const evidenceOf = (evidence: readonly string[], documents: readonly DocumentKind[]): string[] =>
  evidence.map((kind) => documents.find((document) => document.kind === kind)?.title ?? kind);

const criterionOf = (charter: CompiledCharter, criterion: CompiledCriterion) => {
  const known = namesOf(charter, criterion);
  const { id, title, article, nature, blockingIf, source, evidence, questions, thresholds, values } =
    criterion;
  return {
    id,
    title,
    article,
    nature,
    natureWord: natureWord(nature),
    blockingIf: blockingIf && ruleWords(expressionSource(blockingIf), known),
    source,
    evidence: evidenceOf(evidence, charter.documents),
    questions: questions.map(questionOf),
    thresholds: thresholds.map((each) => ({
      name: each.name.replaceAll('_', ' '),
      value: thresholdWords(each),
    })),
    values: values.map(({ name, text }) => ({
      name: name.replaceAll('_', ' '),
      words: ruleWords(text, known),
    })),
    rule: criterion.rows.map((row) => rowOf(row, known)),
  };
};

const documentOf = ({ kind, title, validMonths, obtainedFrom, required, help }: DocumentKind) => ({
  kind,
  title,
  validity: validMonths === null ? null : printValue(BigInt(validMonths), { base: 'months' }),
  obtainedFrom,
  required,
  help,
});

/**
 * The rules of a charter as they are published (CRPA, art. L312-1-3): its text, then each criterion with what makes it
 * blocking, what it asks, its figures with their units and its rule in words, by theme in the order of the charter.
 */
export const catalogueOf = (charter: CompiledCharter) => {
  const themes = [...new Set(charter.criteria.map(({ theme }) => theme))];
  return {
    title: charter.title,
    version: charter.version,
    articles: charter.articles,
    themes: themes.map((theme) => ({
      theme,
      criteria: charter.criteria
        .filter((criterion) => criterion.theme === theme)
        .map((criterion) => criterionOf(charter, criterion)),
    })),
    documents: charter.documents.map(documentOf),
    data: charter.data.map(({ id, title, questions }) => ({
      id,
      title,
      questions: questions.map(questionOf),
    })),
    registers: charter.context.map(({ name, text }) => text ?? name.replaceAll('_', ' ')),
    constants: charter.constants.map((each) => ({
      name: each.name.replaceAll('_', ' '),
      values: constantWords(each),
    })),
  };
};
export type Catalogue = ReturnType<typeof catalogueOf>;
