import type * as z from 'zod';
import type { Slot } from '../../events/meeting.ts';
import { dossierSubject } from '../application/dossier-subject.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import type { Ask, Proposal } from '../kernel/workflow.ts';
import { toService } from './announce.ts';
import type { meetingCommands } from './commands.ts';
import type { MeetingContext } from './meeting.machine.ts';
import { NOTHING_RUNS, settledDeadlines } from './slots.ts';
import { standingSlot } from './standing-slot.ts';

type Asking<Name extends keyof typeof meetingCommands> = Ask<
  z.infer<(typeof meetingCommands)[Name]>,
  MeetingContext,
  undefined
>;

/** One of the slots that are proposed, as long as it has not begun. */
const openSlot = ({ slots }: MeetingContext, start: string, at: string): Outcome<Slot> => {
  const slot = slots.find((one) => one.start === start);
  if (slot === undefined) return refused('unknown-slot');
  return slot.start <= at ? refused('slot-in-the-past') : accepted(slot);
};

export const chooseSlot = ({ data, thing, at }: Asking<'chooseSlot'>): Outcome<Proposal> => {
  const { context } = thing;
  const open = openSlot(context, data.start, at);
  if (!open.ok) return open;
  const slot = open.value;
  return accepted({
    facts: [
      {
        type: 'MeetingSlotChosen.v1',
        data: { slot },
        deadlines: settledDeadlines(slot, context.rules, at),
      },
      toService('SLOT_CHOSEN', context, { slots: [slot] }),
    ],
  });
};

/** Before it begins: none suits, or what was agreed suits no more. Why is sealed with the dossier. */
export const declineSlots = ({ data, thing, at }: Asking<'declineSlots'>): Outcome<Proposal> => {
  const { context } = thing;
  const agreed = standingSlot(thing);
  if (agreed !== null && agreed.start <= at) return refused('meeting-begun');
  const [dossier] = context.dossiers;
  return accepted({
    facts: [
      {
        type: 'MeetingSlotsDeclined.v1',
        data: {},
        personal: {
          subject: dossierSubject(thing.council, dossier?.application ?? ''),
          values: { reason: data.reason },
        },
        deadlines: NOTHING_RUNS,
      },
      toService('SLOTS_DECLINED', context, { slots: agreed === null ? [] : [agreed] }),
    ],
  });
};

/** Whether a structure comes to a working session; it may change its mind until then. */
export const answerInvitation = ({ data, thing, at }: Asking<'answerInvitation'>): Outcome<Proposal> => {
  const { application, comes } = data;
  const { dossiers, slot } = thing.context;
  const dossier = dossiers.find((one) => one.application === application);
  if (dossier === undefined) return refused('unknown-reference', { field: 'demande' });
  if (slot !== null && slot.start <= at) return refused('meeting-begun');
  const slots = slot === null ? [] : [slot];
  return accepted({
    facts: [
      { type: 'MeetingInvitationAnswered.v1', data: { application, comes } },
      ...(comes ? [] : [toService('NOT_COMING', thing.context, { slots, about: dossier.structure })]),
    ],
  });
};
