import { addMonths, compareDates } from '../../calendar/date-arithmetic.ts';
import { acknowledgementDue } from '../../calendar/acknowledgement-due.ts';
import { longDate } from '../../calendar/french-dates.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { dateInParis, endOfDayInParis } from '../../calendar/paris-time.ts';
import { SILENCE_MONTHS } from '../../calendar/implicit-decision-date.ts';
import type { Instant } from '../../../events/fact.ts';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import { thingKey, type RowKey } from '../../kernel/rows.ts';
import type { ApplicationProposers } from '../commands.ts';

export const draftKey = (council: string, id: string): RowKey => ({
  pk: thingKey(council, 'application', id),
  sk: 'draft',
});

const answerKey = (council: string, id: string, criterion: string): RowKey => ({
  pk: thingKey(council, 'application', id),
  sk: `answer#${criterion}`,
});

/** One open request of a structure for one session (domain rules, glossary: one dossier per campaign). */
export const campaignKey = (council: string, structure: string, session: string): RowKey => ({
  pk: thingKey(council, 'structure', structure),
  sk: `application#${session}`,
});

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

/** A draft is no request: rows only, and no fact before it is filed. It may start before the campaign opens. */
export const start: ApplicationProposers['start'] = ({ data, thing, given }) => {
  const { structure, session, charter, taken, draft } = given;
  if (draft !== null) return refused('already-exists');
  if (structure === null) return refused('unknown-reference', { field: 'structure' });
  if (session === null) return refused('unknown-reference', { field: 'séance' });
  if (charter === null) return refused('no-charter-in-force');
  if (taken) return refused('application-already-open');
  const item = { ...data, structureName: structure.name, changes: 0, open: true };
  return accepted({
    facts: [],
    rows: [
      { kind: 'put', key: draftKey(thing.council, thing.id), item, absent: true },
      {
        kind: 'put',
        key: campaignKey(thing.council, data.structure, data.session),
        item: { application: thing.id },
        absent: true,
      },
    ],
  });
};

/** One row per criterion, with its own version: two people who answer different questions never collide. */
export const answer: ApplicationProposers['answer'] = ({ data, thing, given: { draft, problem }, at }) => {
  if (draft === null || !draft.open) return refused('draft-closed');
  if (!problem.known) return refused('unknown-criterion');
  if (problem.explanation !== null) return refused('malformed-answer', { explanation: problem.explanation });
  const key = answerKey(thing.council, thing.id, data.criterion);
  const item = { criterion: data.criterion, answers: data.answers, version: data.version + 1, savedAt: at };
  return accepted({
    facts: [],
    rows: [
      data.version === 0
        ? { kind: 'put', key, item, absent: true }
        : { kind: 'put', key, item, expect: { version: data.version } },
      { kind: 'touch', key: draftKey(thing.council, thing.id), add: 'changes', expect: { open: true } },
    ],
  });
};

/**
 * The request is filed: bound to the charter and the rules of that day (design of the data: a dossier keeps its
 * charter), its answers frozen by their digest, the acknowledgement due within ten working days (ACK-02).
 */
export const submit: ApplicationProposers['submit'] = ({ data, thing, given, at }) => {
  const { draft, answers, charter, rules, session, register } = given;
  if (draft === null || !draft.open) return refused('draft-closed');
  if (!data.swornStatement) return refused('statement-required');
  if (answers.count === 0) return refused('nothing-answered');
  if (charter === null) return refused('no-charter-in-force');
  if (rules === null) return refused('rules-missing');
  if (register === null) return refused('register-not-read');
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
          charter,
          rulesVersion: rules.version,
          silenceRegime,
          answersDigest: answers.digest,
          receivedOn,
          implicitDecisionOn,
          channel: data.channel,
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
