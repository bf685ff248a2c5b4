import { addDays, compareDates } from '../../calendar/date-arithmetic.ts';
import { longDate } from '../../calendar/french-dates.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { dateInParis, endOfDayInParis } from '../../calendar/paris-time.ts';
import { accepted, refused } from '../../kernel/outcome.ts';
import type { ApplicationProposers } from '../commands.ts';
import { dossierSubject } from '../dossier-subject.ts';
import { reportKey } from './rows.ts';

/** Enough to reply and to add what was forgotten; the members read them all. */
const MOST_REPLIES = 5;

/**
 * The report is shown to the applicant before the session, with the time to reply that the rules of the label give (B16);
 * one that would leave no day to reply is not published.
 */
export const publishReport: ApplicationProposers['publishReport'] = ({ data, thing, given, at }) => {
  const { rules, session } = given;
  if (rules === null) return refused('rules-missing');
  if (session === null) return refused('unknown-reference', { field: 'séance' });
  const heldOn = LegalDate.parse(session.heldOn);
  const replyUntil = addDays(heldOn, -rules.label.replyClosesDays);
  if (compareDates(dateInParis(at), replyUntil) >= 0)
    return refused('report-too-late', { replyUntil: longDate(replyUntil), heldOn: longDate(heldOn) });
  const number = thing.version + 1;
  return accepted({
    facts: [
      {
        type: 'ReportPublished.v1',
        data: { replyUntil },
        personal: { subject: dossierSubject(thing.council, thing.id), values: { text: data.text } },
        deadlines: { reply: endOfDayInParis(replyUntil) },
      },
    ],
    rows: [
      {
        kind: 'put',
        key: reportKey('report', thing.council, thing.id, number),
        item: { number, replyUntil, at },
        absent: true,
      },
    ],
  });
};

/** M18: attached as it was written; nobody edits it, and after its time none is taken. */
export const reply: ApplicationProposers['reply'] = ({ data, thing, at, held }) => {
  const { replyUntil, replies } = thing.context;
  if (replyUntil === null) return refused('no-report-to-reply-to');
  const until = LegalDate.parse(replyUntil);
  if (at >= endOfDayInParis(until)) return refused('reply-too-late', { replyUntil: longDate(until) });
  if (replies >= MOST_REPLIES) return refused('replies-enough', { most: MOST_REPLIES });
  const number = thing.version + 1;
  return accepted({
    facts: [
      {
        type: 'ReplyReceived.v1',
        data: {},
        personal: { subject: dossierSubject(thing.council, thing.id), values: { text: data.text } },
      },
    ],
    rows: [
      {
        kind: 'put',
        key: reportKey('reply', thing.council, thing.id, number),
        item: { number, role: held?.role ?? null, at },
        absent: true,
      },
    ],
  });
};
