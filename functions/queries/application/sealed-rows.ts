import { dossierSubject } from '../../../workflows/application/dossier-subject.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { sealedAs } from '../../adapters/sealed-as.ts';
import type { Subjects } from '../../ports.ts';

/** What was typed with facts of a dossier, by the number of each; null once it is erased. */
export const wordsAt = async (
  subjects: Pick<Subjects, 'openAll'>,
  { council, id }: Pick<Thing, 'council' | 'id'>,
  numbers: readonly number[],
): Promise<(number: number) => Record<string, string> | null> => {
  if (numbers.length === 0) return () => null;
  const names = numbers.map((number) => sealedAs(id, number));
  const opened = await subjects.openAll(names, dossierSubject(council, id));
  return (number) => opened.get(sealedAs(id, number)) ?? null;
};
