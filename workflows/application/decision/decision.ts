import { dateInParis } from '../../calendar/paris-time.ts';
import { accepted, refused } from '../../kernel/outcome.ts';
import type { ApplicationProposers } from '../commands.ts';
import { dossierSubject } from '../dossier-subject.ts';
import { prepare, standing } from './prepare.ts';
import { signatoryRow } from './signatory-row.ts';
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

/** The President's own act (DEC-11): may depart from the opinion, with reasons; a refusal always has them (DEC-04). */
export const decide: ApplicationProposers['decide'] = ({ data, thing, given, at, actor }) => {
  const signer = actor.kind === 'person' ? actor.person : null;
  const prepared = prepare(thing, { ...data, given, signer, at });
  if (!prepared.ok) return prepared;
  const { signed, rows } = prepared.value;
  return accepted({
    facts: [signedDecision(thing, signed, { decidedOn: dateInParis(at), signedFile: null })],
    rows: [...rows, signatoryRow(thing, signed)],
  });
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
