import { type JsonObject, objectOf, textOf } from './json.ts';
import { factsOf, said, type Stored } from './things.ts';

/** Beside each structure, its appeals: one against each decision, and those of third parties under their own ids. */
export const appealRows = (stored: Stored): Map<string, JsonObject> =>
  new Map(
    factsOf(stored, 'AppealFiled.v1').map((fact): [string, JsonObject] => {
      const [council = '', , appeal = ''] = fact.key.split('#');
      const own = said(fact, 'by') === 'STRUCTURE';
      const name = own ? textOf(objectOf(fact.data['against'])['fact']) : appeal;
      return [`${council}#structure#${said(fact, 'structure')} appeal#${name}`, { appeal }];
    }),
  );
