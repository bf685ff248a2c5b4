import { thingKey, type RowKey } from '../kernel/rows.ts';

/** Under whose key what was typed in a report, and about it, is sealed. */
export const misuseSubject = (council: string, id: string): string => `${council}-misuse-${id}`;

/** Beside a structure, that it is asked about a report: what waits for it is found there. */
export const MISUSES = 'misuse#';
export const misuseBesideStructure = (council: string, structure: string, misuse: string): RowKey => ({
  pk: thingKey(council, 'structure', structure),
  sk: MISUSES + misuse,
});

/** By the digest of its secret code alone, the report that it opens: nobody lists them, and none is found without it. */
export const reportCodeKey = (digest: string): RowKey => ({ pk: `reportCode#${digest}`, sk: 'report' });
export type ReportCodeRow = { council: string; misuse: string };

/** Beside a report, the digest of its code: whoever erases it finds what opens it. */
export const codeBesideReport = (council: string, id: string): RowKey => ({
  pk: thingKey(council, 'misuse', id),
  sk: 'code',
});
export type CodeRow = { digest: string };
