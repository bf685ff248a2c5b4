import { comparison } from './charter-shapes.ts';
import { closed } from './closed.ts';
import { id, shapeNamed, text } from './plain-shapes.ts';
import { before, problemResponses, refusal, type Listed } from './problem-responses.ts';

const READING: readonly Listed[] = [
  ...before('malformed', 'sign-in-required', 'stopped'),
  refusal('not-yours'),
  refusal('role-required'),
];

type Operation = {
  id: string;
  summary: string;
  description: string;
  parameters: readonly string[];
  schema: object;
  problems: readonly Listed[];
};

const operation = ({ id, summary, description, parameters, schema, problems }: Operation) => ({
  operationId: `charter.${id}`,
  tags: ['charter'],
  summary,
  description,
  security: [{ bearer: [] }],
  parameters: parameters.map((name) => ({ $ref: `#/components/parameters/${name}` })),
  responses: {
    '200': { description: summary, content: { 'application/json': { schema } } },
    ...problemResponses(problems),
  },
});

const compared = closed({ id, version: text });

/** What a charter would change, before it is voted. */
export const charterPaths: Record<string, object> = {
  '/api/{council}/charters/{id}/diff': {
    get: operation({
      id: 'diff',
      summary: 'Comparer deux chartes',
      description: 'Ce qui passe de la charte « against » à celle-ci. Ouvert à : toute personne connectée.',
      parameters: ['council', 'id', 'against'],
      schema: closed({ before: compared, after: compared, ...comparison }),
      problems: [...READING, refusal('charter-does-not-compile')],
    }),
  },
  '/api/{council}/charters/{id}/simulation': {
    get: operation({
      id: 'simulation',
      summary: 'Simuler une charte sur les dossiers',
      description:
        'Labels en cours et demandes ouvertes, par pages : qui changerait de verdict ou de proposition, et pourquoi. ' +
        'Les totaux sont ceux de la page. Ouvert à : le secrétariat, un instructeur, la présidence.',
      parameters: ['council', 'id', 'cursor'],
      schema: shapeNamed('Simulation'),
      problems: [...READING, refusal('charter-does-not-compile'), refusal('no-charter-in-force')],
    }),
  },
  '/api/{council}/charters/{id}/writing': {
    get: operation({
      id: 'writing',
      summary: 'Lire une charte telle qu’elle est écrite, ses amendements et ce qui en a été dit',
      description:
        'Le texte du fichier, puis chaque amendement et chaque contribution, avec sa réponse. ' +
        'Ouvert à : toute personne connectée.',
      parameters: ['council', 'id'],
      schema: shapeNamed('CharterWriting'),
      problems: READING,
    }),
  },
  '/api/{council}/charters/check': {
    post: {
      ...operation({
        id: 'check',
        summary: 'Vérifier un texte de charte',
        description:
          'Les fautes, ligne et colonne ; sans faute, ce que le texte changerait. Rien n’est écrit. ' +
          'Ouvert à : le secrétariat, un instructeur, l’administration du conseil.',
        parameters: ['council'],
        schema: shapeNamed('CheckedCharter'),
        problems: [...READING, ...before('invalid', 'too-large', 'json-required')],
      }),
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              properties: { text: { type: 'string', minLength: 1, maxLength: 300_000 } },
              required: ['text'],
              additionalProperties: false,
            },
          },
        },
      },
    },
  },
};
