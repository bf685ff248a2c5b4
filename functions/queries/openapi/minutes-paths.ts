import { before, problemResponses, refusal } from './problem-responses.ts';
import { read } from './reading.ts';

const problems = problemResponses([
  ...before('malformed', 'sign-in-required', 'stopped'),
  ...(['not-yours', 'role-required', 'minutes-not-ready', 'rules-missing'] as const).map(refusal),
]);
const ofOnePoint = problemResponses([
  ...before('malformed', 'sign-in-required', 'stopped'),
  ...(['not-yours', 'role-required', 'extract-not-ready', 'minutes-not-ready', 'rules-missing'] as const).map(
    refusal,
  ),
]);

const pdf = {
  '200': {
    description: 'Un PDF/A-3a, balisé : il se lit à voix haute et se garde.',
    content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
  },
};

/** What is read of the minutes of a session, and of one point of them (DEL-13, MAN-08). */
export const minutesPaths: Record<string, object> = {
  '/api/{council}/sessions/{id}/minutes': read(
    'session.minutes',
    'session',
    'Lire le procès-verbal d’une séance',
    ['council', 'id'],
    {
      '200': {
        description:
          'Qui siégeait, les points, leurs votes, où en est l’approbation ; une page pour un navigateur. Ouvert à : le secrétariat et la présidence dès l’ouverture ; aux autres lecteurs du conseil une fois la séance levée.',
        content: {
          'application/json': { schema: { $ref: '#/components/schemas/SessionMinutes' } },
          'text/html': { schema: { type: 'string' } },
        },
      },
    },
    problems,
  ),
  '/api/{council}/sessions/{id}/minutes.pdf': read(
    'session.minutesPdf',
    'session',
    'Garder le procès-verbal d’une séance, en PDF',
    ['council', 'id'],
    pdf,
    problems,
  ),
  '/api/{council}/items/{id}/extract.pdf': read(
    'item.extractPdf',
    'item',
    'Obtenir l’extrait certifié d’un point voté, sans attendre l’approbation du procès-verbal',
    ['council', 'id'],
    pdf,
    ofOnePoint,
  ),
};
