import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import type { Ask, Proposal } from '../../kernel/workflow.ts';
import type { ItemContext } from '../item.machine.ts';
import type { BoxCount, RecountGiven } from './commands.ts';

const isSame = (one: BoxCount, other: BoxCount): boolean =>
  one.digest === other.digest &&
  one.ballots === other.ballots &&
  Object.entries(one.tally).every(([kind, count]) => other.tally[kind as keyof BoxCount['tally']] === count);

/**
 * Two members of the electorate have the box counted again (P10): one asks, another confirms, and what was found is
 * recorded beside what the closing had found, whether or not it is the same.
 */
export const recount = ({
  thing,
  given,
  held,
}: Ask<object, ItemContext, RecountGiven>): Outcome<Proposal> => {
  const { round, poll, recountAskedBy: first } = thing.context;
  if (given.closed === null || poll === null) return refused('ballot-not-secret');
  const member = held?.role === 'member' ? held.member : null;
  if (member === null || !given.electorate.includes(member)) return refused('not-an-elector');
  if (first === null)
    return accepted({ facts: [{ type: 'RecountAsked.v1', data: { round, poll, member } }] });
  if (first === member) return refused('second-scrutineer-missing');
  if (given.counted === null) return refused('box-destroyed');
  const { tally, ballots, digest } = given.counted;
  return accepted({
    facts: [
      {
        type: 'VoteRecounted.v1',
        data: {
          round,
          poll,
          scrutineers: [first, member],
          tally,
          box: { ballots, digest },
          same: isSame(given.closed, given.counted),
        },
      },
    ],
  });
};
