import { CriterionEvaluated } from '../../../events/examination.ts';
import type { StatedCondition } from '../../../events/label-measure.ts';
import { ApplicationContext } from '../../../workflows/application/application-context.ts';
import type { LabelContext } from '../../../workflows/label/label-context.ts';
import type { Store } from '../../ports.ts';
import type { References } from '../references.ts';

type Reads = { store: Pick<Store, 'facts'>; references: References };

/** A blocking criterion that applied to the dossier, as it was last evaluated. */
const isBlocking = async ({ store }: Reads, council: string, application: string, criterion: string) => {
  const facts = await store.facts(council, 'application', application);
  const last = facts.findLast(
    ({ type, data }) => type === 'CriterionEvaluated.v1' && data['criterion'] === criterion,
  );
  if (last === undefined) return false;
  const { nature, verdict } = CriterionEvaluated.shape.data.parse(last.data);
  return nature === 'BLOCKING' && verdict !== 'NOT_APPLICABLE';
};

/** Whether a dossier was examined, criterion by criterion: one that silence accepted never was (SIL-01). */
export const wasExamined = async (
  { store }: Pick<Reads, 'store'>,
  council: string,
  application: string,
): Promise<boolean> =>
  (await store.facts(council, 'application', application)).some(
    ({ type }) => type === 'CriterionEvaluated.v1',
  );

/**
 * Whether the decision on which the label stands says that it depends on this (F7, L242-2 1°): a blocking criterion of
 * the charter that bound its dossier, or one of the conditions under which it was granted, by its rank. A label that was
 * taken over says nothing of the sort.
 */
export const isStated = async (
  reads: Reads,
  council: string,
  { application }: LabelContext,
  condition: StatedCondition | null,
): Promise<boolean> => {
  if (condition === null || application === '') return false;
  if ('criterion' in condition) return isBlocking(reads, council, application, condition.criterion);
  const found = await reads.references.state(council, 'application', application);
  return found !== null && ApplicationContext.parse(found.context).conditions.length >= condition.condition;
};
