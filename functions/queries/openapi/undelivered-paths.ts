import { before, problemResponses, refusal, type Listed } from './problem-responses.ts';

const parameter = (name: string) => ({ $ref: `#/components/parameters/${name}` });

const READING: readonly Listed[] = [
  ...before('malformed', 'sign-in-required', 'stopped'),
  refusal('not-yours'),
  refusal('role-required'),
];
const ANSWERING: readonly Listed[] = [...READING, refusal('state-moved-on'), refusal('not-in-this-state')];

type Operation = {
  id: string;
  summary: string;
  description: string;
  parameters: readonly string[];
  schema: string;
  problems: readonly Listed[];
};

const operation = ({ id, summary, description, parameters, schema, problems }: Operation) => ({
  operationId: `undelivered.${id}`,
  tags: ['undelivered'],
  summary,
  description,
  security: [{ bearer: [] }],
  parameters: parameters.map(parameter),
  responses: {
    '200': {
      description: summary,
      content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
    },
    ...problemResponses(problems),
  },
});

const answer = (id: string, summary: string, description: string) => ({
  post: operation({
    id,
    summary,
    description: `${description} Ouvert à : l’administration du conseil, le secrétariat. La même réponse deux fois n’en fait qu’une.`,
    parameters: ['council', 'undeliveredId'],
    schema: 'UndeliveredAnswer',
    problems: ANSWERING,
  }),
});

const page = (id: string, summary: string) => ({
  operationId: `undelivered.${id}`,
  tags: ['undelivered'],
  summary,
  description: 'Une page, pour qui est connecté par son témoin de connexion.',
  security: [],
  parameters: [parameter('council')],
});

const html = { 'text/html': { schema: {} } };

/** What did not leave: the list, what a person answers, and the page that does both. */
export const undeliveredPaths: Record<string, object> = {
  '/api/{council}/undelivered': {
    get: operation({
      id: 'list',
      summary: 'Lister ce qui n’est pas parti',
      description: 'Ouvert à : l’administration du conseil, le secrétariat, un auditeur.',
      parameters: ['council', 'cursor'],
      schema: 'UndeliveredList',
      problems: READING,
    }),
  },
  '/api/{council}/undelivered/{id}/settle': answer(
    'settle',
    'Marquer comme réglé',
    'La ligne quitte la liste ; qui l’a réglée et quand sont gardés.',
  ),
  '/api/{council}/undelivered/{id}/resend': answer(
    'resend',
    'Relancer',
    'Le courriel en doute, la suite, l’annonce ou l’échéance est tenté une fois de plus.',
  ),
  '/conseils/{council}/non-parti': {
    get: {
      ...page('page', 'Lire ce qui n’est pas parti, et y répondre'),
      responses: {
        '200': { description: 'La liste, en clair.', content: html },
        '401': { description: 'Où se connecter.', content: html },
        '404': { description: 'Rien ici pour ce lecteur.', content: html },
      },
    },
    post: {
      ...page('form', 'Répondre depuis la page'),
      responses: {
        '303': { description: 'C’est noté : retour à la page.' },
        '400': { description: 'Le formulaire n’est pas lisible.', content: html },
        '401': { description: 'Où se connecter.', content: html },
        '403': {
          description: 'Le formulaire ne vient pas de cette page, ou le rôle ne suffit pas.',
          content: html,
        },
        '404': { description: 'Rien ici pour ce lecteur.', content: html },
      },
    },
  },
};
