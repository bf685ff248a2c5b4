import { STRUCTURE_ROLES, type Actor, type Who } from '../../../workflows/kernel/actor.ts';
import { actingOn } from '../../../workflows/kernel/rights.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { LabelContext } from '../../../workflows/label/label-context.ts';
import type { Store, Subjects } from '../../ports.ts';
import { readWords } from '../examination/sealed-words.ts';

type Sources = { store: Pick<Store, 'facts'>; subjects: Pick<Subjects, 'openAll'> };

/** The considerations of law and of fact of the measure that is open; null of none, and for who is not to read them. */
type MeasureReasons = { reasons: { law: string[]; facts: string[] } | null };

/** What is held against a holder is read by it, by who prepares and by who decides: never by a member before the agenda. */
const READERS: readonly Who[] = [...STRUCTURE_ROLES, 'officer', 'secretary', 'president', 'auditor'];

const NOT_TOLD: MeasureReasons = { reasons: null };

/** `law1`, `law2`… in their order. */
const ofKind = (words: Readonly<Record<string, string>>, kind: 'law' | 'fact'): string[] =>
  Object.keys(words)
    .filter((name) => new RegExp(`^${kind}\\d+$`).test(name))
    .toSorted((a, b) => Number(a.slice(kind.length)) - Number(b.slice(kind.length)))
    .map((name) => words[name] ?? '');

/** Why a measure is meant, in law and in fact: said to the holder before anything is decided (DEC-05, WDR-04). */
export const makeMeasureReasons =
  ({ store, subjects }: Sources) =>
  async ({ council, id, context }: Thing<LabelContext>, actor: Actor): Promise<MeasureReasons> => {
    const { measure, holder } = context;
    if (measure === null || actingOn(READERS, actor, holder?.structure ?? null) === null) return NOT_TOLD;
    const facts = await store.facts(council, 'label', id);
    const proposed = facts.findLast(({ type }) => type === 'MeasureProposed.v1');
    if (proposed === undefined) return NOT_TOLD;
    const words = (await readWords(subjects, [proposed]))(proposed);
    return words === null
      ? NOT_TOLD
      : { reasons: { law: ofKind(words, 'law'), facts: ofKind(words, 'fact') } };
  };
