import { closed } from './closed.ts';

const text = { type: 'string' };
const orNull = { type: ['string', 'null'] };
const day = { ...text, format: 'date' };
const orNothing = (what: object) => ({ oneOf: [what, { type: 'null' }] });
const nothing = (what: object) => ({ ...what, maxItems: 0 });

/** The work under way, the most pressing first (M29, B12): what to do with each dossier, by when, why, and who does. */
export const makeWorkList = (suggestion: object) =>
  closed({
    items: {
      type: 'array',
      items: closed(
        {
          id: { ...text, format: 'uuid' },
          workflow: { ...text, const: 'application' },
          state: text,
          version: { type: 'integer', minimum: 0 },
          data: closed({
            structureName: text,
            number: { ...orNull, description: 'Nul tant qu’un lien vous ferme ce dossier.' },
          }),
          available: {
            type: 'array',
            items: text,
            description:
              'Ce qui règle un lien déclaré avec la structure ; les autres actes se lisent sur la fiche.',
          },
          deadlines: closed({}),
          passed: nothing({ type: 'array', items: text }),
          session: orNothing(closed({ id: { ...text, format: 'uuid' }, heldOn: day })),
          next: orNothing(
            closed({ step: text, by: day, who: text, why: { ...text, description: 'En clair.' } }),
          ),
          legalBy: { ...orNull, format: 'date', description: 'Quand le silence vaudrait décision.' },
          officer: { ...orNull, description: 'Qui suit le dossier aujourd’hui.' },
          insteadOf: { ...orNull, description: 'Qui est absent, et remplacé.' },
          standIn: { ...orNull, description: 'Le remplacement, en clair.' },
          mine: { type: 'boolean' },
          elapsed: {
            type: ['number', 'null'],
            description: 'La part du temps qui est passée, en pour cent.',
          },
          suggestion,
          alert: { type: ['number', 'null'], description: 'Le seuil d’alerte atteint, en pour cent.' },
        },
        ['suggestion'],
      ),
    },
    next: { ...orNull, description: 'Le repère de la page suivante ; nul à la fin.' },
    whole: { type: 'boolean', description: 'Si tous les dossiers en cours sont dans la liste.' },
  });
