import { CheckBallot } from '../../../workflows/item/secret/commands.ts';
import { closed } from './closed.ts';
import { schemaOf } from './json-schema.ts';
import { before, problemResponses, refusal } from './problem-responses.ts';
import { json, read } from './reading.ts';

/** Asked in a body: a code in an address would stand in logs beside who asked. */
export const ballotPaths: Record<string, object> = {
  '/api/{council}/items/{id}/checkBallot': {
    post: {
      ...read('', 'item', 'Vérifier que son bulletin est dans l’urne', ['council', 'id'], {}).get,
      operationId: 'item.checkBallot',
      description:
        'Par le code de suivi que le navigateur a gardé : il dit que le bulletin est dans l’urne, jamais ce qu’il dit.',
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(CheckBallot) } } },
      responses: {
        ...json(closed({ inBox: { type: 'boolean' } }), 'Si ce bulletin est dans l’urne de ce vote.'),
        ...problemResponses([
          ...before('malformed', 'invalid', 'sign-in-required', 'too-large', 'json-required', 'stopped'),
          refusal('not-yours'),
          refusal('ballot-not-secret'),
        ]),
      },
    },
  },
};
