import { CriterionEvaluated, CriterionResolved } from '../../events/application.ts';
import type { Envelope } from '../../events/fact.ts';

/** Every verdict with what it was drawn from, and the person's where the engine left one open (F8, DEC-08). */
export const explanationOf = (facts: readonly Envelope[]) => {
  const resolved = new Map(
    facts
      .filter(({ type }) => type === 'CriterionResolved.v1')
      .map((fact) => {
        const { criterion, verdict, reason } = CriterionResolved.shape.data.parse(fact.data);
        return [criterion, { verdict, reason, by: fact.by, at: fact.at }] as const;
      }),
  );
  const evaluated = facts
    .filter(({ type }) => type === 'CriterionEvaluated.v1')
    .map(({ data }) => {
      const { criterion: id, ...rest } = CriterionEvaluated.shape.data.parse(data);
      return { id, ...rest, resolved: resolved.get(id) ?? null };
    });
  const others = [...resolved].filter(([id]) => !evaluated.some((each) => each.id === id));
  return { criteria: evaluated, read: others.map(([id, verdict]) => ({ id, resolved: verdict })) };
};

/** A fact as it may be seen: what is personal stands as commitments. */
const told = ({ id, type, version, rank, at, by, data, deadlines, previous, hash, personal }: Envelope) => ({
  id,
  type,
  version,
  rank,
  at,
  by,
  data,
  ...(deadlines && { deadlines }),
  ...(personal && { commitments: personal.commitments }),
  previous,
  hash,
});

/** Its place in the chain, so that the others still hang together, and nothing of what it says. */
const place = ({ id, version, rank, previous, hash }: Envelope) => ({ id, version, rank, previous, hash });

/** The facts of a thing for one reader; of those hidden from them, only the place. */
export const historyOf = (facts: readonly Envelope[], isHidden: (type: string) => boolean = () => false) => ({
  facts: facts.map((fact) => (isHidden(fact.type) ? place(fact) : told(fact))),
});
