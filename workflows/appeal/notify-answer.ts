import type { Instant } from '../../events/fact.ts';
import type { Delivery } from '../../events/notification.ts';
import { LegalDate } from '../calendar/legal-date.ts';
import { dateInParis, endOfDayInParis } from '../calendar/paris-time.ts';
import { accepted, refused } from '../kernel/outcome.ts';
import { standsAt } from '../kernel/states.ts';
import type { FactBody, Proposers } from '../kernel/workflow.ts';
import { arrived } from '../notification/arrived.ts';
import { lastDayToConsult, notifiedDay } from '../notification/notified-day.ts';
import type { AppealContext } from './appeal.machine.ts';
import { courtAfterAnswer } from './challenge.ts';
import type { AppealGiven, appealCommands } from './commands.ts';

type Proposing = Proposers<typeof appealCommands, AppealContext, AppealGiven>;

/** What happened to the answer besides waiting. */
type Reached = { consultedOn?: LegalDate; deliveries?: readonly Delivery[] };

/** The answer can be read in the space from the day on which it is signed; silence counts for whoever had agreed to it. */
export const inTheSpace = (electronic: boolean, at: Instant) => ({
  electronic,
  consultBy: electronic ? lastDayToConsult(dateInParis(at)) : null,
});

/** No text sets it: as long as whoever agreed has to read it. */
const postingFrom = (today: LegalDate): Record<string, Instant> => ({
  answerPosting: endOfDayInParis(lastDayToConsult(today)),
});

/** R112-20: the end of the fifteenth day, when silence notifies; that on which the service is reminded to post it otherwise. */
export const readingOf = (
  { consultBy }: { consultBy: LegalDate | null },
  at: Instant,
): Record<string, Instant> =>
  consultBy === null ? postingFrom(dateInParis(at)) : { answerReading: endOfDayInParis(consultBy) };

/** The answer binds from the day that is proved, which opens the time of the court (DEC-06, DEC-10, REM-09). */
const answered = (
  { remedies, outcome, ruledOn, electronic, ...context }: AppealContext,
  { consultedOn, deliveries = [] }: Reached,
  today: LegalDate,
): FactBody[] => {
  const receivedOn = LegalDate.parse(context.receivedOn);
  const availableOn = ruledOn === null ? null : LegalDate.parse(ruledOn);
  const evidence = { availableOn, consented: electronic, consultedOn: consultedOn ?? null, deliveries };
  const notified = notifiedDay(evidence, today);
  if (notified === null) return [];
  const courtDeadline = courtAfterAnswer(notified.notifiedOn, { receivedOn, remedies, outcome });
  return [
    {
      type: 'AppealAnswered.v1',
      data: { ...notified, courtDeadline },
      deadlines: { answerReading: null, answerPosting: null },
    },
  ];
};

/** By letter, as its slips tell, or by hand: the day is computed from what is proved (DEC-10). */
export const notify: Proposing['notify'] = ({ data: { delivery }, thing: { context }, at }) => {
  const today = dateInParis(at);
  const letter = arrived(delivery, LegalDate.parse(context.ruledOn ?? today), today);
  if (!letter.ok) return letter;
  return accepted({ facts: answered(context, { deliveries: [delivery] }, today) });
};

/** Whoever represents the structure opens the answer in its space: that day is the day. A third party has no space here. */
export const consultAnswer: Proposing['consultAnswer'] = ({ thing: { context }, at }) => {
  const today = dateInParis(at);
  return context.by === 'THIRD_PARTY'
    ? refused('not-the-appellant')
    : accepted({ facts: answered(context, { consultedOn: today }, today) });
};

/** Fifteen days went by unread in the space of whoever had agreed: it was notified on the day on which it could be read. */
export const answerUnread = (context: AppealContext, at: Instant): FactBody[] =>
  answered(context, {}, dateInParis(at));

/** The mail that told of it came back: silence counts against nobody who was not told (R112-20); it goes by post. */
export const returnMail: Proposing['returnMail'] = ({ thing: { snapshot }, at }) =>
  accepted({
    facts: standsAt(snapshot.value, 'decided')
      ? [
          {
            type: 'AppealMailReturned.v1',
            data: { returnedOn: dateInParis(at) },
            deadlines: { answerReading: null, ...postingFrom(dateInParis(at)) },
          },
        ]
      : [],
  });
