import * as z from 'zod';
import { MemberNumber, text } from '../../../events/fact.ts';

/** What was said on a point: it replaces what was noted before. */
export const NoteDebate = z.strictObject({ text: text(6000) });

/** Somebody who does not agree with what was voted, in their own words; the secretariat records it for a member that it names. */
export const RecordDissent = z.strictObject({ member: MemberNumber.optional(), text: text(2000) });

/** Of the session of a point: whether its minutes have begun, and may still change. */
export type MinutesOpen = { minutes: 'NOT_BEGUN' | 'OPEN' | 'APPROVED' };

export type MinutesTextGiven = {
  noteDebate: MinutesOpen;
  /** Who was there at the last vote (DEL-13). */
  recordDissent: MinutesOpen & { present: readonly number[] };
};
