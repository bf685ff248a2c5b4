import type * as z from 'zod';
import { MOST_ROUNDS } from '../../../events/item.ts';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import { thingKey, type RowWrite } from '../../kernel/rows.ts';
import type { Ask, Proposal, WorkflowName } from '../../kernel/workflow.ts';
import { presides } from '../../session/room.ts';
import type { ItemContext } from '../item.machine.ts';
import type { AnnulVote } from './commands.ts';

/** A thing as it was read: where it stands, and at which version. */
export type Seen = { state: string; version: number };

export type AnnulGiven = {
  session: Seen | null;
  dossier: (Seen & { item: string | null }) | null;
  seated: boolean;
  /** Who presided when it was opened (BOD-01). */
  chair: number | null;
  /** Who left the room for it (DEL-11). */
  recused: readonly number[];
};

/** Where a dossier waits for the President: its own state may be told a moment later. */
const UNDECIDED = ['onAgenda', 'opinionGiven'];

const unmoved = (council: string, workflow: WorkflowName, id: string, { version }: Seen): RowWrite => ({
  kind: 'require',
  key: { pk: thingKey(council, workflow, id), sk: 'state' },
  expect: { version },
});

/**
 * D14: while the session sits and the President has not decided, a vote is annulled and may be put again as another
 * round. Session and dossier are written to have not moved: of an annulment and a decision, one comes first, and the
 * other is refused. The result stays in the facts.
 */
export const annulVote = ({
  data,
  thing,
  given: { session, dossier, seated, chair, recused },
  actor,
}: Ask<z.infer<typeof AnnulVote>, ItemContext, AnnulGiven>): Outcome<Proposal> => {
  const { council, id, context } = thing;
  if (data.round !== context.round) return refused('another-round', { round: context.round });
  if (!presides(actor, chair, recused)) return refused('not-presiding');
  if (!seated) return refused('no-such-member');
  if (session?.state !== 'open') return refused('session-not-open');
  // What is adopted by a vote is recorded once its session is over: of what is no dossier, nothing can have followed.
  const isDossier = context.application !== null;
  if (isDossier && (dossier === null || dossier.item !== id || !UNDECIDED.includes(dossier.state)))
    return refused('opinion-followed');
  if (context.round >= MOST_ROUNDS) return refused('rounds-exhausted', { most: MOST_ROUNDS });
  return accepted({
    facts: [{ type: 'VoteAnnulled.v1', data: { ...data, application: context.application } }],
    rows: [
      unmoved(council, 'session', context.session, session),
      ...(context.application !== null && dossier !== null
        ? [unmoved(council, 'application', context.application, dossier)]
        : []),
    ],
  });
};
