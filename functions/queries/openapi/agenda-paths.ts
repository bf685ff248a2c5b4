import { json, read } from './reading.ts';

/** The agenda of a session, the order in which members would leave the room the least often, and what one member reads. */
export const agendaPaths: Record<string, object> = {
  '/api/{council}/sessions/{id}/agenda': read(
    'session.agenda',
    'session',
    'Lire l’ordre du jour en deux listes, son ordre et son temps',
    ['council', 'id'],
    json(
      { $ref: '#/components/schemas/SessionAgenda' },
      'Ce qui est consensuel, puis ce qui se débat. Ce qui fait d’un dossier un débat ne se lit pas quand il est fermé.',
    ),
  ),
  '/api/{council}/sessions/{id}/agendaOrder': read(
    'session.agendaOrder',
    'session',
    'Lire dans quel ordre les membres déportés sortiraient le moins souvent',
    ['council', 'id'],
    json(
      { $ref: '#/components/schemas/AgendaOrder' },
      'Un ordre proposé : il ne déplace rien. Ouvert à : le secrétariat, la présidence.',
    ),
  ),
  '/api/{council}/sessions/{id}/pack': read(
    'session.pack',
    'session',
    'Lire le dossier de séance d’un membre, sans les points dont il est déporté',
    ['council', 'id', 'member'],
    json(
      { $ref: '#/components/schemas/SessionPack' },
      'Point par point, dans l’ordre. Ouvert à : un membre du conseil, pour lui ; le secrétariat, qui nomme le membre.',
    ),
  ),
};
