import { RegisterValues } from '../look-up-shape.ts';
import { closed } from './closed.ts';
import { answered } from './json-schema.ts';
import { oneOf, orNothing, orNull, yesNo } from './plain-shapes.ts';

/** What registers know of a number; without `values` when they know nothing, or do not answer. */
export const lookedUpShapes = () => ({
  LookedUp: closed({
    state: oneOf(['FOUND', 'UNKNOWN', 'SILENT']),
    siren: orNull,
    siret: orNull,
    rna: orNull,
    complete: { ...yesNo, description: 'Faux si un registre n’a pas répondu : il sera lu de nouveau.' },
    values: orNothing(answered(RegisterValues)),
  }),
});
