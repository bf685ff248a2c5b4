import { counted } from '../french.ts';
import type { Tally } from './minutes-view.ts';

/** « 10 pour, 2 contre, 1 abstention », with what else there was. */
export const tallyWords = (tally: Tally): string =>
  [
    `${tally.for} pour`,
    `${tally.against} contre`,
    counted(tally.abstain, 'abstention', 'abstentions'),
    tally.blank > 0 && counted(tally.blank, 'blanc', 'blancs'),
    tally.null > 0 && counted(tally.null, 'nul', 'nuls'),
    tally.notVoting > 0 && counted(tally.notVoting, 'voix non exprimée', 'voix non exprimées'),
  ]
    .filter((part) => part !== false)
    .join(', ');
