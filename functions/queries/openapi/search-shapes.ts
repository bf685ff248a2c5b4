import { InterestKind } from '../../../events/interest.ts';
import { closed } from './closed.ts';
import { makeWorkList } from './work-shapes.ts';

const text = { type: 'string' };
const orNull = { type: ['string', 'null'] };

/** What a reader is advised to do before they open a dossier, from what they declared (B9). */
export const SUGGESTION = {
  ...closed({
    kind: { type: 'string', enum: [...InterestKind.options, 'REPRESENTATIVE'] },
    why: text,
    command: { ...orNull, description: 'La commande qui y répond, s’il y en a une.' },
  }),
  description: 'Ce qui est conseillé à ce lecteur avant toute autre chose, d’après ce qu’il a déclaré.',
};

/** What answers a search, the best first. */
const Found = closed({
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
        items: closed(
          {
            id: { type: 'string', format: 'uuid' },
            number: orNull,
            state: text,
            receivedOn: { ...orNull, format: 'date', description: 'Nul pour un dossier qui vous est fermé.' },
            session: orNull,
            suggestion: SUGGESTION,
          },
          ['suggestion'],
        ),
      },
    }),
  },
});

/** The lists of dossiers that are not by state. */
export const searchShapes = { Found, WorkList: makeWorkList(SUGGESTION) };
