import { longDate } from '../../calendar/french-dates.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { sitsOn } from '../../council/seats/mandates.ts';
import type { Actor } from '../../kernel/actor.ts';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import type { RowWrite } from '../../kernel/rows.ts';
import type { Ask, Proposal, Proposers } from '../../kernel/workflow.ts';
import type { Assembly, SessionGiven } from '../commands.ts';
import { seatOf } from '../presence.ts';
import { presides, roomOf } from '../room.ts';
import type { SessionContext } from '../session.machine.ts';
import type { speakingCommands } from './commands.ts';
import { sittingIn, speakingIn } from './order.ts';
import { floorKey, speakerKey, stillAs, type FloorRow, type SpeakerRow } from './rows.ts';

type Call = Ask<unknown, SessionContext, unknown>['thing'];

const silent = (member: number): SpeakerRow => ({
  member,
  askedAt: null,
  pointOfOrder: false,
  resumes: false,
  spoke: false,
});

const changed = (
  thing: Call,
  row: SpeakerRow | null,
  member: number,
  change: Partial<SpeakerRow>,
): RowWrite => ({
  kind: 'put',
  key: speakerKey(thing, thing.context.call, member),
  item: { ...(row ?? silent(member)), ...change },
  ...stillAs(row),
});

const floorWrite = (thing: Call, before: FloorRow | null, item: FloorRow): RowWrite => ({
  kind: 'put',
  key: floorKey(thing, thing.context.call),
  item,
  ...stillAs(before),
});

/** The secretariat keeps the list for whoever presides: it gives the floor in their name. */
const leads = (actor: Actor, assembly: Assembly): boolean =>
  presides(actor, roomOf(assembly, []).chair?.member ?? null) ||
  (actor.kind === 'person' && actor.roles.some(({ role }) => role === 'secretary'));

const raisesOrder = (asked: SpeakerRow | undefined): boolean => asked?.askedAt != null && asked.pointOfOrder;

export const speakingProposers: Proposers<typeof speakingCommands, SessionContext, SessionGiven> = {
  // A row of the own seat, and no fact: who asked to speak decides nothing. Asked again, the first hour stays.
  askToSpeak: ({ data, thing, given: { seat, attending, titularSits, row }, at, held }) => {
    const member = seatOf(held, data.member);
    if (member === null || seat === null) return refused('no-such-member');
    const { heldOn } = thing.context;
    if (!sitsOn(seat, heldOn))
      return refused('no-mandate-then', { heldOn: longDate(LegalDate.parse(heldOn)) });
    if (!attending) return refused('speech-from-outside');
    if (titularSits) return refused('titular-sits');
    const { pointOfOrder } = data;
    const asked = { askedAt: row?.askedAt ?? at, pointOfOrder };
    return accepted({ facts: [], rows: [changed(thing, row, member, asked)] });
  },

  withdrawRequest: ({ data, thing, given: { seat, row }, held }) => {
    const member = seatOf(held, data.member);
    if (member === null || seat === null) return refused('no-such-member');
    if (row === null || row.askedAt === null) return accepted({ facts: [], rows: [] });
    const withdrawn = { askedAt: null, pointOfOrder: false, resumes: false };
    return accepted({ facts: [], rows: [changed(thing, row, member, withdrawn)] });
  },

  giveFloor: ({
    data: { member },
    thing,
    given: { assembly, floor, rows },
    at,
    actor,
  }): Outcome<Proposal> => {
    if (assembly === null) return refused('rules-missing');
    if (!leads(actor, assembly)) return refused('not-presiding');
    if (!sittingIn(assembly).has(member)) return refused('not-in-the-room');
    const rowOf = (seat: number) => rows.find((row) => row.member === seat);
    const asked = rowOf(member);
    const speaking = speakingIn(assembly, floor);
    const pointOfOrder = raisesOrder(asked);
    const given = { askedAt: null, pointOfOrder: false, resumes: false };
    const writes = [
      floorWrite(thing, floor, { member, pointOfOrder, since: at }),
      // A point of order is about how the council debates: it is no turn to speak.
      changed(thing, asked ?? null, member, { ...given, spoke: asked?.spoke === true || !pointOfOrder }),
    ];
    if (speaking === null) return accepted({ facts: [], rows: writes });
    // A point of order interrupts whoever speaks, but for another point of order; nothing else does.
    const interrupts = pointOfOrder && !speaking.pointOfOrder;
    if (speaking.member === member || !interrupts) return refused('floor-taken', { member: speaking.member });
    const interrupted = rowOf(speaking.member) ?? null;
    const goesOn = { askedAt: at, pointOfOrder: false, resumes: true };
    return accepted({
      facts: [],
      rows: [...writes, changed(thing, interrupted, speaking.member, goesOn)],
    });
  },

  endFloor: ({ thing, given: { assembly, floor }, at, actor }) => {
    if (assembly === null) return refused('rules-missing');
    if (!leads(actor, assembly)) return refused('not-presiding');
    if (floor === null || floor.member === null) return refused('nobody-speaks');
    const ended = { member: null, pointOfOrder: false, since: at };
    return accepted({ facts: [], rows: [floorWrite(thing, floor, ended)] });
  },
};
