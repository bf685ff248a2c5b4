import { counted, frenchInstant } from '../../public/french.ts';
import type { Slot } from '../api/slot-shapes.ts';

/** « 12 janvier 2027 à 10 h 00, 90 minutes ». */
export const slotInWords = ({ start, minutes }: Slot): string =>
  `${frenchInstant(start)}, ${counted(minutes, 'minute', 'minutes')}`;
