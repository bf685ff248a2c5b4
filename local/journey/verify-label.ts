import * as z from 'zod';
import type { Api } from './call-api.ts';
import type { Dossier } from './dossier.ts';
import { waitFor } from './wait-for.ts';

const Labels = z.looseObject({
  labels: z.array(
    z.looseObject({
      number: z.string(),
      structure: z.looseObject({ siren: z.string().nullish(), rna: z.string().nullish() }),
      awardedOn: z.string().optional(),
    }),
  ),
  next: z.string().nullish(),
});
const Label = z.looseObject({ on: z.looseObject({ status: z.string() }) });

/** What the public finds in the register under the number of a structure: awarded on that day, or renewed. */
const findLabel = async (api: Api, { of }: Dossier, day: string): Promise<string | null> => {
  const { siren, rna } = of.structure;
  let after: string | null | undefined = '';
  while (after != null) {
    const page = after === '' ? '' : `&after=${encodeURIComponent(after)}`;
    const read = Labels.parse(
      await api.read('lire le registre', null, `/labels.json?council=${api.council}${page}`),
    );
    const found = read.labels.find(
      ({ structure, awardedOn = day }) =>
        (of.renews != null || awardedOn === day) &&
        (siren == null ? structure.rna === rna : structure.siren === siren),
    );
    if (found !== undefined) return found.number;
    after = read.next;
  }
  return null;
};

/** What anybody may verify on a day: the state of the label, or that there is none. */
export const verifyLabel = async (api: Api, dossier: Dossier, day: string): Promise<void> => {
  const { line } = dossier;
  const granted = line.decision !== null && line.decision !== 'REFUSED';
  line.label = granted
    ? await waitFor(`${line.case}, le label au registre`, () => findLabel(api, dossier, day))
    : await findLabel(api, dossier, day);
  if (line.label === null) {
    line.verified = 'NOT_FOUND';
    return;
  }
  const address = `/labels/${encodeURIComponent(line.label)}.json?on=${day}`;
  line.verified = Label.parse(await api.read('vérifier le label', null, address)).on.status;
};
