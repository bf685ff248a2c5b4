import { ChangeDeclared, YearlyCheckAnswered } from '../../../events/label-check.ts';
import type { Envelope } from '../../../events/fact.ts';
import { STRUCTURE_ROLES, type Actor, type Who } from '../../../workflows/kernel/actor.ts';
import { actingOn } from '../../../workflows/kernel/rights.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { LabelContext } from '../../../workflows/label/label-context.ts';
import type { Store, Subjects } from '../../ports.ts';
import { readWords } from '../examination/sealed-words.ts';

type Sources = { store: Pick<Store, 'facts'>; subjects: Pick<Subjects, 'openAll'> };

type Change = {
  on: string;
  changes: string[];
  /** The day of the change, when it was declared by itself; null in an answer to the yearly check. */
  occurredOn: string | null;
  late: boolean;
  /** How it changed, in the words of the holder; null of none, or once erased. */
  description: string | null;
};

/** What a holder tells of itself is read by it and by the service, as the rest that concerns its label. */
const READERS: readonly Who[] = [...STRUCTURE_ROLES, 'officer', 'secretary', 'president', 'auditor'];

const changeIn = ({ type, data }: Envelope): Omit<Change, 'description'> | null => {
  if (type === 'ChangeDeclared.v1') {
    const { declaredOn, changes, occurredOn, late } = ChangeDeclared.shape.data.parse(data);
    return { on: declaredOn, changes, occurredOn, late };
  }
  if (type !== 'YearlyCheckAnswered.v1') return null;
  const { answeredOn, changes } = YearlyCheckAnswered.shape.data.parse(data);
  return changes.length === 0 ? null : { on: answeredOn, changes, occurredOn: null, late: false };
};

/** What the holder declared to have changed and nobody examined yet, the first first; whoever examines reads it there. */
export const makeDeclaredChanges =
  ({ store, subjects }: Sources) =>
  async ({ council, id, context }: Thing<LabelContext>, actor: Actor): Promise<{ declared: Change[] }> => {
    const { changed, holder } = context;
    if (!changed || actingOn(READERS, actor, holder?.structure ?? null) === null) return { declared: [] };
    const facts = await store.facts(council, 'label', id);
    const since = facts.slice(facts.findLastIndex(({ type }) => type === 'ChangeExamined.v1') + 1);
    const told = since.filter((fact) => changeIn(fact) !== null);
    const words = await readWords(subjects, told);
    return {
      declared: told.flatMap((fact) => {
        const change = changeIn(fact);
        return change === null ? [] : [{ ...change, description: words(fact)?.['description'] ?? null }];
      }),
    };
  };
