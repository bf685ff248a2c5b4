import type { ExpertiseContext } from '../../../workflows/expertise/expertise.machine.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { answersOf } from '../../given/application/answers-of.ts';
import type { Charters, Store } from '../../ports.ts';

/** Of a dossier, what the officer ticked for the person asked, and nothing else (B6): its name or not, these criteria. */
export const shownOf = async (
  { store, charters }: { store: Store; charters: Charters },
  { council, context }: Thing<ExpertiseContext>,
) => {
  const { criteria, structureName, compiledDigest, application } = context;
  if (criteria.length === 0) return { structureName, criteria: [] };
  const [compiled, answers] = await Promise.all([
    charters.compiled(compiledDigest),
    answersOf(store, council, application),
  ]);
  const ticked = (compiled?.criteria ?? []).filter(({ id }) => criteria.includes(id));
  return {
    structureName,
    criteria: ticked.map(({ id, title, questions }) => ({
      id,
      title,
      questions,
      answers: answers[id] ?? {},
    })),
  };
};
