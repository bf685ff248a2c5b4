import * as z from 'zod';
import { Day, MemberNumber, text } from '../../events/fact.ts';
import { ActingChairNamed } from '../../events/session.ts';
import type { MandateKind } from '../../events/council.ts';
import type { Term } from '../council/seats/mandates.ts';
import type { Arrangement } from './agenda/arrangement.ts';
import { blockCommands } from './block/commands.ts';
import { ArrangeAgenda, type ArrangeGiven } from './agenda/arrange.ts';
import { minutesCommands, type MinutesGiven } from './minutes/commands.ts';
import { PassDeadline } from '../kernel/pass-deadline.ts';
import {
  conveningCommands,
  sittingAsked,
  sittingChanged,
  type ConveningGiven,
} from './convening/commands.ts';
import type { RulesOfProcedure } from '../deliberation/rules-of-procedure.ts';
import type { QuorumForecast } from './forecast/forecast.ts';
import { questionCommands, type QuestionsGiven } from './questions/commands.ts';
import { Reply, type ReplyRow } from './reply/commands.ts';
import { speakingCommands, type AskingToSpeak, type Debate } from './speaking/commands.ts';
import type { AttendanceMode } from './intervals.ts';

/** A member acts for their own seat; the secretary names the seat. */
const seat = { member: MemberNumber.optional() };

/** Calendar arithmetic on any of these days stays inside four-digit years. */
const SessionDay = Day.refine((day) => day >= '2000' && day < '3000', {
  error: 'Écrivez une année de 2000 à 2999.',
});

export const sessionCommands = {
  schedule: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.enum(['ORDINARY', 'EXTRAORDINARY']),
      heldOn: SessionDay,
      opensOn: SessionDay,
      closesOn: SessionDay,
      ...sittingAsked,
    }),
    // No one sits, and no filing campaign leads to it: the last day on which members answer (DEL-15).
    z.strictObject({ kind: z.literal('WRITTEN'), heldOn: SessionDay }),
  ]),
  convene: z.strictObject({ urgency: text(300).nullable().default(null) }),
  checkIn: z.strictObject({ ...seat, mode: z.enum(['ROOM', 'REMOTE']).default('ROOM') }),
  checkOut: z.strictObject(seat),
  giveProxy: z.strictObject({ ...seat, holder: MemberNumber }),
  withdrawProxy: z.strictObject(seat),
  reply: Reply,
  nameActingChair: ActingChairNamed.shape.data,
  arrangeAgenda: ArrangeAgenda,
  ...blockCommands,
  ...speakingCommands,
  open: z.strictObject({}),
  close: z.strictObject({}),
  adjournForLackOfQuorum: z.strictObject({}),
  reconvene: z.strictObject({ heldOn: SessionDay, ...sittingChanged }),
  cancel: z.strictObject({ reason: text(300) }),
  ...conveningCommands,
  ...questionCommands,
  orderConsultation: z.strictObject({}),
  demandSession: z.strictObject({}),
  ...minutesCommands,
  passDeadline: PassDeadline,
};

/**
 * One member's row in a session: there or not, how they attend or last did, since which movement, and the proxy given,
 * if any.
 */
export type PresenceRow = {
  member: number;
  attending: boolean;
  mode: AttendanceMode;
  since: string;
  proxyTo: number | null;
  proxyAt: string | null;
};

/** A mandate as far as a session goes: from which day to which, and as what. */
type SeatRow = Term & { kind: MandateKind };

/** The council as one call of a session finds it. */
export type Assembly = {
  call: number;
  inOffice: number;
  /** The member who presides the council, those who stand in, in their order, and whom this session named (DEL-13). */
  chair: number | null;
  vicePresidents: readonly number[];
  actingChair: number | null;
  rulesVersion: number;
  rules: RulesOfProcedure;
  presence: readonly PresenceRow[];
  /** Who is an alternate, and of whom: they sit while that one does not (DEL-01). */
  standIns: readonly { alternate: number; titular: number }[];
  /** By member in office, the college of the seat. */
  colleges: ReadonlyMap<number, number>;
  /** By college, how many of its seats are held. */
  inOfficeBy: ReadonlyMap<number, number>;
};

/** The rules in force on the day of the command. */
export type DatedRules = { version: number; digest: string; procedure: RulesOfProcedure };

/** Votes of a session, at any call: how many were opened, and how many of them are closed. */
export type Votes = { opened: number; closed: number };

/** The seat that is meant, and for an alternate the row of the titular, or null while the seat is vacant. */
type OwnRow = { row: PresenceRow | null; seat: SeatRow | null; titular?: { row: PresenceRow | null } | null };

export type SessionGiven = ConveningGiven &
  QuestionsGiven &
  MinutesGiven & {
    arrangeAgenda: ArrangeGiven;
    askToSpeak: AskingToSpeak;
    withdrawRequest: AskingToSpeak;
    giveFloor: Debate & { assembly: Assembly | null };
    endFloor: Debate & { assembly: Assembly | null };
    openBlock: { assembly: Assembly | null; onAgenda: readonly string[]; arrangement: Arrangement | null };
    recordBlockHands: { assembly: Assembly | null };
    closeBlock: { assembly: Assembly | null };
    schedule: { rules: DatedRules | null };
    /** How many points are on its agenda, dossiers and proposals. */
    convene: { rules: DatedRules | null; points: number };
    /** Asked of the rules of the convocation for whoever attends at a distance (DEL-14). */
    checkIn: OwnRow & { remoteCounts?: boolean };
    checkOut: OwnRow;
    /** How many proxies the holder carries for others, and the most that the rules allow. */
    giveProxy: OwnRow & { holder: SeatRow | null; carried: number; most: number | null };
    withdrawProxy: OwnRow;
    /** The answer that is there already; of the seat, whose words are sealed. */
    reply: {
      row: ReplyRow | null;
      seat: (SeatRow & { person: string | null }) | null;
      remoteCounts?: boolean;
    };
    nameActingChair: OwnRow;
    /** The forecast when it is that which is due; the rules of a consultation when its end is. */
    passDeadline: { forecast?: QuorumForecast | null; rules?: RulesOfProcedure | null } | undefined;
    /** Of a session that sat, the rules of its convocation. */
    cancel: { rules: RulesOfProcedure | null };
    open: { assembly: Assembly | null; votes: Votes };
    close: { assembly: Assembly | null; votes: Votes };
    adjournForLackOfQuorum: { assembly: Assembly | null; votes: Votes };
    /** How many points are left on its agenda, dossiers and proposals. */
    reconvene: { rules: RulesOfProcedure | null; left: number };
    /** Members in office that day, and points on its agenda. */
    orderConsultation: { rules: DatedRules | null; inOffice: number; points: number };
    demandSession: { seat: SeatRow | null };
  };
