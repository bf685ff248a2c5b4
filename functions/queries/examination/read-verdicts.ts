import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { Store, Subjects } from '../../ports.ts';
import { dossierFactsAt, verdictsTold } from '../application/told-facts.ts';
import { readWords } from './sealed-words.ts';
import { verdictsOf, versionsOf, type CriterionVerdicts } from './verdicts.ts';

type Sources = { store: Pick<Store, 'rows' | 'facts'>; subjects: Pick<Subjects, 'openAll'> };

/** Every criterion of a dossier as it stands, from the facts that say so and no others. */
export const readVerdicts = async (
  { store, subjects }: Sources,
  dossier: Pick<Thing, 'council' | 'id'>,
): Promise<CriterionVerdicts[]> => {
  const told = await verdictsTold(store, dossier);
  const facts = await dossierFactsAt(store, dossier, versionsOf(told));
  return verdictsOf(told, facts, await readWords(subjects, facts));
};
