import type { NotificationProof } from '../../events/notification.ts';
import { LegalDate } from '../calendar/legal-date.ts';
import { dateInParis } from '../calendar/paris-time.ts';
import { accepted, refused } from '../kernel/outcome.ts';
import type { FactBody, Proposers } from '../kernel/workflow.ts';
import { arrived } from '../notification/arrived.ts';
import type { AppealContext } from './appeal.machine.ts';
import { courtAfterAnswer } from './challenge.ts';
import type { AppealGiven, appealCommands } from './commands.ts';

type Proposing = Proposers<typeof appealCommands, AppealContext, AppealGiven>;

/** The answer binds from that day, which opens the time of the court (DEC-06, REM-09). */
const answered = (context: AppealContext, notifiedOn: LegalDate, proof: NotificationProof): FactBody => {
  const { remedies, outcome } = context;
  const receivedOn = LegalDate.parse(context.receivedOn);
  const courtDeadline = courtAfterAnswer(notifiedOn, { receivedOn, remedies, outcome });
  return { type: 'AppealAnswered.v1', data: { notifiedOn, proof, courtDeadline } };
};

/** By letter, as its slips tell, or by hand: the day is computed from what is proved (DEC-10). */
export const notify: Proposing['notify'] = ({ data: { delivery }, thing: { context }, at }) => {
  const today = dateInParis(at);
  const letter = arrived(delivery, LegalDate.parse(context.ruledOn ?? today), today);
  if (!letter.ok) return letter;
  return accepted({ facts: [answered(context, letter.value.day, letter.value.proof)] });
};

/** Whoever represents the structure opens the answer in its space: that day is the day. A third party has no space here. */
export const consultAnswer: Proposing['consultAnswer'] = ({ thing: { context }, at }) =>
  context.by === 'THIRD_PARTY'
    ? refused('not-the-appellant')
    : accepted({ facts: [answered(context, dateInParis(at), 'CONSULTED')] });
