import * as z from 'zod';
import { MemberNumber, text } from '../../../events/fact.ts';
import { MinutesApproved } from '../../../events/minutes.ts';

export const minutesCommands = {
  circulateMinutes: z.strictObject({}),
  correctMinutes: z.strictObject({
    text: text(1000),
    /** The point that it is about, if it is about one. */
    item: z.uuid().nullable().default(null),
    /** The member who asks for it. */
    askedBy: MemberNumber.nullable().default(null),
  }),
  /** `edits`: how many texts had been typed for its points when the digest was taken. */
  approveMinutes: MinutesApproved.shape.data.extend({ edits: z.int().min(0) }),
};

export type MinutesGiven = {
  correctMinutes: {
    /** Whether the point that it names was on the agenda; true when it names none. */
    onAgenda: boolean;
    /** Whether the member that it names has, or had, a seat; true when it names none. */
    seated: boolean;
  };
};
