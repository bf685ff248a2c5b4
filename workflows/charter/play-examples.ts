import type { CompiledCharter } from './language/charter-types.ts';
import { evaluateCriterion } from './language/evaluate-criterion.ts';
import { sharedReadings } from './language/evaluate.ts';
import type { WrittenExample } from './language/read-examples.ts';
import { isSameVerdict, said, type Said } from './simulate.ts';

/** A charter with the small dossiers that its author wrote. */
export type WithExamples = { charter: CompiledCharter; examples: readonly WrittenExample[] };

/** An example that changes verdict; `of` tells in which of the two texts it is written. */
export type ExampleDifference = {
  of: 'CURRENT' | 'DRAFT';
  criterion: string;
  rank: number;
  from: Said;
  to: Said;
};

const judged = (charter: CompiledCharter, { criterion: id, facts, answers }: WrittenExample): Said => {
  const found = [...(charter.eligibility ? [charter.eligibility] : []), ...charter.criteria].find(
    (each) => each.id === id,
  );
  return said(found && evaluateCriterion(found, sharedReadings(charter, facts, answers), answers));
};

/** What a draft changes for the examples of both texts, beside the charter in force: first those known before it. */
export const playExamples = (
  current: WithExamples,
  draft: WithExamples,
): { played: number; changed: ExampleDifference[] } => {
  const all = [
    ...current.examples.map((example) => ({ of: 'CURRENT' as const, example })),
    ...draft.examples.map((example) => ({ of: 'DRAFT' as const, example })),
  ];
  const changed = all
    .map(({ of, example }) => ({
      of,
      criterion: example.criterion,
      rank: example.rank,
      from: judged(current.charter, example),
      to: judged(draft.charter, example),
    }))
    .filter(({ from, to }) => !isSameVerdict(from, to));
  return { played: all.length, changed };
};
