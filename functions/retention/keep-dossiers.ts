import type { Instant } from '../../events/fact.ts';
import { addDays } from '../../workflows/calendar/date-arithmetic.ts';
import { dateInParis, startOfDayInParis } from '../../workflows/calendar/paris-time.ts';
import { ApplicationContext } from '../../workflows/application/application-context.ts';
import type { ListedDossiers } from '../adapters/listed-dossiers.ts';
import type { References } from '../given/references.ts';
import type { Store } from '../ports.ts';
import type { makeEraseDossier } from './erase-dossier.ts';
import { orLeft } from './or-left.ts';
import { recoursesBeside } from './recourses-of.ts';

/** For so many days, a run looks whether something is left of what was erased. */
const LOOKED_AT_DAYS = 2;

type Parts = {
  store: Store;
  references: References;
  listed: ListedDossiers;
  dossiers: ReturnType<typeof makeEraseDossier>;
};

/** The dossiers of a council whose elimination has its visa, and what was left of those that went; says how many went. */
export const makeKeepDossiers = ({ store, references, listed, dossiers }: Parts) => {
  const dossierOf = async (council: string, id: string) => {
    const found = await references.state(council, 'application', id);
    if (found === null) throw new Error('a dossier without its state');
    return { council, id, word: found.word, context: ApplicationContext.parse(found.context) };
  };

  /** A hold keeps it; so does an appeal that came meanwhile, however late: somebody answers it first. */
  const look = async (council: string, id: string, now: Instant): Promise<boolean> => {
    const dossier = await dossierOf(council, id);
    if (dossier.word !== 'toErase' || dossier.context.held !== null) return false;
    const recourses = await recoursesBeside(store, council, dossier.context.structure);
    if (recourses.some(({ against, pending }) => pending && against.id === id)) return false;
    await dossiers.erase(dossier, now);
    return true;
  };

  const lookAgain = async (council: string, id: string, now: Instant): Promise<boolean> =>
    dossiers.finishIfLeft(await dossierOf(council, id), now);

  return async (council: string, now: Instant): Promise<number> => {
    const since = startOfDayInParis(addDays(dateInParis(now), -LOOKED_AT_DAYS));
    let erased = 0;
    for (const id of await listed.toErase(council)) if (await orLeft(look(council, id, now))) erased += 1;
    for (const id of await listed.erasedSince(council, since)) await orLeft(lookAgain(council, id, now));
    return erased;
  };
};
