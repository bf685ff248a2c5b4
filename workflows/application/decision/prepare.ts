import type { DecisionOutcome } from '../../../events/application.ts';
import type { Instant } from '../../calendar/instant.ts';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import { thingKey, type RowWrite } from '../../kernel/rows.ts';
import { standsAt } from '../../kernel/states.ts';
import type { Thing } from '../../kernel/workflow.ts';
import type { ApplicationContext } from '../application-context.ts';
import type { DecisionGiven, VotedItem } from './commands.ts';
import type { Signed } from './signed-decision.ts';

/**
 * What follows an opinion follows a vote that stands: its point is written to have not moved, as annulling the vote
 * writes that the dossier has not. Of the two, one comes first, and the other is refused (D14).
 */
export const standing = (council: string, item: VotedItem): Outcome<RowWrite[]> => {
  if (item === null) return accepted([]);
  if (item.state !== 'opinionGiven') return refused('opinion-annulled');
  const key = { pk: thingKey(council, 'item', item.id), sk: 'state' };
  return accepted([{ kind: 'require', key, expect: { version: item.version } }]);
};

/** What follows the opinion: granted as proposed, or refused (domain rules 3.0b, decision). */
export const expectedOutcome = ({ proposal, opinion }: ApplicationContext): DecisionOutcome => {
  if (proposal === 'INELIGIBLE' || opinion !== 'FAVOURABLE') return 'REFUSED';
  return proposal === 'WITH_RESERVATIONS' ? 'GRANTED_WITH_RESERVATIONS' : 'GRANTED';
};

const mayDecide = ({ snapshot, context }: Thing<ApplicationContext>): boolean =>
  standsAt(snapshot.value, 'filed.examination.opinionGiven') ||
  (standsAt(snapshot.value, 'filed.examination.settled') && context.proposal === 'INELIGIBLE');

/**
 * A refusal always has reasons, and the verdicts give them (DEC-04); an award under conditions has some too (DEC-03), and
 * whoever departs from the opinion says why.
 */
const isReasoned = (
  { outcome, reasons }: { outcome: DecisionOutcome; reasons: readonly string[] },
  followsOpinion: boolean,
  { conditions }: ApplicationContext,
  drawn: number,
): boolean => {
  if (reasons.length > 0) return true;
  return followsOpinion && (outcome === 'REFUSED' ? drawn > 0 : conditions.length === 0);
};

/** What is asked of a decision, by whom it is to be signed, and when that is asked. */
type Preparing = {
  outcome: DecisionOutcome;
  reasons: readonly string[];
  given: DecisionGiven['decide'];
  /** Null when nobody signs. */
  signer: string | null;
  at: Instant;
};

/** A decision that may be signed, and the vote that must stand until it is written. */
type Prepared = { signed: Signed; rows: RowWrite[] };

/**
 * What holds of a decision however it is signed: it follows a vote that stands, departs from it with reasons, and is
 * signed by somebody of whom the register says in what capacity (DEC-01, DEC-04, DEC-11).
 */
export const prepare = (
  thing: Thing<ApplicationContext>,
  { outcome, reasons, given, signer, at }: Preparing,
): Outcome<Prepared> => {
  const { context, deadlines } = thing;
  // SIL-01, SIL-02: silence has decided at its instant, whether or not that was recorded yet.
  if (deadlines['implicitDecision'] !== undefined && at >= deadlines['implicitDecision'])
    return refused('not-in-this-state', { attempted: 'decide' });
  if (!mayDecide(thing)) return refused('opinion-required');
  if (given.rules === null) return refused('rules-missing');
  if (context.proposal === 'INELIGIBLE' && outcome !== 'REFUSED') return refused('outcome-not-open');
  const vote = standing(thing.council, given.item);
  if (!vote.ok) return vote;
  if (given.signing === null) return refused('signatory-unknown');
  // Four eyes: whoever signs by delegation may work on dossiers too.
  if (signer !== null && signer === context.concludedBy) return refused('signs-own-conclusion');
  const followsOpinion = outcome === expectedOutcome(context);
  if (!isReasoned({ outcome, reasons }, followsOpinion, context, given.drawn.length))
    return refused('reasons-required');
  const { signing, drawn, rules } = given;
  const signed = { outcome, followsOpinion, label: rules.label, drawn, added: reasons, signing };
  return accepted({ signed, rows: vote.value });
};
