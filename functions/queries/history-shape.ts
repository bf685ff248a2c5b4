import * as z from 'zod';
import { Fact, type FactType } from '../../events/catalogue.ts';
import { Author, Digest, Envelope } from '../../events/fact.ts';
import { keptBy } from '../../workflows/application/exchange/internal-facts.ts';
import type { Workflow } from '../../workflows/kernel/workflow.ts';
import { OF_SEVERAL } from './of-several.ts';

const { id, version, rank, at, deadlines, previous, hash } = Envelope.shape;

/** A fact that some keep among themselves: its place in the chain, and nothing of what it says (P15). */
export const HiddenFact = z.strictObject({ id, version, rank, previous, hash });

/** By its type, each fact as a history tells it: what is personal stands as commitments. */
export const TOLD_FACTS: ReadonlyMap<string, z.ZodType> = new Map(
  Fact.options.map(({ shape: { type, data } }) => [
    type.value,
    z.strictObject({
      id,
      type,
      version,
      rank,
      at,
      by: Author,
      data,
      deadlines,
      commitments: z.record(z.string(), Digest).optional(),
      previous,
      hash,
    }),
  ]),
);

/** The facts that a kind of thing may have, by their type; and whether some are hidden from some readers. */
export const factsOfKind = ({ name, table }: Workflow): { types: FactType[]; hides: boolean } => {
  const types = [...new Set(Object.values(table).flatMap(({ facts }) => facts))].toSorted();
  // Of what is about several dossiers, those that name a closed one (B9).
  const hides = name in OF_SEVERAL || types.some((type) => keptBy(type) !== null);
  return { types, hides };
};
