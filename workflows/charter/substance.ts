import type { CompiledCharter, CompiledCriterion } from './language/charter-types.ts';

/** What decides of a criterion: its words may be written better without anything else being asked. */
const ruleOf = ({ id, article, nature, blockingIf, countsFor, ...rule }: CompiledCriterion) => ({
  id,
  article,
  nature,
  blockingIf,
  countsFor,
  thresholds: rule.thresholds.map(({ name, value }) => ({ name, value })),
  values: rule.values.map(({ name, expression }) => ({ name, expression })),
  checks: rule.checks.map(({ condition }) => condition),
  rows: rule.rows.map(({ condition, verdict, reason, ...row }) => ({
    condition,
    verdict,
    reason,
    article: row.article,
  })),
});

const valuesOf = ({ values }: CompiledCharter) =>
  values.map(({ name, expression }) => ({ name, expression }));

const eligibilityOf = ({ eligibility }: CompiledCharter): CompiledCriterion[] =>
  eligibility === null ? [] : [eligibility];

const criteriaOf = (charter: CompiledCharter) => [...eligibilityOf(charter), ...charter.criteria].map(ruleOf);

/**
 * What a representative undertakes by signing a charter: its articles, and the rules of its criteria. Neither the
 * wording of a question nor a constant that a decree sets is part of it (I6).
 */
export const substanceOf = (charter: CompiledCharter) => ({
  articles: charter.articles,
  values: valuesOf(charter),
  criteria: criteriaOf(charter),
});

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** By name, what one list has and the other has not, or has otherwise. */
const moved = <T>(before: readonly T[], after: readonly T[], nameOf: (each: T) => string): string[] => {
  const [was, is] = [
    new Map(before.map((each) => [nameOf(each), each])),
    new Map(after.map((each) => [nameOf(each), each])),
  ];
  return [...new Set([...was.keys(), ...is.keys()])].filter((name) => !same(was.get(name), is.get(name)));
};

const rulesMoved = (before: CompiledCharter, after: CompiledCharter): string[] => [
  ...moved(valuesOf(before), valuesOf(after), ({ name }) => `valeur ${name}`),
  ...moved(criteriaOf(before), criteriaOf(after), ({ id }) => `critère ${id}`),
];

const numbered = ({ articles }: CompiledCharter) => articles.map(({ number }) => `article ${number}`);

/** What a signature of the one would not say of the other, by name: nothing when it need not be signed again. */
export const substanceChanges = (before: CompiledCharter, after: CompiledCharter): string[] => [
  ...moved(before.articles, after.articles, ({ number }) => `article ${number}`),
  ...rulesMoved(before, after),
];

/** What is decided otherwise by another charter, whatever its words, by name: nothing where it is only written better. */
export const beyondWords = (before: CompiledCharter, after: CompiledCharter): string[] => [
  ...moved(numbered(before), numbered(after), (name) => name),
  ...rulesMoved(before, after),
];
