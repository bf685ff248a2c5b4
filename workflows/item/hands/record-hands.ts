import type * as z from 'zod';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import type { Ask, Proposal } from '../../kernel/workflow.ts';
import { without } from '../choices.ts';
import { handsKey, type HandsRow } from '../entries.ts';
import type { ItemContext } from '../item.machine.ts';
import type { RecordHands } from './commands.ts';

/** The vote that is open, as an entry finds it: who has a vote, and whose slot holds a choice already. */
export type OpenPoll = { voters: readonly number[]; cast: readonly number[]; secret: boolean };

/** Why an entry about these members cannot be made: the round is over, the ballot secret, or they voted themselves. */
export const refuseEntry = (
  members: readonly number[],
  round: number,
  { context }: { context: ItemContext },
  poll: OpenPoll | null,
): Outcome<Proposal> | null => {
  if (poll === null || round !== context.round) return refused('another-round', { round: context.round });
  if (poll.secret) return refused('secret-vote-not-entered');
  if (context.closesAt !== null) return refused('answered-in-writing');
  const strangers = without(members, poll.voters);
  if (strangers.length > 0) return refused('not-in-electorate', { members: strangers.join(', ') });
  const cast = members.filter((member) => poll.cast.includes(member));
  return cast.length > 0 ? refused('voted-themselves', { count: cast.length }) : null;
};

/**
 * The show of hands, by exception: who voted by themself keeps that vote, all others vote as is said here. It is one
 * row, written whole or not at all, whatever the size of the council; the slots take it when the vote is closed. Entered
 * again before that, the last one counts.
 */
export const recordHands = ({
  data,
  thing,
  given,
}: Ask<z.infer<typeof RecordHands>, ItemContext, { poll: OpenPoll | null }>): Outcome<Proposal> => {
  const members = data.exceptions.map(({ member }) => member);
  const impossible = refuseEntry(members, data.round, thing, given.poll);
  if (impossible !== null) return impossible;
  const row: HandsRow = { choice: data.choice, exceptions: data.exceptions, entry: thing.version + 1 };
  return accepted({
    facts: [{ type: 'HandsRecorded.v1', data: { round: data.round } }],
    rows: [{ kind: 'put', key: handsKey(thing.council, thing.id, data.round), item: row }],
  });
};
