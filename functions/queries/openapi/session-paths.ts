import { agendaPaths } from './agenda-paths.ts';
import { minutesPaths } from './minutes-paths.ts';
import { json, read } from './reading.ts';

/** What is read of a session and its points, before, while and after it sits. */
export const sessionPaths: Record<string, object> = {
  '/api/{council}/items/{id}/explanation': read(
    'item.explanation',
    'item',
    'Comprendre le résultat d’un vote, et le recalculer',
    ['council', 'id'],
    json(
      { $ref: '#/components/schemas/VoteExplanation' },
      'Tour par tour : une phrase, et chaque nombre du calcul. Un vote ouvert ne dit rien de son cours.',
    ),
  ),
  '/api/{council}/sessions/{id}/pack.pdf': read(
    'session.packPdf',
    'session',
    'Garder le dossier de séance d’un membre, en PDF',
    ['council', 'id', 'member'],
    {
      '200': {
        description: 'Un PDF/A-3a balisé, avec un signet par point.',
        content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
      },
    },
  ),
  '/api/{council}/sessions/{id}/questions': read(
    'session.questions',
    'session',
    'Lire les questions que les membres posent avant la séance',
    ['council', 'id'],
    json(
      { $ref: '#/components/schemas/SessionQuestions' },
      'Avec leurs réponses. Ouvert à : le secrétariat, un instructeur, la présidence ; les membres les lisent dans leur dossier de séance.',
    ),
  ),
  '/api/{council}/sessions/{id}/notices': read(
    'session.notices',
    'session',
    'Lire qui est convoqué, quand, et ce qui le prouve',
    ['council', 'id'],
    json(
      { $ref: '#/components/schemas/SessionNotices' },
      'Membre par membre, pour la dernière convocation. Ouvert à : le secrétariat, la présidence, un auditeur.',
    ),
  ),
  '/api/{council}/sessions/{id}/presence': read(
    'session.presence',
    'session',
    'Lire qui est là, de quand à quand, en quelle qualité, et quels pouvoirs valent',
    ['council', 'id'],
    json(
      { $ref: '#/components/schemas/SessionPresence' },
      'La dernière convocation de la séance. Ouvert à : le secrétariat, la présidence, un instructeur, un auditeur, un membre du conseil.',
    ),
  ),
  '/api/{council}/sessions/{id}/speakers': read(
    'session.speakers',
    'session',
    'Lire qui a la parole, jusqu’à quand, et qui l’attend, dans l’ordre',
    ['council', 'id'],
    json(
      { $ref: '#/components/schemas/SessionSpeakers' },
      'Par siège, sans nom. Un rappel au règlement d’abord, puis qui n’a pas parlé, puis qui a parlé. Ouvert à : qui lit la séance.',
    ),
  ),
  '/api/{council}/sessions/{id}/display': read(
    'session.display',
    'session',
    'Lire ce qui s’affiche dans la salle : le point voté, le quorum, qui a la parole',
    ['council', 'id'],
    json(
      { $ref: '#/components/schemas/SessionDisplay' },
      'Sans nom. D’un vote ouvert, rien de son cours. Ouvert à : le secrétariat, la présidence, un instructeur, un auditeur, un membre du conseil.',
    ),
  ),
  '/api/{council}/sessions/{id}/forecast': read(
    'session.forecast',
    'session',
    'Lire si le quorum est à attendre, point par point et par collège, et qui appeler',
    ['council', 'id'],
    json(
      { $ref: '#/components/schemas/SessionForecast' },
      'D’après les réponses, les pouvoirs et les déports. Ouvert à : le secrétariat, la présidence, un instructeur.',
    ),
  ),
  ...agendaPaths,
  ...minutesPaths,
};
