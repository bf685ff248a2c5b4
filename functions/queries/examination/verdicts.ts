import type * as z from 'zod';
import { CriterionEvaluated, CriterionResolved } from '../../../events/examination.ts';
import type { Author, Envelope, Instant } from '../../../events/fact.ts';
import type { Words } from './sealed-words.ts';

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

const toPerson = (fact: Envelope, words: Words): [string, PersonVerdict] => {
  const { criterion, verdict, proofs } = CriterionResolved.shape.data.parse(fact.data);
  return [criterion, { verdict, proofs, reason: words(fact)?.['reason'] ?? null, by: fact.by, at: fact.at }];
};

/** Every criterion of a dossier, in the order in which the engine first told it; what only a person read comes last. */
export const verdictsOf = (facts: readonly Envelope[], words: Words): CriterionVerdicts[] => {
  const engine = new Map<string, EngineVerdict>();
  const person = new Map<string, PersonVerdict>();
  for (const fact of facts) {
    if (fact.type === 'CriterionEvaluated.v1') {
      const data = CriterionEvaluated.shape.data.parse(fact.data);
      const times = (engine.get(data.criterion)?.times ?? 0) + 1;
      engine.set(data.criterion, { ...data, at: fact.at, times });
      // What was settled on other inputs is open again.
      person.delete(data.criterion);
    }
    if (fact.type === 'CriterionResolved.v1') person.set(...toPerson(fact, words));
  }
  const ids = [...engine.keys(), ...[...person.keys()].filter((id) => !engine.has(id))];
  return ids.map((id) => ({ id, engine: engine.get(id) ?? null, person: person.get(id) ?? null }));
};

/** A progress criterion that is not met is to be improved: it never blocks (domain rules 3.0, 5). */
export const standingOf = ({ engine, person }: CriterionVerdicts) => {
  const verdict = person?.verdict ?? engine?.verdict ?? null;
  return verdict === 'FAIL' && engine?.nature === 'PROGRESS' ? 'TO_IMPROVE' : verdict;
};
