import * as z from 'zod';
import { CouncilProfile } from '../../../events/council.ts';
import type { LetterView } from '../../../web/public/letter-document.ts';
import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import { dateInParis } from '../../../workflows/calendar/paris-time.ts';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { LETTER_KIND_IDS, LETTER_KINDS } from '../../../workflows/letters/letter-kinds.ts';
import { makeLettersOfDossier } from '../../letters/letters-of-dossier.ts';
import type { Store, Subjects } from '../../ports.ts';
import { malformed, notFound } from '../../shell/problems.ts';

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
    const row = await store.row({ pk: thingKey(council, 'council', council), sk: 'profile' });
    const { pk: _, sk: __, ...known } = row ?? {};
    const profile = CouncilProfile.parse(known);
    const found = await letters.last({ thing, profile, origin, kind: kind.data });
    // What it must say may be erased since: half a letter is none.
    if (found === null || 'missing' in found.written) throw notFound();
    const { subject, lines, paperClosing: closing, used } = found.written;
    return {
      council: { name: profile.name, logo: profile.logo },
      title: LETTER_KINDS[kind.data].title,
      to: (thing.context as ApplicationContext).structureName,
      on: dateInParis(found.fact.at),
      subject,
      lines,
      closing,
      text: { version: used.letterVersion, digest: used.letterDigest },
      asOf: found.fact.at,
    };
  };
};
