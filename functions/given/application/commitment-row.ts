import * as z from 'zod';
import { Side } from '../../../events/exchange.ts';
import type { CommitmentRow as Row } from '../../../workflows/application/examination/commands.ts';

/** A commitment as its row keeps it. */
export const CommitmentRow = z.object({
  criterion: z.string(),
  dueOn: z.string(),
  number: z.int(),
  from: Side,
  proposedAt: z.string(),
  acceptedAt: z.string().nullable(),
}) satisfies z.ZodType<Row>;
