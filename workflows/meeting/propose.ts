import type * as z from 'zod';
import type { Actor } from '../kernel/actor.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import type { FactBody, Proposal, Proposers, Thing } from '../kernel/workflow.ts';
import { toStructures } from './announce.ts';
import type { MeetingGiven, meetingCommands } from './commands.ts';
import { mayMeet } from './may-meet.ts';
import type { MeetingContext } from './meeting.machine.ts';
import { passMeetingDeadline } from './pass-meeting-deadline.ts';
import { amendReport } from './amend-report.ts';
import { recordReport } from './report.ts';
import { besideDossier, meetingSubject, type MeetingRow } from './rows.ts';
import { NOTHING_RUNS, noticed, possibleSlots, settledDeadlines, slotChoiceDue } from './slots.ts';
import { standingSlot } from './standing-slot.ts';
import { answerInvitation, chooseSlot, declineSlots } from './structure-says.ts';

type Data<Name extends keyof typeof meetingCommands> = z.infer<(typeof meetingCommands)[Name]>;
type Meeting = Thing<MeetingContext>;

/** The dossiers as they are named, each filed, with criteria of its own charter. */
const concernedBy = (
  { dossiers }: Data<'propose'>,
  given: MeetingGiven['propose'],
  actor: Actor,
): Outcome<{ application: string; structure: string; criteria: string[] }[]> => {
  const found = [];
  for (const [index, { application, criteria }] of dossiers.entries()) {
    const about = given.dossiers[index] ?? null;
    if (about === null) return refused('unknown-reference', { field: 'demande' });
    const may = mayMeet(actor, about);
    if (!may.ok) return may;
    if (!about.underWay) return refused('dossier-not-under-way');
    if (criteria.some((id) => !about.criteria.includes(id))) return refused('unknown-criterion');
    found.push({ application, structure: about.structure, criteria });
  }
  return accepted(found);
};

/** Where it is held, when that is said anew; the place is sealed. */
const movedTo = (
  { council, id }: Meeting,
  where: { remote: boolean; place: string } | undefined,
): FactBody[] =>
  where === undefined
    ? []
    : [
        {
          type: 'MeetingPlaceChanged.v1',
          data: { remote: where.remote },
          personal: { subject: meetingSubject(council, id), values: { place: where.place } },
        },
      ];

const listed = (thing: Meeting, application: string, kind: MeetingRow['kind'], at: string) => ({
  kind: 'put' as const,
  key: besideDossier(thing, application, at),
  item: { meeting: thing.id, kind, report: null } satisfies MeetingRow,
  absent: true as const,
});

export const meetingProposers: Proposers<typeof meetingCommands, MeetingContext, MeetingGiven> = {
  propose: ({ data, thing, given, at, actor }): Outcome<Proposal> => {
    const concerned = concernedBy(data, given, actor);
    if (!concerned.ok) return concerned;
    const possible = possibleSlots(data.slots, at);
    if (!possible.ok) return possible;
    const { kind, where, territory, about } = data;
    const slots = possible.value;
    const [dossiers, rules] = [concerned.value, given.rules];
    const [fixed] = kind === 'WORKING_SESSION' ? slots : [];
    const notice = fixed === undefined ? accepted(null) : noticed(fixed, rules, at);
    if (!notice.ok) return notice;
    const answerDue = slotChoiceDue(slots, rules, at);
    const values = {
      place: where.place,
      ...(about && { about }),
      ...(territory && { territory: territory.name }),
    };
    return accepted({
      facts: [
        {
          type: 'MeetingProposed.v1',
          data: {
            kind,
            dossiers,
            municipalities: territory?.municipalities ?? [],
            slots,
            remote: where.remote,
            rules,
            proposedAt: at,
          },
          personal: { subject: meetingSubject(thing.council, thing.id), values },
          deadlines: fixed === undefined ? { slotChoice: answerDue } : settledDeadlines(fixed, rules, at),
        },
        ...(fixed === undefined
          ? toStructures('SLOTS_PROPOSED', { kind, dossiers }, { slots, answerDue })
          : toStructures('SLOT_FIXED', { kind, dossiers }, { slots })),
      ],
      rows: dossiers.map(({ application }) => listed(thing, application, kind, at)),
    });
  },

  proposeSlots: ({ data, thing, given, at, actor }) => {
    const may = mayMeet(actor, given);
    if (!may.ok) return may;
    const possible = possibleSlots(data.slots, at);
    if (!possible.ok) return possible;
    const slots = possible.value;
    const answerDue = slotChoiceDue(slots, thing.context.rules, at);
    return accepted({
      facts: [
        ...movedTo(thing, data.where),
        { type: 'MeetingSlotsProposed.v1', data: { slots }, deadlines: { slotChoice: answerDue } },
        ...toStructures('SLOTS_PROPOSED', thing.context, { slots, answerDue }),
      ],
    });
  },

  chooseSlot,
  declineSlots,
  answerInvitation,

  fixSlot: ({ data: { slot, where }, thing, given, at, actor }) => {
    const may = mayMeet(actor, given);
    if (!may.ok) return may;
    const { rules, dossiers } = thing.context;
    if (dossiers.some(({ reported }) => reported)) return refused('report-already-recorded');
    const notice = noticed(slot, rules, at);
    if (!notice.ok) return notice;
    return accepted({
      facts: [
        ...movedTo(thing, where),
        { type: 'MeetingSlotFixed.v1', data: { slot }, deadlines: settledDeadlines(slot, rules, at) },
        ...toStructures('SLOT_FIXED', thing.context, { slots: [slot] }),
      ],
    });
  },

  recordReport,
  amendReport,

  cancel: ({ data: { reason }, thing, given, actor }) => {
    const may = mayMeet(actor, given);
    if (!may.ok) return may;
    if (thing.context.dossiers.some(({ reported }) => reported)) return refused('report-already-recorded');
    const slot = standingSlot(thing);
    return accepted({
      facts: [
        {
          type: 'MeetingCancelled.v1',
          data: {},
          personal: { subject: meetingSubject(thing.council, thing.id), values: { reason } },
          deadlines: NOTHING_RUNS,
        },
        ...toStructures('CANCELLED', thing.context, { slots: slot === null ? [] : [slot] }),
      ],
    });
  },

  passDeadline: passMeetingDeadline,
};
