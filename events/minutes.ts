import * as z from 'zod';
import { Day, Digest, fact, MemberNumber } from './fact.ts';

/** The minutes of a session were sent to the members as they stood (MAN-08). */
export const MinutesCirculated = fact('MinutesCirculated.v1', { heldOn: Day, circulatedOn: Day });

/** A correction, annexed; what it says is typed, and sealed beside (D19). */
export const MinutesCorrected = fact('MinutesCorrected.v1', {
  /** Of the agenda of that session; null for what is about none of its points. */
  item: z.uuid().nullable(),
  /** The member who asked for it; null when the secretariat does by itself. */
  askedBy: MemberNumber.nullable(),
});

/** The time to send them to the members went by. */
export const MinutesOverdue = fact('MinutesOverdue.v1', { heldOn: Day });

/** The council approved the minutes: at which session, by the vote on which point, and the digest of what they say. */
export const MinutesApproved = fact('MinutesApproved.v1', {
  session: z.uuid(),
  item: z.uuid(),
  digest: Digest,
});

/** What was said on a point, as the secretariat writes it; typed, and sealed beside. The last one counts. */
export const DebateNoted = fact('DebateNoted.v1', {});

/** A member has their disagreement recorded (DEL-13): their words are sealed beside. The last one of each counts. */
export const DissentRecorded = fact('DissentRecorded.v1', { member: MemberNumber, round: z.int().min(1) });
