import type { Display, Item } from '../../api/session-shapes.ts';
import type { Thing } from '../../api/shapes.ts';

/** The room is a step ahead of the point as it was last read: its vote was opened, closed or put again meanwhile. */
export const isBehind = (
  thing: Thing<Item> | undefined,
  item: string,
  display: Display | undefined,
): boolean => {
  const shown = display?.point;
  if (thing === undefined || shown?.item !== item) return false;
  const { round } = thing.data;
  return shown.round > round || (shown.round === round && shown.open !== (thing.state === 'voteOpen'));
};
