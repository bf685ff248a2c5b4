import * as z from 'zod';
import { thingKey } from '../../workflows/kernel/rows.ts';
import { ReplyAnswer, type ReplyRow } from '../../workflows/session/reply/commands.ts';
import { repliesOf } from '../../workflows/session/rows.ts';
import type { Store, Subjects } from '../ports.ts';

const Row = z.object({
  member: z.int(),
  answer: ReplyAnswer,
  at: z.string(),
  sealed: z.object({ fact: z.string(), subject: z.string() }).nullable(),
}) satisfies z.ZodType<ReplyRow>;

export const toReplyRow = (row: unknown): ReplyRow => Row.parse(row);

/** What members answered to one call of a session, one row each, by number. */
export const repliesTo = async (
  store: Pick<Store, 'rows'>,
  council: string,
  session: string,
  call: number,
): Promise<ReplyRow[]> =>
  (await store.rows(thingKey(council, 'session', session), repliesOf(call))).map(toReplyRow);

/** The word of excuse of an answer; null when there is none, or once it is erased. */
export const openExcuse = async (
  subjects: Pick<Subjects, 'openAll'>,
  { answer, sealed }: ReplyRow,
): Promise<string | null> => {
  if (answer !== 'ABSENT' || sealed === null) return null;
  const words = await subjects.openAll([sealed.fact], sealed.subject);
  return words.get(sealed.fact)?.['excuse'] ?? null;
};
