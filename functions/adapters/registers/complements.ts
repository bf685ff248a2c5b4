import * as z from 'zod';
import { RegisterValues } from '../../../workflows/structure/register-extract.ts';
import { fetchJson, orSilent, type RegisterSource } from './register-source.ts';

const { shape } = RegisterValues;

/**
 * What only an administration may read (API Entreprise and the like), as a gateway of the deployment gives it: any of
 * the values that rules read, under our names; what is left out is not said, null says that there is none.
 */
const Answer = z.looseObject({
  values: z
    .object({
      ...shape,
      activity: shape.activity.unwrap(),
      openEstablishments: shape.openEstablishments.unwrap(),
      partialDiffusion: shape.partialDiffusion.unwrap(),
    })
    .partial()
    .strip(),
});

/** `{url}/{SIREN or RNA}` gives `{"values": {…}}`, or 404. */
export const makeComplements = (url: string): RegisterSource => ({
  name: 'COMPLEMENTS',
  lookUp: ({ siren, siret, rna }) =>
    orSilent('COMPLEMENTS', async () => {
      const body = await fetchJson(`${url}/${encodeURIComponent(siren ?? rna ?? '')}`);
      if (body === null) return { state: 'UNKNOWN' };
      const { values } = Answer.parse(body);
      const elsewhere = siret !== null && values.establishments?.every((each) => each.siret !== siret);
      if (elsewhere === true) return { state: 'UNKNOWN' };
      const said = Object.entries(values).filter(([, value]) => value !== undefined);
      return { state: 'FOUND', values: Object.fromEntries(said) };
    }),
});
