import { closed } from './closed.ts';
import { many, orNull, shapeNamed, text } from './plain-shapes.ts';

const remarks = many(closed({ column: text, reason: text }));

/** A file line by line: what was understood, and what was done. */
const Import = closed(
  {
    kind: { type: 'string', enum: ['members', 'labels'] },
    columns: {
      type: 'array',
      items: closed({
        title: text,
        field: { ...orNull, description: 'Nul : cette colonne n’est pas comprise.' },
      }),
    },
    missing: { type: 'array', items: text, description: 'Les colonnes requises que le fichier n’a pas.' },
    lines: {
      type: 'array',
      items: closed({
        line: { type: 'integer', minimum: 1 },
        understood: {
          type: ['object', 'null'],
          additionalProperties: shapeNamed('AnyValue'),
          description: 'Ce que la commande dirait ; nul : la ligne ne sera pas importée.',
        },
        problems: remarks,
        warnings: remarks,
      }),
    },
    outcomes: {
      type: 'array',
      items: closed(
        { line: { type: 'integer' }, outcome: { type: 'string', enum: ['done', 'refused'] }, reason: text },
        ['reason'],
      ),
    },
  },
  ['outcomes'],
);

/** What a council brings from a file. */
export const importShapes = { Import };
