import { thingKey, type RowKey, type RowWrite } from '../../kernel/rows.ts';

type Sitting = { council: string; id: string };

/**
 * Whether the minutes of a session are approved, and how many times their text was edited on its points. What is typed for
 * a point counts itself here, and the approval requires the count that it read before it took the digest of the whole: of
 * the two, one comes first.
 */
export const minutesKey = ({ council, id }: Sitting): RowKey => ({
  pk: thingKey(council, 'session', id),
  sk: 'minutes',
});
export type MinutesRow = { approved: boolean; edits: number };

/** Put when a session opens for the first time. */
export const beginMinutes = (sitting: Sitting): RowWrite => ({
  kind: 'put',
  key: minutesKey(sitting),
  item: { approved: false, edits: 0 } satisfies MinutesRow,
});

/** Written with each text that goes into the minutes. */
export const countEdit = (council: string, session: string): RowWrite => ({
  kind: 'touch',
  key: minutesKey({ council, id: session }),
  add: 'edits',
  expect: { approved: false },
});

/** Put when the council has approved them, as they stood after so many edits. */
export const approveAsEdited = (sitting: Sitting, edits: number): RowWrite => ({
  kind: 'put',
  key: minutesKey(sitting),
  item: { approved: true, edits } satisfies MinutesRow,
  expect: { approved: false, edits } satisfies MinutesRow,
});
