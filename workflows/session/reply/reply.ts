import type * as z from 'zod';
import { longDate } from '../../calendar/french-dates.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { sitsOn } from '../../council/seats/mandates.ts';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import type { RowWrite } from '../../kernel/rows.ts';
import type { SealedIn } from '../../kernel/sealed-in.ts';
import { wordsSubject } from '../../kernel/sealing.ts';
import { memberSuffix } from '../../kernel/rows.ts';
import type { Ask, Proposal } from '../../kernel/workflow.ts';
import type { SessionGiven } from '../commands.ts';
import { seatOf } from '../presence.ts';
import { replyKey } from '../rows.ts';
import type { SessionContext } from '../session.machine.ts';
import type { Reply, ReplyRow } from './commands.ts';

type ReplyAsk = Ask<z.infer<typeof Reply>, SessionContext, SessionGiven['reply']>;

/**
 * Where the word of a member is sealed: under that member, whoever typed it, and always in the same place, so that one
 * that is changed or taken back is kept nowhere. Null while none was ever written.
 */
const sealedFor = (
  { thing, data, given: { row, seat }, actor }: ReplyAsk,
  member: number,
): SealedIn | null => {
  if (row?.sealed != null) return row.sealed;
  if (data.excuse === null) return null;
  const author = actor.kind === 'person' ? actor.person : actor.cause;
  return {
    fact: `${thing.id}-reply-${thing.context.call}-${memberSuffix(member)}`,
    subject: wordsSubject(thing.council, seat?.person ?? author),
  };
};

/**
 * Keeps one member's answer to this call, in a row of its own: a whole council answers at once, and no fact says who is
 * excused (C7, MAN-03). It may be changed until the session opens.
 */
export const reply = (ask: ReplyAsk): Outcome<Proposal> => {
  const { data, thing, given, at, held } = ask;
  const member = seatOf(held, data.member);
  if (member === null || given.seat === null) return refused('no-such-member');
  const { heldOn, call } = thing.context;
  if (!sitsOn(given.seat, heldOn))
    return refused('no-mandate-then', { heldOn: longDate(LegalDate.parse(heldOn)) });
  if (data.answer === 'REMOTE' && given.remoteCounts !== true) return refused('remote-not-counted');
  const sealed = sealedFor(ask, member);
  const row: ReplyRow = { member, answer: data.answer, at, sealed };
  const write: RowWrite = {
    kind: 'put',
    key: replyKey(thing, call, member),
    item: row,
    ...(given.row === null ? { absent: true } : { expect: { answer: given.row.answer, at: given.row.at } }),
    ...(sealed !== null && {
      sealed: { ...sealed, values: data.excuse === null ? {} : { excuse: data.excuse } },
    }),
  };
  return accepted({ facts: [], rows: [write] });
};
