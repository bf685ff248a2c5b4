import type { Announcement, Slot } from '../../events/meeting.ts';
import { instantOf, millisecondsOf } from '../calendar/milliseconds.ts';
import { dateInParis } from '../calendar/paris-time.ts';
import type { Instant } from '../../events/fact.ts';
import type { FactBody } from '../kernel/workflow.ts';
import type { MeetingContext } from './meeting.machine.ts';

type Of = Pick<MeetingContext, 'kind'> & { dossiers: readonly { structure: string }[] };
type More = { slots?: readonly Slot[]; answerDue?: Instant };

/** The day on which the instant just before falls: the end of a day is the beginning of the next. */
const lastDayBefore = (due: Instant) => dateInParis(instantOf(millisecondsOf(due) - 1));

const body = (
  what: Announcement,
  { kind }: Of,
  { slots = [], answerDue }: More,
  whom: { to: string | null; about: string | null },
): FactBody => ({
  type: 'MeetingAnnounced.v1',
  data: {
    what,
    kind,
    ...whom,
    slots: [...slots],
    answerBy: answerDue === undefined ? null : lastDayBefore(answerDue),
  },
});

/** Each structure of the meeting, once, is to be told. */
export const toStructures = (what: Announcement, meeting: Of, more: More = {}): FactBody[] =>
  [...new Set(meeting.dossiers.map(({ structure }) => structure))].map((to) =>
    body(what, meeting, more, { to, about: to }),
  );

/** The service is to be told; of which structure, where there is one alone, or where it is said. */
export const toService = (
  what: Announcement,
  meeting: Of,
  more: More & { about?: string } = {},
): FactBody => {
  const [first, ...others] = meeting.dossiers;
  const about = more.about ?? (others.length === 0 ? (first?.structure ?? null) : null);
  return body(what, meeting, more, { to: null, about });
};
