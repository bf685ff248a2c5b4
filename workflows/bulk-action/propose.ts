import { instantOf, millisecondsOf } from '../calendar/milliseconds.ts';
import type { Actor, HeldRole } from '../kernel/actor.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import { passDeadline } from '../kernel/pass-deadline.ts';
import { sealing } from '../kernel/sealing.ts';
import type { Proposers } from '../kernel/workflow.ts';
import type { BulkActionContext } from './bulk-action.machine.ts';
import type { bulkActionCommands } from './commands.ts';
import { inputsOf } from './held-inputs.ts';
import type { Instant } from '../../events/fact.ts';

/** For how long an act on many dossiers may be undone (B11). */
export const UNDO_MINUTES = 10;

/** When what is held now is carried out, unless it is undone. */
export const carriedOutAt = (at: Instant): Instant => instantOf(millisecondsOf(at) + UNDO_MINUTES * 60_000);

/** Its author, or the secretariat, which sees to the work of all. */
const asAuthorOrSecretary = (
  { author }: BulkActionContext,
  { actor, held }: { actor: Actor; held: HeldRole | null },
): Outcome<null> =>
  held?.role === 'secretary' || (actor.kind === 'person' && actor.person === author)
    ? accepted(null)
    : refused('bulk-action-of-another');

export const bulkActionProposers: Proposers<
  typeof bulkActionCommands,
  BulkActionContext,
  Record<string, never>
> = {
  hold: ({ data, thing, at, actor }) => {
    const author = actor.kind === 'person' ? actor.person : '';
    const { personal } = sealing(thing, actor, { inputs: inputsOf(data) });
    return accepted({
      facts: [
        {
          type: 'BulkActionHeld.v1',
          data: {
            command: data.command,
            of: data.of,
            author,
            things: data.entries.map((entry) => entry.thing),
          },
          deadlines: { carryOut: carriedOutAt(at) },
          personal,
        },
      ],
    });
  },

  undo: ({ thing, actor, held }) => {
    const may = asAuthorOrSecretary(thing.context, { actor, held });
    return may.ok
      ? accepted({ facts: [{ type: 'BulkActionUndone.v1', data: {}, deadlines: { carryOut: null } }] })
      : may;
  },

  // A limit may fall within the ten minutes: its author may prefer not to wait.
  carryOutNow: ({ thing, actor }) =>
    actor.kind === 'person' && actor.person === thing.context.author
      ? accepted({ facts: [{ type: 'BulkActionReleased.v1', data: {}, deadlines: { carryOut: null } }] })
      : refused('bulk-action-of-another'),

  recordResults: ({ data }) => accepted({ facts: [{ type: 'BulkActionCarriedOut.v1', data }] }),

  passDeadline: passDeadline<BulkActionContext>({
    carryOut: () => [{ type: 'BulkActionFellDue.v1', data: {} }],
  }),
};
