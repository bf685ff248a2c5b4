import { addDays, daysBetween } from '../calendar/date-arithmetic.ts';
import { longDate } from '../calendar/french-dates.ts';
import { LegalDate } from '../calendar/legal-date.ts';
import { dateInParis } from '../calendar/paris-time.ts';
import { countTally } from '../deliberation/count-votes.ts';
import { majorityOf } from '../deliberation/rules-of-procedure.ts';
import type { Day } from '../../events/fact.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import { sealing } from '../kernel/sealing.ts';
import type { Proposers } from '../kernel/workflow.ts';
import type { ProposalGiven, proposalCommands, SessionSeen } from './commands.ts';
import type { ProposalContext } from './proposal.machine.ts';
import { besideSession, decisionKey, type DecisionRow } from './rows.ts';

type All = Proposers<typeof proposalCommands, ProposalContext, ProposalGiven>;
type Part = Pick<All, 'placeOnAgenda' | 'adjourn' | 'recordVote'>;

const TO_COME = ['scheduled', 'convened'];
const UNKNOWN_SESSION = { field: 'séance' };

/** A session that is not over, on a day that has not gone by. */
const openSession = (session: SessionSeen | null, states: readonly string[], today: string): Outcome<Day> => {
  if (session === null) return refused('unknown-reference', UNKNOWN_SESSION);
  if (!states.includes(session.state) || session.heldOn < today) return refused('session-closed');
  if (session.call > 1) return refused('agenda-frozen');
  return accepted(session.heldOn as Day);
};

/** How a proposal comes before the council, and what the council says of it. */
export const agendaProposers: Part = {
  // MAN-06: after the closing of the agenda, the president alone adds to it, by urgency, up to the opening.
  placeOnAgenda: ({ data: { session, urgency }, thing, given, at, actor, held }) => {
    const { rules } = given;
    if (rules === null) return refused('rules-missing');
    const today = dateInParis(at);
    const open = openSession(given.session, [...TO_COME, 'open'], today);
    if (!open.ok) return open;
    const heldOn = LegalDate.parse(open.value);
    const urgent = daysBetween(today, heldOn) < rules.agendaClosesDays;
    if (urgent && (held?.role !== 'president' || urgency === undefined)) {
      const closedOn = longDate(addDays(heldOn, -rules.agendaClosesDays));
      return refused('agenda-closed', { closedOn, heldOn: longDate(heldOn) });
    }
    const { personal } = sealing(thing, actor, { urgency: urgency ?? '' });
    return accepted({
      facts: [
        {
          type: 'ProposalPlacedOnAgenda.v1',
          data: { session, heldOn: open.value, urgent },
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
    const open = openSession(next, TO_COME, dateInParis(at));
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
    if (held === null) return refused('unknown-reference', UNKNOWN_SESSION);
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
