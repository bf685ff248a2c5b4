import { isEliminated, leftOf } from './erased.ts';
import type { Note } from './finding.ts';
import { rowAt, said, type Stored, thingsOf } from './things.ts';

/** Of a dossier that was eliminated nothing is left but its facts and where it stands (GDP-04; P25). */
export const checkErased = (stored: Stored, { wrong, count }: Note): void => {
  for (const thing of thingsOf(stored, 'application').filter(isEliminated)) {
    count('erased');
    for (const sk of leftOf(thing)) wrong(`${thing.key} ${sk}`, 'éliminé, et cette ligne est encore là');
    const [filed] = thing.facts;
    const number = filed === undefined ? '' : said(filed, 'number');
    if (rowAt(stored, `${thing.council}#search#number#${number}`, 'application') !== undefined)
      wrong(thing.key, 'éliminé, et la recherche le trouve encore');
  }
};
