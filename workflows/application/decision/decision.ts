import { dateInParis } from '../../calendar/paris-time.ts';
import type { DecisionOutcome } from '../../../events/application.ts';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import { thingKey, type RowWrite } from '../../kernel/rows.ts';
import { standsAt } from '../../kernel/states.ts';
import type { Thing } from '../../kernel/workflow.ts';
import type { ApplicationContext } from '../application-context.ts';
import type { ApplicationProposers } from '../commands.ts';
import type { VotedItem } from './commands.ts';
import { dossierSubject } from '../dossier-subject.ts';
import { signedDecision } from './signed-decision.ts';
import { noAgenda, silenceHasDecided } from '../receipt/silence-deadlines.ts';

export const placeOnAgenda: ApplicationProposers['placeOnAgenda'] = ({ data }) =>
  accepted({ facts: [{ type: 'ApplicationPlacedOnAgenda.v1', data, deadlines: noAgenda }] });

/** C8: its point was not voted, and it may be placed on another agenda; the clock of silence goes on (F1). */
export const leaveAgenda: ApplicationProposers['leaveAgenda'] = ({ data, thing: { context } }) =>
  context.item === data.item
    ? accepted({ facts: [{ type: 'ApplicationLeftAgenda.v1', data }] })
    : refused('unknown-reference', { field: 'point' });

export const receiveOpinion: ApplicationProposers['receiveOpinion'] = ({ data, thing: { context } }) =>
  context.item === data.item
    ? accepted({ facts: [{ type: 'OpinionReceived.v1', data }] })
    : refused('unknown-reference', { field: 'point' });

/** D14: the vote was annulled before anything followed from it; the dossier waits for another. */
export const annulOpinion: ApplicationProposers['annulOpinion'] = ({ data, thing: { context } }) =>
  context.item === data.item
    ? accepted({ facts: [{ type: 'OpinionAnnulled.v1', data }] })
    : refused('unknown-reference', { field: 'point' });

/**
 * What follows an opinion follows a vote that stands: its point is written to have not moved, as annulling the vote
 * writes that the dossier has not. Of the two, one comes first, and the other is refused (D14).
 */
const standing = (council: string, item: VotedItem): Outcome<RowWrite[]> => {
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

/** The President's own act (DEC-11): may depart from the opinion, with reasons; a refusal always has them (DEC-04). */
export const decide: ApplicationProposers['decide'] = ({ data, thing, given, at, actor }) => {
  const { context, deadlines } = thing;
  // SIL-01, SIL-02: silence has decided at its instant, whether or not that was recorded yet.
  if (deadlines['implicitDecision'] !== undefined && at >= deadlines['implicitDecision'])
    return refused('not-in-this-state', { attempted: 'decide' });
  if (!mayDecide(thing)) return refused('opinion-required');
  if (given.rules === null) return refused('rules-missing');
  if (context.proposal === 'INELIGIBLE' && data.outcome !== 'REFUSED') return refused('outcome-not-open');
  const vote = standing(thing.council, given.item);
  if (!vote.ok) return vote;
  if (given.signing === null) return refused('signatory-unknown');
  // Four eyes: whoever signs by delegation may work on dossiers too.
  if (actor.kind === 'person' && actor.person === context.concludedBy) return refused('signs-own-conclusion');
  const followsOpinion = data.outcome === expectedOutcome(context);
  if (!isReasoned(data, followsOpinion, thing.context, given.drawn.length))
    return refused('reasons-required');
  const { label } = given.rules;
  const { signing, drawn } = given;
  const signed = { outcome: data.outcome, followsOpinion, label, drawn, added: data.reasons, signing };
  return accepted({ facts: [signedDecision(thing, signed, at)], rows: vote.value });
};

/** Sent back to a next session (DEC-11): ready again, under the same clock of silence (glossary, state machines). */
export const defer: ApplicationProposers['defer'] = ({ data, thing, given: { item }, at }) => {
  const decided = silenceHasDecided(thing, at);
  if (decided !== null) return decided;
  const vote = standing(thing.council, item);
  if (!vote.ok) return vote;
  return accepted({
    facts: [
      {
        type: 'DecisionDeferred.v1',
        data: { deferredOn: dateInParis(at) },
        personal: { subject: dossierSubject(thing.council, thing.id), values: { reason: data.reason } },
      },
    ],
    rows: vote.value,
  });
};
