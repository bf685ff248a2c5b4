import { PublicDraw } from '../../../workflows/control-campaign/rows.ts';
import { closed } from './closed.ts';
import { answered } from './json-schema.ts';
import { many, orNull, text } from './plain-shapes.ts';
import { before, problemResponses, refusal } from './problem-responses.ts';
import { json } from './reading.ts';

const { properties: draw } = answered(PublicDraw) as { properties: Record<string, object> };

/** What anybody reads of the draws of a council. */
export const drawShapes = {
  PublicDraws: closed({
    items: many(
      closed({
        ...draw,
        list: {
          ...text,
          description: 'Où la règle et la liste des labels sont publiées, sous leur empreinte.',
        },
        checkpoint: {
          ...orNull,
          description: 'Où est publié le point de contrôle dont vient la graine ; nul avant le tirage.',
        },
      }),
    ),
    next: { ...orNull, description: 'Le repère de la page suivante ; nul à la fin.' },
  }),
};

export const drawPaths: Record<string, object> = {
  '/api/{council}/draws': {
    get: {
      operationId: 'publicDraws',
      tags: ['public'],
      summary: 'Lire les tirages au sort des labels à contrôler, pour les refaire',
      description:
        'Le programme « /draws/draw.py » refait un tirage à partir des deux fichiers nommés. Un label tiré au sort n’est soupçonné de rien.',
      security: [],
      parameters: ['council', 'cursor'].map((name) => ({ $ref: `#/components/parameters/${name}` })),
      responses: {
        ...json(
          { $ref: '#/components/schemas/PublicDraws' },
          'Une page de tirages, la dernière année d’abord.',
        ),
        ...problemResponses([...before('malformed', 'stopped'), refusal('not-yours')]),
      },
    },
  },
};
