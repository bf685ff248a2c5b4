import { ELIMINATED } from '../../public/tables/value-words.ts';
import type { Eliminations } from '../api/council-shapes.ts';
import { inWords } from '../words/in-words.ts';

export type Eliminated = Eliminations['items'][number];

/** What a line of the slip is, shortly. */
export const eliminatedInWords = ({ kind, number, structureName }: Eliminated): string =>
  [inWords(ELIMINATED, kind), number, structureName].filter((words) => words !== null).join(', ');
