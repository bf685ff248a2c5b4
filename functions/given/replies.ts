import * as z from 'zod';
import { ReplyAnswer, type ReplyRow } from '../../workflows/session/reply/commands.ts';

const Row = z.object({
  member: z.int(),
  answer: ReplyAnswer,
  at: z.string(),
  sealed: z.object({ fact: z.string(), subject: z.string() }).nullable(),
}) satisfies z.ZodType<ReplyRow>;

export const toReplyRow = (row: unknown): ReplyRow => Row.parse(row);
