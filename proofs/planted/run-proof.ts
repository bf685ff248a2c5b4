import * as z from 'zod';
import type { NamedProof } from './bug.ts';
import { runNode } from './run-node.ts';

const Line = z.object({ proof: z.string(), tried: z.int(), failed: z.int() });

/** What a long run found: how many things failed, and the first words said of them. */
export type Found = { readonly failed: number; readonly problem: string };

/** Plays one proof in a copy of the project. @throws Error when it did not come to its end */
export const runProof = async (root: string, { proof, args }: NamedProof): Promise<Found> => {
  const { out, error } = await runNode(root, ['proofs/main.ts', proof, ...args]);
  const line = Line.safeParse(JSON.parse(out.trim().split('\n').at(-1) || 'null'));
  if (!line.success) throw new Error(`La preuve ${proof} n’est pas allée à son terme.\n${error}`);
  return { failed: line.data.failed, problem: error.trim().split('\n').at(-1) ?? '' };
};
