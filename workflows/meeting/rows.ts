import type { Finding, MeetingKind } from '../../events/meeting.ts';
import { thingKey, type RowKey } from '../kernel/rows.ts';

/** Under whose key what is said to all who come to a meeting is sealed; what concerns one dossier has that one's. */
export const meetingSubject = (council: string, id: string): string => `${council}-meeting-${id}`;

/** Beside a dossier, that a meeting is about it, in the order of time. */
export const besideDossier = (
  { council, id }: { council: string; id: string },
  application: string,
  proposedAt: string,
): RowKey => ({ pk: thingKey(council, 'application', application), sk: `meeting#${proposedAt}#${id}` });

/** What stands beside the dossier: once it is reported, what was found, and in which fact its words are sealed. */
export type MeetingRow = {
  meeting: string;
  kind: MeetingKind;
  report: {
    heldAt: string;
    version: number;
    rank: number;
    findings: readonly { criterion: string; finding: Finding }[];
  } | null;
};
