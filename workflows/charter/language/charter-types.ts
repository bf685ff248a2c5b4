import type { Expression } from './expression-types.ts';

/** Bump when a charter compiled before would no longer be read the same way. */
export const LANGUAGE_VERSION = 1;

export type Verdict = 'PASS' | 'FAIL' | 'REVIEW' | 'NOT_APPLICABLE';
export type CriterionNature = 'BLOCKING' | 'PROGRESS';
export type Choice = { code: string; label: string };

/** Amounts are integers: cents, basis points, hundredths, days, months, years; `moneyShare` is euros times %. */
export type NumberBase =
  'money' | 'share' | 'moneyShare' | 'days' | 'months' | 'years' | 'number' | 'hundredths';
export type ValueType =
  | { base: NumberBase }
  | { base: 'date' | 'yesNo' | 'text' }
  /** `open`: another short text is an answer too, equal to none of the choices. */
  | { base: 'choice'; choices: Choice[]; open?: true }
  | { base: 'list'; of: ValueType }
  | { base: 'record'; fields: Question[] };

/**
 * What is asked: `name` in the rules, `field` in the answers, `text` and `help` for the form. `optional`: the rule does
 * without it where it does not need it; any other answer that is missing makes its criterion wait.
 */
export type Question = {
  name: string;
  field: string;
  text: string;
  help: string | null;
  type: ValueType;
  nullable: boolean;
  optional: boolean;
  negative: boolean;
};

/**
 * What registers give; `from` is the path of the answer it is drawn from, when it is drawn from one. `nullable`: null
 * says that there is none, which is known; what is not known is absent.
 */
export type ContextItem = {
  name: string;
  text: string | null;
  type: ValueType;
  nullable: boolean;
  negative: boolean;
  from: string | null;
};

/** What the law sets year by year; `source` is the text that sets it, when the dated table gives it. */
export type DatedConstant = {
  name: string;
  type: ValueType;
  years: { year: number; value: number }[];
  source: string | null;
};
export type Threshold = { name: string; type: ValueType; value: number };
export type NamedValue = { name: string; type: ValueType; expression: Expression; text: string };
export type TextPart = string | { expression: Expression; type: ValueType };

export type Row = {
  condition: Expression | null;
  text: string;
  verdict: Verdict;
  reason: string;
  explanation: TextPart[];
  warning: TextPart[] | null;
  /** What would change the result; never on a row that passes or does not apply. */
  advice: TextPart[] | null;
  /** The article of the charter that this row applies. */
  article: number | null;
};

/** An article of the text that the council votes; paragraphs are separated by an empty line. */
export type Article = { number: number; title: string; text: string };

/** A kind of supporting document: how long it is valid from its date, and what holding it proves. */
export type DocumentKind = {
  kind: string;
  title: string;
  validMonths: number | null;
  obtainedFrom: string | null;
  required: boolean;
  provesCriteria: string[];
  help: string | null;
};

/** What no answer may say: `names` are the facts and answers that the condition reads. */
export type AnswerCheck = { condition: Expression; names: string[]; message: string };

/** What an officer is told beside a verdict. */
export type OfficerWarning = { condition: Expression; text: TextPart[] };

export type DataBlock = { id: string; title: string; questions: Question[] };

/**
 * `uses` are the facts and answers that the rules read, by name; `evidence` is kinds of documents where the charter
 * lists them, else plain words. `countsFor` are the themes of the guide that a PASS meets (domain rules 3.7).
 */
export type CompiledCriterion = {
  id: string;
  article: number | null;
  title: string;
  nature: CriterionNature;
  blockingIf: Expression | null;
  theme: string;
  countsFor: string[];
  source: string;
  evidence: string[];
  questions: Question[];
  checks: AnswerCheck[];
  thresholds: Threshold[];
  values: NamedValue[];
  rows: Row[];
  warnings: OfficerWarning[];
  uses: string[];
};

/** Plain JSON: served with its hash, evaluated in the browser and in Lambda alike. */
export type CompiledCharter = {
  language: typeof LANGUAGE_VERSION;
  title: string;
  version: string;
  articles: Article[];
  documents: DocumentKind[];
  context: ContextItem[];
  constants: DatedConstant[];
  data: DataBlock[];
  values: NamedValue[];
  /** A few questions before applying, judged as a criterion of id `ELIGIBILITY`; null when the charter asks none. */
  eligibility: CompiledCriterion | null;
  criteria: CompiledCriterion[];
};
