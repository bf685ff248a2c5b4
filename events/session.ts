import * as z from 'zod';
import { Left } from './bulk-action.ts';
import { Day, Digest, fact, Instant, MemberNumber, text } from './fact.ts';

/** An hour on the clocks of Paris, `HH:MM`. */
export const HourInParis = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
  error: 'Écrivez une heure de 00:00 à 23:59, comme 14:30.',
});

/** When and where a council sits, on the day that its convocation names; its link is not told outside the council. */
const sitting = {
  startsAt: HourInParis,
  place: text(200).nullable(),
  remoteLink: z.string().max(300).nullable(),
};
const { remoteLink: _, ...announced } = sitting;

/** A sitting and the filing campaign linked to it (SIL-08). */
export const SessionScheduled = fact('SessionScheduled.v1', {
  kind: z.enum(['ORDINARY', 'EXTRAORDINARY', 'SECOND_CALL']),
  heldOn: Day,
  opensOn: Day,
  closesOn: Day,
  ...sitting,
});

/** What each member is told, who sits on that day (DEL-03): when, where, and of how many points. */
export const SessionConvened = fact('SessionConvened.v1', {
  heldOn: Day,
  ...announced,
  points: z.int().min(0),
  convenedOn: Day,
  noticeDays: z.int().min(0),
  shortNotice: z.boolean(),
  urgency: text(300).nullable(),
  /** The rules of procedure by which the session is held and votes: a later version changes nothing for it (K11). */
  rulesVersion: z.int().min(1),
  rulesDigest: Digest,
});

/** As what somebody presides: by office, standing in for it, or named for this session. */
export const ChairQuality = z.enum(['PRESIDENT', 'VICE_PRESIDENT', 'ACTING']);
export type ChairQuality = z.infer<typeof ChairQuality>;

/** Neither the president nor a vice-president is there to preside, or all are recused; why, by class (DEL-13). */
export const ActingChairNamed = fact('ActingChairNamed.v1', {
  member: MemberNumber,
  reason: z.enum(['ABSENT', 'RECUSED', 'VACANT']),
});

/** Each time that a session is called: 1 the first time, more when it is called again for want of quorum (DEL-08). */
const call = z.int().min(1).max(99);

/** How many seats of each college are held, and how many are filled: figures of nobody (J3). */
const colleges = z
  .array(z.strictObject({ college: z.int().min(1), inOffice: z.int().min(0), attending: z.int().min(0) }))
  .max(20);

/** Quorum at opening (DEL-07, DEL-08), with every number it was computed from. */
export const SessionOpened = fact('SessionOpened.v1', {
  call,
  openedAt: Instant,
  rulesVersion: z.int().min(1),
  inOffice: z.int().min(0),
  attending: z.int().min(0),
  proxies: z.int().min(0),
  colleges,
  required: z.int().min(0),
  chair: MemberNumber,
  chairQuality: ChairQuality,
});

export const SessionClosed = fact('SessionClosed.v1', { call, closedAt: Instant });

/** The quorum was lacking at the opening, or was lost since: how it was counted, and what follows, in French (DEL-07). */
export const SessionAdjourned = fact('SessionAdjourned.v1', {
  call,
  adjournedAt: Instant,
  rulesVersion: z.int().min(1),
  inOffice: z.int().min(0),
  attending: z.int().min(0),
  proxies: z.int().min(0),
  colleges,
  quorum: z.strictObject({ required: z.int(), counted: z.int(), base: z.int() }),
  formula: z.string().max(400),
  sentence: z.string().max(400),
});

/** Called again, with what is left of its agenda and nothing else; `statement` says that no quorum is required (DEL-08). */
export const SessionReconvened = fact('SessionReconvened.v1', {
  call: call.min(2),
  heldOn: Day,
  convenedOn: Day,
  noticeDays: z.int().min(0),
  left: z.int().min(1),
  statement: z.string().max(600),
  ...sitting,
});

/** Another hour or another place, on the same day; members are told once they were convened. */
export const SessionRelocated = fact('SessionRelocated.v1', {
  call,
  heldOn: Day,
  ...sitting,
  convened: z.boolean(),
});

/** Points that are voted together, numbered in their session; no more than any agenda has (D17). */
export const MOST_BLOCK_ITEMS = 400;
export const BlockNumber = z.int().min(1).max(400);
const Items = z.array(z.uuid()).max(MOST_BLOCK_ITEMS);

/** A point that is not of a block after all, in the words of a refusal. */
export const BlockLeft = Left.extend({ item: z.uuid() });
const left = z.array(BlockLeft).max(MOST_BLOCK_ITEMS);

/** Whoever presides puts consensual points to one show of hands; the vote of each opens after it. */
export const BlockOpened = fact('BlockOpened.v1', { block: BlockNumber, items: Items.min(1) });

/** The votes that opened so, and the points that are voted by themselves, with why. */
export const BlockVotesOpened = fact('BlockVotesOpened.v1', { block: BlockNumber, opened: Items, left });

/** The show of hands was entered; what it says is kept apart until the votes are closed (D15). */
export const BlockHandsRecorded = fact('BlockHandsRecorded.v1', { block: BlockNumber });

/** The vote of each closes after it, with a result of its own. */
export const BlockClosed = fact('BlockClosed.v1', { block: BlockNumber });

/** The votes that closed so, and those that somebody still has to close, with why. */
export const BlockVoted = fact('BlockVoted.v1', { block: BlockNumber, voted: Items, left });

/** Not held, or not called again: what it voted before, if it sat, stays. */
export const SessionCancelled = fact('SessionCancelled.v1', {
  call,
  heldOn: Day,
  reason: text(300),
  /** Where it stood: members are told once they were convened. */
  from: z.enum(['SCHEDULED', 'CONVENED', 'ADJOURNED']),
});

/**
 * Where the quorum stands some days before a session, in figures only (C7): votes that are sure and at best, against what
 * it takes; on how many points it is sure, possible or out of reach; and of the seats, what is known of their holders.
 */
export const QuorumForecastMade = fact('QuorumForecastMade.v1', {
  call,
  heldOn: Day,
  opening: z.strictObject({
    outlook: z.enum(['SURE', 'POSSIBLE', 'OUT_OF_REACH']),
    sure: z.int().min(0),
    best: z.int().min(0),
    required: z.int().min(0),
    base: z.int().min(0),
    missing: z.int().min(0),
    /** Who would preside, if exactly those who said so came. */
    chair: MemberNumber.nullable(),
  }),
  points: z.strictObject({
    sure: z.int().min(0),
    possible: z.int().min(0),
    outOfReach: z.int().min(0),
  }),
  inOffice: z.int().min(0),
  coming: z.int().min(0),
  represented: z.int().min(0),
  absent: z.int().min(0),
  unknown: z.int().min(0),
  toCall: z.int().min(0),
});
