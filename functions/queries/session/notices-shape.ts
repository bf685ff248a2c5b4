import * as z from 'zod';
import { MandateKind } from '../../../events/council.ts';
import { DeliveryMeans } from '../../../workflows/session/convening/notices.ts';

/** What became of the letter that convenes a member: nobody was written to while none began to leave. */
export const LetterOutcome = z.enum(['SENT', 'IN_DOUBT', 'SETTLED', 'NOT_WRITTEN']);

/** How many members are shown to have been convened in time, of how many. */
export const Notified = z.strictObject({
  members: z.int(),
  inTime: z.int().describe('Ceux dont la réception est prouvée, dans le délai.'),
});

/** What convening today would be. */
const ConveningToday = z.strictObject({
  withoutUrgencyUntil: z.string().describe('Le dernier jour pour convoquer sans urgence.'),
  requiredDays: z.int(),
  refusal: z
    .strictObject({ reason: z.string(), title: z.string().describe('En clair.') })
    .nullable()
    .describe('Pourquoi une urgence est à donner aujourd’hui ; nul : aucune.'),
  letter: z
    .strictObject({ subject: z.string(), lines: z.array(z.string()), closing: z.array(z.string()) })
    .nullable()
    .describe('La lettre à chaque membre, le nom entre crochets.'),
});

/** Who was convened, when, and what shows it (C3, DEL-03, DEL-04). */
export const SessionNotices = z.strictObject({
  call: z.int(),
  heldOn: z.string(),
  convenedOn: z.string().nullable().describe('Nul tant que la séance n’est pas convoquée.'),
  requiredDays: z.int().describe('De la réception à la séance, selon le règlement de la convocation.'),
  receivedBy: z.string().describe('Le dernier jour pour recevoir dans le délai.'),
  notified: Notified,
  convening: ConveningToday.nullable().describe('Nul une fois convoquée, et pour qui ne convoque pas.'),
  items: z.array(
    z.strictObject({
      member: z.int(),
      name: z.string().nullable().describe('Nul une fois effacé.'),
      college: z.int(),
      kind: MandateKind,
      letter: LetterOutcome,
      sentAt: z.string().nullable(),
      acknowledgedAt: z.string().nullable(),
      deliveredOn: z.string().nullable(),
      how: DeliveryMeans.nullable(),
      receivedOn: z.string().nullable(),
      daysBefore: z.int().nullable().describe('De la réception au jour de la séance.'),
      inTime: z.boolean(),
    }),
  ),
});
export type SessionNotices = z.infer<typeof SessionNotices>;
