import { acknowledgementDue } from '../../calendar/acknowledgement-due.ts';
import { addMonths, compareDates } from '../../calendar/date-arithmetic.ts';
import { longDate } from '../../calendar/french-dates.ts';
import { SILENCE_MONTHS } from '../../calendar/implicit-decision-date.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { dateInParis, endOfDayInParis } from '../../calendar/paris-time.ts';
import type { Instant } from '../../../events/fact.ts';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import type { ApplicationProposers } from '../commands.ts';
import type { CharterBinding } from './commands.ts';
import { draftKey } from './draft.ts';

/** PRC-05: what counts is the day of receipt, in Paris. */
const campaignOpen = (
  session: { opensOn: string; closesOn: string } | null,
  at: Instant,
): Outcome<LegalDate> => {
  if (session === null) return refused('unknown-reference', { field: 'séance' });
  const today = dateInParis(at);
  const [opensOn, closesOn] = [LegalDate.parse(session.opensOn), LegalDate.parse(session.closesOn)];
  return compareDates(today, opensOn) < 0 || compareDates(today, closesOn) > 0
    ? refused('campaign-closed', { opensOn: longDate(opensOn), closesOn: longDate(closesOn) })
    : accepted(today);
};

/** B5: nobody files under a charter that they have not seen. */
const boundTo = (drafted: CharterBinding, inForce: CharterBinding | null): Outcome<CharterBinding> => {
  if (inForce === null) return refused('no-charter-in-force');
  return drafted.compiledDigest === inForce.compiledDigest
    ? accepted(inForce)
    : refused('charter-changed', { version: inForce.version });
};

/**
 * The request is filed: bound to the charter and the rules of that day (design of the data: a dossier keeps its
 * charter), its answers frozen by their digest, the acknowledgement due within ten working days (ACK-02). A register
 * that is silent stops nobody (A4).
 */
export const submit: ApplicationProposers['submit'] = ({ data, thing, given, at }) => {
  const { draft, answers, rules, session } = given;
  if (draft === null || !draft.open) return refused('draft-closed');
  if (!data.swornStatement) return refused('statement-required');
  if (answers.count === 0) return refused('nothing-answered');
  const charter = boundTo(draft.charter, given.charter);
  if (!charter.ok) return charter;
  if (rules === null) return refused('rules-missing');
  const received = campaignOpen(session, at);
  if (!received.ok) return received;
  const receivedOn = received.value;
  const { silenceRegime } = rules.label;
  const implicitDecisionOn = addMonths(receivedOn, SILENCE_MONTHS);
  return accepted({
    facts: [
      {
        type: 'ApplicationSubmitted.v1',
        data: {
          structure: draft.structure,
          structureName: draft.structureName,
          session: draft.session,
          charter: charter.value,
          rulesVersion: rules.version,
          silenceRegime,
          answersDigest: answers.digest,
          receivedOn,
          implicitDecisionOn,
          channel: data.channel,
          assisted: draft.assisted,
        },
        deadlines: {
          acknowledgement: endOfDayInParis(acknowledgementDue(receivedOn)),
          // SIL-01, SIL-02: two months from receipt; a file is complete on the day it was filed unless an item was
          // asked for, whenever an officer says so, so that silence never waits for us.
          implicitDecision: endOfDayInParis(implicitDecisionOn),
        },
      },
    ],
    rows: [
      {
        kind: 'put',
        key: draftKey(thing.council, thing.id),
        item: { ...draft, open: false },
        expect: { changes: draft.changes, open: true },
      },
    ],
  });
};
