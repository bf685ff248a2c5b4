import type { Proofs } from '../api/shapes.ts';

/** The topic where a kind of proof is added: the first of the form that takes it, else the first that does. */
export const topicOf = ({ criteria }: Proofs, asked: ReadonlySet<string>, kind: string) => {
  const takers = criteria.filter(({ accepts }) => accepts?.includes(kind) === true);
  return takers.find(({ id }) => asked.has(id)) ?? takers[0];
};
