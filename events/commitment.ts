import * as z from 'zod';
import { Side } from './exchange.ts';
import { Day, fact } from './fact.ts';

const Criterion = z.string().max(20);

/**
 * What a structure will do about a progress criterion that is not met, and by when (domain rules 3.0, 5): proposed by one
 * side, it binds once the other accepts it. The action and the name of its owner are sealed beside the fact. A new
 * proposal on the same criterion replaces the one before.
 */
export const CommitmentProposed = fact('CommitmentProposed.v1', {
  criterion: Criterion,
  dueOn: Day,
  from: Side,
});

/** The other side accepts the commitment that was proposed at that version of the dossier. */
export const CommitmentAccepted = fact('CommitmentAccepted.v1', {
  criterion: Criterion,
  dueOn: Day,
  proposal: z.int().min(1),
});
