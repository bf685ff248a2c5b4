import { PREVIEWED_ACTS } from '../application/act-preview-shape.ts';
import { inQuery } from './parameters.ts';

/** What an act that is shown before it is done would be sent with. */
export const actParameters = {
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
