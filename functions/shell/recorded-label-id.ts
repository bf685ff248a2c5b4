import type { RecordedLabel } from '../../workflows/label/term/commands.ts';
import { derivedId } from './digest.ts';

/** A label of before has one id, whoever takes it over and however often: its number, else its holder and its day. */
export const recordedLabelId = (council: string, data: unknown): string => {
  const { number, holder, awardedOn } = data as RecordedLabel;
  return derivedId(council, 'label', ...(number === null ? [holder.structure, awardedOn] : [number]));
};
