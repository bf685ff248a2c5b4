import type { FactOf } from '../../../events/catalogue.ts';
import type { Envelope } from '../../../events/fact.ts';
import { STRUCTURE_ROLES, type Actor, type Who } from '../../../workflows/kernel/actor.ts';
import { actingOn } from '../../../workflows/kernel/rights.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { LabelContext } from '../../../workflows/label/label-context.ts';
import type { Store, Subjects } from '../../ports.ts';
import { readWords, type Words } from '../examination/sealed-words.ts';

type Sources = { store: Pick<Store, 'facts'>; subjects: Pick<Subjects, 'openAll'> };

/** Considerations, in law and in fact; both are empty once erased. */
type Considerations = { law: string[]; facts: string[] };

/** How the last measure ended: decided, with its remedies once notified; or dropped, and why. */
type Ended =
  | {
      as: 'DECIDED';
      kind: string;
      on: string;
      quality: string;
      reasons: Considerations;
      notifiedOn: string | null;
      adminAppealDeadline: string | null;
      courtDeadline: string | null;
    }
  | { as: 'DROPPED'; on: string; reason: string | null };

/**
 * The considerations of law and of fact of the measure that is open, what its holder answered, in writing and when it was
 * heard, and how the last one ended; null of none, and for who is not to read them.
 */
type MeasureReasons = {
  reasons: Considerations | null;
  heard: { observations: string[]; hearing: string[] } | null;
  ended: Ended | null;
};

/** What is held against a holder is read by it, by who prepares and by who decides: never by a member before the agenda. */
const SERVICE: readonly Who[] = ['officer', 'secretary', 'president', 'auditor'];
const READERS: readonly Who[] = [...STRUCTURE_ROLES, ...SERVICE];

const PROPOSED = 'MeasureProposed.v1';
const TOLD: ReadonlySet<string> = new Set([
  PROPOSED,
  'ObservationsSubmitted.v1',
  'HearingHeld.v1',
  'MeasureDecided.v1',
  'MeasureNotified.v1',
  'MeasureDropped.v1',
]);

const NOT_TOLD: MeasureReasons = { reasons: null, heard: null, ended: null };

/** `law1`, `law2`… in their order. */
const ofKind = (words: Readonly<Record<string, string>>, kind: 'law' | 'fact'): string[] =>
  Object.keys(words)
    .filter((name) => new RegExp(`^${kind}\\d+$`).test(name))
    .toSorted((a, b) => Number(a.slice(kind.length)) - Number(b.slice(kind.length)))
    .map((name) => words[name] ?? '');

const considerations = (words: Readonly<Record<string, string>>): Considerations => ({
  law: ofKind(words, 'law'),
  facts: ofKind(words, 'fact'),
});

type Ends = 'MeasureDecided.v1' | 'MeasureNotified.v1' | 'MeasureDropped.v1';

/** DEC-06: a decision binds its holder from its notification, and is read by it from then on. */
const endOf = (told: readonly Envelope[], read: Words, isOfService: boolean): Ended | null => {
  const one = <Type extends Ends>(type: Type) => {
    const fact = told.find((each) => each.type === type);
    return fact && { data: fact.data as FactOf<Type>['data'], words: read(fact) ?? {} };
  };
  const dropped = one('MeasureDropped.v1');
  if (dropped !== undefined)
    return { as: 'DROPPED', on: dropped.data.droppedOn, reason: dropped.words['reason'] ?? null };
  const decided = one('MeasureDecided.v1');
  const notified = one('MeasureNotified.v1')?.data;
  if (decided === undefined || (notified === undefined && !isOfService)) return null;
  const { kind, decidedOn, quality } = decided.data;
  return {
    as: 'DECIDED',
    kind,
    on: decidedOn,
    quality,
    reasons: considerations(decided.words),
    notifiedOn: notified?.notifiedOn ?? null,
    adminAppealDeadline: notified?.remedies.adminAppealDeadline ?? null,
    courtDeadline: notified?.remedies.courtDeadline ?? null,
  };
};

/**
 * Why a measure is meant, in law and in fact: said to the holder before anything is decided; what the holder says of it,
 * which whoever decides reads first; and what was decided, which the holder reads once notified (DEC-05, DEC-06, WDR-04).
 */
export const makeMeasureReasons =
  ({ store, subjects }: Sources) =>
  async ({ council, id, context }: Thing<LabelContext>, actor: Actor): Promise<MeasureReasons> => {
    const { measure, holder } = context;
    const structure = holder?.structure ?? null;
    if (actingOn(READERS, actor, structure) === null) return NOT_TOLD;
    const facts = await store.facts(council, 'label', id);
    const since = facts.slice(
      Math.max(
        0,
        facts.findLastIndex(({ type }) => type === PROPOSED),
      ),
    );
    const told = since.filter(({ type }) => TOLD.has(type));
    const read = await readWords(subjects, told);
    const proposed = told.find(({ type }) => type === PROPOSED);
    if (proposed === undefined) return NOT_TOLD;
    const ended = endOf(told, read, actingOn(SERVICE, actor, structure) !== null);
    const reasons = read(proposed);
    if (measure === null || reasons === null) return { reasons: null, heard: null, ended };
    const said = (type: string, name: string): string[] =>
      told.flatMap((fact) => (fact.type === type ? (read(fact)?.[name] ?? []) : []));
    const heard = {
      observations: said('ObservationsSubmitted.v1', 'observations'),
      hearing: said('HearingHeld.v1', 'summary'),
    };
    return { reasons: considerations(reasons), heard, ended };
  };
