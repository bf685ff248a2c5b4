import { closed } from './closed.ts';

const text = { type: 'string' };
const orNull = { type: ['string', 'null'] };

/** What answers a search, the best first. */
export const Found = closed({
  items: {
    type: 'array',
    maxItems: 20,
    items: closed({
      structure: closed({
        id: { type: 'string', format: 'uuid' },
        name: text,
        siren: orNull,
        rna: orNull,
        commune: { oneOf: [closed({ code: text, name: orNull }), { type: 'null' }] },
      }),
      applications: {
        type: 'array',
        maxItems: 10,
        items: closed({
          id: { type: 'string', format: 'uuid' },
          number: orNull,
          state: text,
          receivedOn: { type: 'string', format: 'date' },
          session: text,
        }),
      },
    }),
  },
});
