import { passDeadline } from '../kernel/pass-deadline.ts';
import { toService, toStructures } from './announce.ts';
import type { MeetingContext } from './meeting.machine.ts';

/** What each deadline of a meeting becomes, and who is told: nothing is decided by a silence. */
export const passMeetingDeadline = passDeadline<MeetingContext>({
  slotChoice: ({ context }) => [
    { type: 'MeetingSlotsUnanswered.v1', data: {} },
    toService('SLOTS_UNANSWERED', context, { slots: context.slots }),
  ],
  dayBefore: ({ context }) => {
    const slots = context.slot === null ? [] : [context.slot];
    return [
      { type: 'MeetingReminded.v1', data: {} },
      ...toStructures('REMINDER', context, { slots }),
      toService('REMINDER', context, { slots }),
    ];
  },
  reportDue: ({ context }) => [
    { type: 'MeetingReportOverdue.v1', data: {} },
    toService('REPORT_OVERDUE', context, { slots: context.slot === null ? [] : [context.slot] }),
  ],
});
