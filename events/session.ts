import * as z from 'zod';
import { Day, fact, Instant, MemberNumber, text } from './fact.ts';

/** A sitting and the filing campaign linked to it (SIL-08). */
export const SessionScheduled = fact('SessionScheduled.v1', {
  kind: z.enum(['ORDINARY', 'EXTRAORDINARY', 'SECOND_CALL']),
  heldOn: Day,
  opensOn: Day,
  closesOn: Day,
});

export const SessionConvened = fact('SessionConvened.v1', {
  convenedOn: Day,
  noticeDays: z.int().min(0),
  shortNotice: z.boolean(),
  urgency: text(300).nullable(),
});

/** As what somebody presides: by office, standing in for it, or named for this session. */
export const ChairQuality = z.enum(['PRESIDENT', 'VICE_PRESIDENT', 'ACTING']);
export type ChairQuality = z.infer<typeof ChairQuality>;

/** Neither the president nor a vice-president is there to preside, or all are recused; why, by class (DEL-13). */
export const ActingChairNamed = fact('ActingChairNamed.v1', {
  member: MemberNumber,
  reason: z.enum(['ABSENT', 'RECUSED', 'VACANT']),
});

/** Quorum at opening (DEL-07), with every number it was computed from. */
export const SessionOpened = fact('SessionOpened.v1', {
  openedAt: Instant,
  rulesVersion: z.int().min(1),
  inOffice: z.int().min(0),
  attending: z.int().min(0),
  proxies: z.int().min(0),
  required: z.int().min(0),
  chair: MemberNumber,
  chairQuality: ChairQuality,
});

export const SessionClosed = fact('SessionClosed.v1', { closedAt: Instant });

export const SessionAdjourned = fact('SessionAdjourned.v1', { reason: z.enum(['NO_QUORUM', 'CHAIR']) });

export const SessionCancelled = fact('SessionCancelled.v1', { reason: text(300) });
