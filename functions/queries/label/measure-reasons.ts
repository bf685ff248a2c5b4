import { STRUCTURE_ROLES, type Actor, type Who } from '../../../workflows/kernel/actor.ts';
import { actingOn } from '../../../workflows/kernel/rights.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { LabelContext } from '../../../workflows/label/label-context.ts';
import type { Store, Subjects } from '../../ports.ts';
import { readWords } from '../examination/sealed-words.ts';

type Sources = { store: Pick<Store, 'facts'>; subjects: Pick<Subjects, 'openAll'> };

/**
 * The considerations of law and of fact of the measure that is open, and what its holder answered, in writing and when it
 * was heard; null of none, and for who is not to read them.
 */
type MeasureReasons = {
  reasons: { law: string[]; facts: string[] } | null;
  heard: { observations: string[]; hearing: string[] } | null;
};

/** What is held against a holder is read by it, by who prepares and by who decides: never by a member before the agenda. */
const READERS: readonly Who[] = [...STRUCTURE_ROLES, 'officer', 'secretary', 'president', 'auditor'];

const PROPOSED = 'MeasureProposed.v1';
const TOLD: ReadonlySet<string> = new Set([PROPOSED, 'ObservationsSubmitted.v1', 'HearingHeld.v1']);

const NOT_TOLD: MeasureReasons = { reasons: null, heard: null };

/** `law1`, `law2`… in their order. */
const ofKind = (words: Readonly<Record<string, string>>, kind: 'law' | 'fact'): string[] =>
  Object.keys(words)
    .filter((name) => new RegExp(`^${kind}\\d+$`).test(name))
    .toSorted((a, b) => Number(a.slice(kind.length)) - Number(b.slice(kind.length)))
    .map((name) => words[name] ?? '');

/**
 * Why a measure is meant, in law and in fact: said to the holder before anything is decided; and what the holder says of it,
 * which whoever decides reads first (DEC-05, WDR-04).
 */
export const makeMeasureReasons =
  ({ store, subjects }: Sources) =>
  async ({ council, id, context }: Thing<LabelContext>, actor: Actor): Promise<MeasureReasons> => {
    const { measure, holder } = context;
    if (measure === null || actingOn(READERS, actor, holder?.structure ?? null) === null) return NOT_TOLD;
    const facts = await store.facts(council, 'label', id);
    const since = facts.slice(facts.findLastIndex(({ type }) => type === PROPOSED));
    const told = since.filter(({ type }) => TOLD.has(type));
    const read = await readWords(subjects, told);
    const [reasons = null, ...answered] = told.map((fact) => read(fact));
    if (reasons === null) return NOT_TOLD;
    const said = (name: string): string[] => answered.flatMap((words) => words?.[name] ?? []);
    return {
      reasons: { law: ofKind(reasons, 'law'), facts: ofKind(reasons, 'fact') },
      heard: { observations: said('observations'), hearing: said('summary') },
    };
  };
