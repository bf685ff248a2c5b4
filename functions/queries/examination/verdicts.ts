import type * as z from 'zod';
import { CriterionEvaluated, CriterionResolved } from '../../../events/examination.ts';
import type { Author, Envelope, Instant } from '../../../events/fact.ts';
import type { VerdictsTold } from '../../../workflows/application/told-facts.ts';
import type { Words } from './sealed-words.ts';
import type { CriterionStanding } from './verdict-shape.ts';

type Evaluated = z.infer<typeof CriterionEvaluated>['data'];
type Resolved = z.infer<typeof CriterionResolved>['data'];

export type EngineVerdict = Evaluated & { at: Instant; times: number };
export type PersonVerdict = Pick<Resolved, 'verdict' | 'proofs'> & {
  reason: string | null;
  by: Author;
  at: Instant;
};
/** One criterion as it stands: the engine's last verdict, and a person's on that one alone. */
export type CriterionVerdicts = { id: string; engine: EngineVerdict | null; person: PersonVerdict | null };

/** Where the verdicts of a criterion stand: the engine's last one, and a person's on that one alone. */
type Standing = { id: string; evaluated: number | null; times: number; resolved: number | null };

/** Every criterion, in the order in which the engine first told it; what only a person read comes last. */
const standingsIn = (told: readonly VerdictsTold[]): Standing[] => {
  const all = new Map<string, Standing>();
  const at = (id: string) => all.get(id) ?? { id, evaluated: null, times: 0, resolved: null };
  for (const { version, evaluated, resolved } of told) {
    // What was settled on other inputs is open again.
    for (const id of evaluated)
      all.set(id, { ...at(id), evaluated: version, times: at(id).times + 1, resolved: null });
    for (const id of resolved) all.set(id, { ...at(id), resolved: version });
  }
  const found = [...all.values()];
  const isRead = ({ evaluated }: Standing): boolean => evaluated !== null;
  return [...found.filter(isRead), ...found.filter((each) => !isRead(each))];
};

/** In which versions stand the facts of the verdicts as they are, of all that were told. */
export const versionsOf = (told: readonly VerdictsTold[]): number[] =>
  standingsIn(told).flatMap(({ evaluated, resolved }) =>
    [evaluated, resolved].filter((version) => version !== null),
  );

/** The fact of one version that tells of a criterion, if it is among these. */
const factOf = (
  facts: readonly Envelope[],
  type: 'CriterionEvaluated.v1' | 'CriterionResolved.v1',
  id: string,
  version: number | null,
): Envelope | null =>
  facts.find((fact) => fact.version === version && fact.type === type && fact.data['criterion'] === id) ??
  null;

const toEngine = (fact: Envelope, times: number): EngineVerdict => ({
  ...CriterionEvaluated.shape.data.parse(fact.data),
  at: fact.at,
  times,
});

const toPerson = (fact: Envelope, words: Words): PersonVerdict => {
  const { verdict, proofs } = CriterionResolved.shape.data.parse(fact.data);
  return { verdict, proofs, reason: words(fact)?.['reason'] ?? null, by: fact.by, at: fact.at };
};

/** Every criterion of a dossier as it stands after what was told, from the facts of `versionsOf`. */
export const verdictsOf = (
  told: readonly VerdictsTold[],
  facts: readonly Envelope[],
  words: Words,
): CriterionVerdicts[] =>
  standingsIn(told).map(({ id, evaluated, times, resolved }) => {
    const read = factOf(facts, 'CriterionEvaluated.v1', id, evaluated);
    const settled = factOf(facts, 'CriterionResolved.v1', id, resolved);
    return { id, engine: read && toEngine(read, times), person: settled && toPerson(settled, words) };
  });

/** A progress criterion that is not met is to be improved: it never blocks (domain rules 3.0, 5). */
export const standingOf = ({ engine, person }: CriterionVerdicts): CriterionStanding | null => {
  const verdict = person?.verdict ?? engine?.verdict ?? null;
  return verdict === 'FAIL' && engine?.nature === 'PROGRESS' ? 'TO_IMPROVE' : verdict;
};
