import { dateInParis } from '../calendar/paris-time.ts';
import { countTally } from '../deliberation/count-votes.ts';
import { majorityOf } from '../deliberation/rules-of-procedure.ts';
import type { Day } from '../../events/fact.ts';
import { accepted, refused } from '../kernel/outcome.ts';
import { sealing } from '../kernel/sealing.ts';
import type { Proposers } from '../kernel/workflow.ts';
import type { ProposalGiven, proposalCommands } from './commands.ts';
import type { ProposalContext } from './proposal.machine.ts';
import { addToAgenda, agendaOpen, TO_COME } from '../session/agenda-closing.ts';
import { besideSession, decisionKey, type DecisionRow } from './rows.ts';

type All = Proposers<typeof proposalCommands, ProposalContext, ProposalGiven>;
type Part = Pick<All, 'placeOnAgenda' | 'adjourn' | 'recordVote'>;

/** How a proposal comes before the council, and what the council says of it. */
export const agendaProposers: Part = {
  // MAN-06: after the closing of the agenda, the president alone adds to it, by urgency, up to the opening.
  placeOnAgenda: ({ data: { session, urgency }, thing, given, at, actor }) => {
    const added = addToAgenda({ ...given, urgency }, { at, actor });
    if (!added.ok) return added;
    const { heldOn, urgent } = added.value;
    const { personal } = sealing(thing, actor, { urgency: urgency ?? '' });
    return accepted({
      facts: [
        {
          type: 'ProposalPlacedOnAgenda.v1',
          data: { session, heldOn, urgent },
          ...(urgent && { personal }),
        },
      ],
      rows: [
        {
          kind: 'put',
          key: besideSession(thing.council, session, thing.id),
          item: { proposal: thing.id },
        },
      ],
    });
  },

  // The council itself leaves it for later: the agenda of that other session has no closing for it.
  adjourn: ({ data: { session }, thing, given: { current, next }, at }) => {
    if (current !== null && TO_COME.includes(current.state)) return refused('session-not-held');
    if (session === null)
      return accepted({ facts: [{ type: 'ProposalAdjourned.v1', data: { session: null, heldOn: null } }] });
    const open = agendaOpen(next, TO_COME, dateInParis(at));
    if (!open.ok) return open;
    return accepted({
      facts: [{ type: 'ProposalAdjourned.v1', data: { session, heldOn: open.value } }],
      rows: [
        {
          kind: 'put',
          key: besideSession(thing.council, session, thing.id),
          item: { proposal: thing.id },
        },
      ],
    });
  },

  // DEL-07, DEL-09: the session sat and is closed, so it had its quorum; the result follows from its rules.
  recordVote: ({ data: { chairVote, ...tally }, thing, given: { session: held } }) => {
    if (held === null) return refused('unknown-reference', { field: 'séance' });
    if (held.state !== 'closed') return refused('session-not-over');
    if (held.rules === null) return refused('rules-missing');
    const { version: rulesVersion, procedure } = held.rules;
    const rule = majorityOf(procedure, thing.context.kind);
    const { available, outcome, reason } = countTally(tally, { rule, ballot: 'OPEN', chairVote });
    const { votesInRoom } = held;
    if (available > votesInRoom)
      return refused('more-votes-than-present', { counted: available, present: votesInRoom });
    const session = thing.context.session ?? '';
    const [votedOn, adopted] = [held.heldOn as Day, outcome === 'ADOPTED'];
    const row: DecisionRow = { proposal: thing.id, session, votedOn, adopted };
    return accepted({
      facts: [
        {
          type: 'ProposalVoted.v1',
          data: { session, votedOn, tally, chairVote, votesInRoom, rulesVersion, adopted, reason },
        },
      ],
      rows: [{ kind: 'put', key: decisionKey(thing, votedOn), item: row }],
    });
  },
};
