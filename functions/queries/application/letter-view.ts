import * as z from 'zod';
import type { LetterView } from '../../../web/public/letter-document.ts';
import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import { dateInParis } from '../../../workflows/calendar/paris-time.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { LETTER_KIND_IDS, LETTER_KINDS } from '../../../workflows/letters/letter-kinds.ts';
import { printedLetter } from '../../letters/printed-letter.ts';
import { makeLettersOfDossier } from '../../letters/letters-of-dossier.ts';
import type { Store, Subjects } from '../../ports.ts';
import { malformed, notFound } from '../../shell/problems.ts';
import { councilProfile } from '../../given/council-profile.ts';

type Sources = {
  store: Pick<Store, 'row' | 'rows' | 'facts'>;
  subjects: Pick<Subjects, 'openAll'>;
  origin: string;
};

/** Letters to the applicant that matter in law. */
export const KEPT_LETTERS = LETTER_KIND_IDS.filter((id) => {
  const { legal, to } = LETTER_KINDS[id];
  return legal && to === 'APPLICANT';
});
const Kept = z.enum(KEPT_LETTERS);

/** The last letter of a kind that a dossier was written, for its file. @throws Problem 400, 404 */
export const makeLetterView = ({ store, subjects, origin }: Sources) => {
  const letters = makeLettersOfDossier({ store, subjects });
  return async (thing: Thing, asked: string | undefined): Promise<LetterView> => {
    const kind = Kept.safeParse(asked);
    if (!kind.success)
      throw malformed(`Dites quelle lettre : « letter » est l’un de ${KEPT_LETTERS.join(', ')}.`);
    const { council } = thing;
    const profile = await councilProfile(store, council);
    const found = await letters.last({ thing, profile, origin, kind: kind.data });
    if (found === null) throw notFound();
    const { fact, written } = found;
    const to = (thing.context as ApplicationContext).structureName;
    const sent = { to, on: dateInParis(fact.at), asOf: fact.at };
    return printedLetter(written, { profile, kind: kind.data, ...sent });
  };
};
