import { MISUSE_LETTERS_ON_PAPER } from '../../letters/misuse-letters.ts';
import { inQuery } from './parameters.ts';
import { text } from './plain-shapes.ts';

/** What a request says of a letter, of an order or of a time limit that is not there yet. */
export const dossierParameters = {
  letter: inQuery(
    'letter',
    text,
    'Quelle lettre : « receipt », « acknowledgement », « missingItems »…',
    true,
  ),
  postedLetter: inQuery(
    'letter',
    { type: 'string', enum: Object.keys(MISUSE_LETTERS_ON_PAPER) },
    'Les observations demandées, ou la mise en demeure de cesser.',
    true,
  ),
  outcome: inQuery(
    'outcome',
    { type: 'string', enum: ['GRANTED', 'GRANTED_WITH_RESERVATIONS', 'REFUSED'] },
    'Quelle décision ; sans rien, celle qui suit l’avis.',
  ),
  dueOn: inQuery(
    'dueOn',
    { type: 'string', format: 'date' },
    'Le dernier jour d’une demande de pièces à venir.',
  ),
};
