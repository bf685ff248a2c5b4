import * as z from 'zod';
import { Finding, MeetingKind } from '../../events/meeting.ts';

/** What stands of a meeting beside a dossier: its last report, once there is one. */
export const MeetingBeside = z.object({
  meeting: z.uuid(),
  kind: MeetingKind,
  report: z
    .object({
      heldAt: z.string(),
      version: z.int(),
      rank: z.int(),
      findings: z.array(z.object({ criterion: z.string(), finding: Finding })),
    })
    .nullable(),
});
