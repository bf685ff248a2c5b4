import { LegalDate } from '../../calendar/legal-date.ts';
import { dateInParis } from '../../calendar/paris-time.ts';
import { accepted, refused } from '../../kernel/outcome.ts';
import { sealing } from '../../kernel/sealing.ts';
import type { FactBody, Proposers, Thing } from '../../kernel/workflow.ts';
import type { SessionContext } from '../session.machine.ts';
import type { minutesCommands, MinutesGiven } from './commands.ts';
import { approveAsEdited } from './rows.ts';

/** How the minutes of a session go from a draft to what the council approves, and what is annexed to them (MAN-08, D19). */
export const minutesProposers: Proposers<typeof minutesCommands, SessionContext, MinutesGiven> = {
  circulateMinutes: ({ thing, at }) =>
    thing.context.minutes === 'APPROVED'
      ? refused('minutes-approved')
      : accepted({
          facts: [
            {
              type: 'MinutesCirculated.v1',
              data: { heldOn: LegalDate.parse(thing.context.heldOn), circulatedOn: dateInParis(at) },
              deadlines: { minutes: null },
            },
          ],
        }),

  // What was circulated is not rewritten: a correction stands beside it, before the approval and after.
  correctMinutes: ({ data, thing, given: { onAgenda, seated }, actor }) => {
    if (thing.context.minutes === 'DRAFT') return refused('minutes-not-circulated');
    if (!onAgenda) return refused('unknown-reference', { field: 'point' });
    if (!seated) return refused('no-such-member');
    const { text, item, askedBy } = data;
    const { personal } = sealing(thing, actor, { text });
    return accepted({ facts: [{ type: 'MinutesCorrected.v1', data: { item, askedBy }, personal }] });
  },

  approveMinutes: ({ data: { edits, ...data }, thing }) =>
    thing.context.minutes === 'APPROVED'
      ? refused('minutes-approved')
      : accepted({
          facts: [{ type: 'MinutesApproved.v1', data, deadlines: { minutes: null } }],
          rows: [approveAsEdited(thing, edits)],
        }),
};

/** The time to send them went by: whoever keeps the secretariat is told (MAN-08). */
export const minutesOverdue = ({ context: { heldOn } }: Thing<SessionContext>): FactBody[] => [
  { type: 'MinutesOverdue.v1', data: { heldOn: LegalDate.parse(heldOn) } },
];
