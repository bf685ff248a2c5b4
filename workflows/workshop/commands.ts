import * as z from 'zod';
import { Day, text } from '../../events/fact.ts';
import type { MeetingKind } from '../../events/meeting.ts';

/** Calendar arithmetic on any of these days stays inside four-digit years. */
const HeldOn = Day.refine((day) => day >= '2000' && day < '3000', {
  error: 'Écrivez une année de 2000 à 2999.',
});

const noted = {
  title: text(150),
  place: text(300),
  /** How many took part. */
  participants: z.int().min(0).max(2000),
  /** Who, in words; the public never reads it. */
  present: text(1000).optional(),
  /** What was said. */
  text: text(10_000),
};

export const workshopCommands = {
  /** The note of a working session that the service convened, or of another day. */
  record: z
    .strictObject({ ...noted, heldOn: HeldOn.optional(), meeting: z.uuid().optional() })
    .refine(({ heldOn, meeting }) => (heldOn === undefined) !== (meeting === undefined), {
      path: ['heldOn'],
      error: 'Citez la séance de travail, ou écrivez le jour : l’un des deux, et pas les deux.',
    }),
  amend: z.strictObject({ ...noted, heldOn: HeldOn.optional() }),
  publish: z.strictObject({}),
  openToPublic: z.strictObject({}),
  closeToPublic: z.strictObject({}),
  discard: z.strictObject({}),
};

/** What a note says, as it was last written; null once it is erased. */
export type Noted = { title: string; place: string; text: string };

export type WorkshopGiven = {
  /** The meeting that is named, if any and if who asks may read it. */
  record: { meeting: { kind: MeetingKind; start: string | null } | null };
  openToPublic: { words: Noted | null };
};
