import { bulkActionCommands } from '../../../workflows/bulk-action/commands.ts';
import { closed } from './closed.ts';
import { schemaOf } from './json-schema.ts';
import { shapeNamed } from './plain-shapes.ts';
import { before, problemResponses, refusal } from './problem-responses.ts';
import { json, read } from './reading.ts';

const text = { type: 'string' };
const orNull = { type: ['string', 'null'] };
const id = { ...text, format: 'uuid' };
const many = (items: object) => ({ type: 'array', items });

const Refusal = {
  oneOf: [closed({ reason: text, title: { ...text, description: 'En clair.' } }), { type: 'null' }],
};

const dossier = {
  thing: { ...id, description: 'Le dossier.' },
  number: { ...orNull, description: 'Nul pour un dossier qui ne vous est pas ouvert.' },
  structureName: orNull,
  state: orNull,
};

/** One act on many dossiers: what it would do, and what it did. */
export const bulkActionShapes = {
  BulkPreview: closed({
    command: text,
    carriedOutAt: {
      ...text,
      format: 'date-time',
      description: 'Quand l’acte serait accompli, s’il était demandé maintenant et que rien ne l’annule.',
    },
    entries: {
      ...many(
        closed({
          ...dossier,
          refusal: { ...Refusal, description: 'Pourquoi ce dossier resterait tel quel ; nul sinon.' },
          becomes: { ...orNull, description: 'L’état où l’acte le mettrait.' },
          limits: { ...many(text), description: 'Les échéances qui tombent avant.' },
        }),
      ),
      description: 'Ce qui serait refusé d’abord.',
    },
  }),
  BulkEntries: closed({
    items: many(
      closed({
        ...dossier,
        input: {
          type: ['object', 'null'],
          additionalProperties: shapeNamed('AnyValue'),
          description: 'Ce que l’acte dit de ce dossier ; nul pour qui ne l’a pas demandé.',
        },
        done: {
          type: ['boolean', 'null'],
          description: 'Nul tant que rien n’est fait, et pour un dossier qui vous est fermé.',
        },
        refusal: { ...Refusal, description: 'Pourquoi ce dossier est resté tel quel.' },
      }),
    ),
  }),
};

/** What is read of acts on many dossiers, beside their sheet. */
export const bulkActionPaths: Record<string, object> = {
  '/api/{council}/bulkActions/preview': {
    post: {
      operationId: 'bulkAction.preview',
      tags: ['bulkAction'],
      summary: 'Voir ce qu’un acte ferait à chaque dossier',
      description: 'Rien n’est écrit : chaque dossier est jugé comme si l’acte était fait maintenant.',
      security: [{ bearer: [] }],
      parameters: [{ $ref: '#/components/parameters/council' }],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: schemaOf(bulkActionCommands.hold) } },
      },
      responses: {
        ...json({ $ref: '#/components/schemas/BulkPreview' }, 'Dossier par dossier.'),
        ...problemResponses([
          ...before('malformed', 'invalid', 'sign-in-required', 'too-large', 'json-required', 'stopped'),
          refusal('not-yours'),
          refusal('role-required'),
        ]),
      },
    },
  },
  '/api/{council}/bulkActions/{id}/entries': read(
    'bulkAction.entries',
    'bulkAction',
    'Lire ce qu’est devenu chaque dossier d’un acte sur plusieurs',
    ['council', 'id'],
    json({ $ref: '#/components/schemas/BulkEntries' }, 'Les dossiers, dans l’ordre où ils furent cités.'),
  ),
};
