import { before, problemResponses, refusal } from './problem-responses.ts';

const problems = problemResponses([
  ...before('malformed', 'invalid', 'sign-in-required', 'too-large', 'json-required', 'stopped'),
  refusal('not-yours'),
  refusal('role-required'),
]);

const operation = (id: string, summary: string, description: string) => ({
  post: {
    operationId: `imports.${id}`,
    tags: ['imports'],
    summary,
    description: `${description} Ouvert à : l’administration du conseil, le secrétariat.`,
    security: [{ bearer: [] }],
    parameters: [{ $ref: '#/components/parameters/council' }, { $ref: '#/components/parameters/kind' }],
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: {
            type: 'object',
            properties: {
              csv: {
                type: 'string',
                maxLength: 300_000,
                description: 'Le fichier, ses titres en première ligne.',
              },
            },
            required: ['csv'],
            additionalProperties: false,
          },
        },
      },
    },
    responses: {
      '200': {
        description: 'Ce qui est compris du fichier et ce qui ne l’est pas, ligne par ligne.',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Import' } } },
      },
      ...problems,
    },
  },
});

/** What a council kept elsewhere: members, and labels granted before. */
export const importPaths: Record<string, object> = {
  '/api/{council}/imports/{kind}/preview': operation(
    'preview',
    'Voir ce qui est compris d’un fichier',
    'Rien n’est écrit.',
  ),
  '/api/{council}/imports/{kind}': operation(
    'carryOut',
    'Importer un fichier',
    'Chaque ligne comprise devient un acte, avec ses droits et ses règles ; la même ligne deux fois n’en fait qu’un.',
  ),
};
