import * as z from 'zod';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import type { Ask, Proposal } from '../../kernel/workflow.ts';
import { EnteredChoice, Entries } from '../choices.ts';
import { handsKey, type HandsRow } from '../entries.ts';
import type { OpenPoll } from '../hands/record-hands.ts';
import type { ItemContext } from '../item.machine.ts';

export const TakeBlockHands = z.strictObject({ choice: EnteredChoice, exceptions: Entries });

/**
 * What a show of hands on a block says of one of its points: of those who are named, whoever has no vote on it, recused
 * or gone, is dropped, and so is who voted by themself, whose vote stands.
 */
export const takeBlockHands = ({
  data,
  thing,
  given: { poll },
}: Ask<z.infer<typeof TakeBlockHands>, ItemContext, { poll: OpenPoll | null }>): Outcome<Proposal> => {
  if (poll === null || poll.secret) return refused('secret-vote-not-entered');
  const exceptions = data.exceptions.filter(
    ({ member }) => poll.voters.includes(member) && !poll.cast.includes(member),
  );
  const { round } = thing.context;
  const row: HandsRow = { choice: data.choice, exceptions, entry: thing.version + 1 };
  return accepted({
    facts: [{ type: 'HandsRecorded.v1', data: { round } }],
    rows: [{ kind: 'put', key: handsKey(thing.council, thing.id, round), item: row }],
  });
};
