import type { Slot } from '../../events/meeting.ts';
import { standsAt } from '../kernel/states.ts';
import type { Thing } from '../kernel/workflow.ts';
import type { MeetingContext } from './meeting.machine.ts';

const SETTLED = ['planned.agreed', 'planned.convened', 'reported'];

/** The slot at which a meeting is held, or null while none is settled or once it is cancelled. */
export const standingSlot = ({ snapshot, context }: Thing<MeetingContext>): Slot | null =>
  SETTLED.some((place) => standsAt(snapshot.value, place)) ? context.slot : null;
