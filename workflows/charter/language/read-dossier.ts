import type { CompiledCharter, ContextItem, NamedValue, Question, ValueType } from './charter-types.ts';
import { evaluateExpression, over, type Names } from './evaluate-expression.ts';
import { ownProperty, readAnswer, type AnswerFault } from './read-answer.ts';
import type { Value } from './value.ts';

/** What registers give, by name of the charter's `contexte`; a name that is absent is unknown. */
export type Facts = Readonly<Record<string, unknown>>;

/** What the applicant answered: by id of the criterion or data block, then by field. */
export type Answers = Readonly<Record<string, unknown>>;

/** One fact or answer as read: where it comes from, what it is worth, what is wrong with its shape. */
export type Reading = {
  name: string;
  path: string;
  label: string | null;
  type: ValueType;
  value: Value;
  faults: AnswerFault[];
};

const LAST = '[dernier]';

/** The path of the answer that a fact is drawn from, down to the last record that is there. */
const drawnFrom = (from: string, answers: Answers): string => {
  const [list = from, rest] = from.split(LAST);
  if (rest === undefined) return from;
  const [block = '', field = ''] = list.split('.');
  const records = ownProperty(ownProperty(answers, block), field);
  return Array.isArray(records) && records.length > 0 ? `${list}[${records.length - 1}]${rest}` : list;
};

const readFact = (item: ContextItem, facts: Facts, answers: Answers): Reading => {
  const path = item.from === null ? `contexte.${item.name}` : drawnFrom(item.from, answers);
  const raw = ownProperty(facts, item.name);
  const faults: AnswerFault[] = [];
  const value = readAnswer(raw, { ...item, path }, faults);
  return { name: item.name, path, label: item.text, type: item.type, value, faults };
};

/** The answers to the questions of one block, each read against its type. */
export const readQuestions = (id: string, questions: readonly Question[], answers: Answers): Reading[] =>
  questions.map((question) => {
    const path = `${id}.${question.field}`;
    const raw = ownProperty(ownProperty(answers, id), question.field);
    const faults: AnswerFault[] = [];
    const value = readAnswer(raw, { ...question, path }, faults);
    return { name: question.name, path, label: question.text, type: question.type, value, faults };
  });

/** What all criteria share: the registers' facts and the answers to the data blocks. */
export const readShared = (charter: CompiledCharter, facts: Facts, answers: Answers): Reading[] => [
  ...charter.context.map((item) => readFact(item, facts, answers)),
  ...charter.data.flatMap(({ id, questions }) => readQuestions(id, questions, answers)),
];

/** Names with the intermediate amounts computed in their order, each from those above it. */
export const withValues = (names: Names, values: readonly NamedValue[]): Names => {
  const computed = new Map<string, Value>();
  const known = { ...names, values: over(names.values, computed) };
  for (const { name, expression } of values) computed.set(name, evaluateExpression(expression, known));
  return known;
};
