import { PREVIEWED_ACTS } from '../application/act-preview-shape.ts';
import { inQuery } from './parameters.ts';

/** What an act that is shown before it is done would be sent with; and the letter of which a text is read. */
export const actParameters = {
  letterAsked: inQuery(
    'letter',
    { type: 'string', pattern: '^[a-zA-Z]{1,40}$' },
    'La lettre dont on lit le texte.',
  ),
  act: inQuery('act', { enum: [...PREVIEWED_ACTS] }, 'Quel acte.', true),
  items: inQuery(
    'items',
    { type: 'string', maxLength: 1_000 },
    'Ce qui serait demandé, entre virgules : « STATUTES,KBIS ».',
  ),
  receivedOn: inQuery(
    'receivedOn',
    { type: 'string', format: 'date' },
    'Le jour où le dernier élément est venu sur papier.',
  ),
};
