import { memberSuffix, thingKey, type RowItem, type RowKey } from '../../kernel/rows.ts';

type Sitting = { council: string; id: string };

/**
 * One member on the list of speakers of one call: since when they ask, null while they do not; whether it is for a point
 * of order; whether they were interrupted and go on; whether they spoke already.
 */
export type SpeakerRow = {
  member: number;
  askedAt: string | null;
  pointOfOrder: boolean;
  resumes: boolean;
  spoke: boolean;
};

/** Who has the floor at one call, and since when; the one row of a room's debate that is shared. */
export type FloorRow = { member: number | null; pointOfOrder: boolean; since: string };

/** Who asks to speak writes a row of their own: a whole room may ask at once. */
export const speakerKey = ({ council, id }: Sitting, call: number, member: number): RowKey => ({
  pk: thingKey(council, 'session', id),
  sk: `${speakersOf(call)}${memberSuffix(member)}`,
});

/** What the rows of those who asked to speak at one call begin with. */
export const speakersOf = (call: number): string => `speaker#${call}#`;

export const floorKey = ({ council, id }: Sitting, call: number): RowKey => ({
  pk: thingKey(council, 'session', id),
  sk: `floor#${call}`,
});

/** Only what is still as it was read: of two writes of one row, the second is decided again on what the first left. */
export const stillAs = <Row extends RowItem>(row: Row | null): { absent: true } | { expect: Row } =>
  row === null ? { absent: true } : { expect: row };
