import type { Instant } from '../../events/fact.ts';
import { millisecondsOf } from '../../workflows/calendar/milliseconds.ts';
import { addDays } from '../../workflows/calendar/date-arithmetic.ts';
import { dateInParis, startOfDayInParis } from '../../workflows/calendar/paris-time.ts';
import { ApplicationContext } from '../../workflows/application/application-context.ts';
import type { ErasedList, Listed } from '../adapters/s3-erased-list.ts';
import type { ListedDossiers } from '../adapters/listed-dossiers.ts';
import type { References } from '../given/references.ts';
import type { Store } from '../ports.ts';
import type { makeEraseDossier } from './erase-dossier.ts';
import { log } from '../shell/log.ts';
import { orLeft } from './or-left.ts';
import { recoursesBeside } from './recourses-of.ts';

/** Of the list of all that was erased, so many are looked at each hour: all of them in turn. */
const LOOKED_AT = 100;
const HOUR_MS = 3_600_000;

/** The turn of this hour. */
const inTurn = (all: readonly Listed[], now: Instant): readonly Listed[] => {
  const turns = Math.max(1, Math.ceil(all.length / LOOKED_AT));
  const from = (Math.floor(millisecondsOf(now) / HOUR_MS) % turns) * LOOKED_AT;
  return all.slice(from, from + LOOKED_AT);
};

/** For so many days, a run looks whether something is left of what was erased. */
const LOOKED_AT_DAYS = 2;

type Parts = {
  store: Store;
  references: References;
  listed: ListedDossiers;
  dossiers: ReturnType<typeof makeEraseDossier>;
  list: ErasedList;
};

/** The dossiers of a council whose elimination has its visa, and what was left of those that went; says how many went. */
export const makeKeepDossiers = ({ store, references, listed, dossiers, list }: Parts) => {
  const dossierOf = async (council: string, id: string) => {
    const found = await references.state(council, 'application', id);
    if (found === null) throw new Error('a dossier without its state');
    return {
      council,
      id,
      version: found.version,
      word: found.word,
      context: ApplicationContext.parse(found.context),
    };
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

  /** One that a backup brought back is erased again, under the visa that it had (P25); what it brought back of it, too. */
  const lookBack = async (council: string, entry: Listed, now: Instant): Promise<boolean> => {
    if ((await references.state(council, 'application', entry.id)) === null) return false;
    const [dossier, visa] = await Promise.all([dossierOf(council, entry.id), list.visaOf(entry)]);
    if (dossier.word === 'erased') return dossiers.finishIfLeft(dossier, now);
    await dossiers.erase(dossier, now, visa);
    log('WARN', { event: 'erased-again', function: 'keep-retention' });
    return true;
  };

  return async (council: string, now: Instant): Promise<number> => {
    const since = startOfDayInParis(addDays(dateInParis(now), -LOOKED_AT_DAYS));
    let erased = 0;
    for (const id of await listed.toErase(council)) if (await orLeft(look(council, id, now))) erased += 1;
    for (const id of await listed.erasedSince(council, since)) await orLeft(lookAgain(council, id, now));
    for (const entry of inTurn(await list.all(council), now)) await orLeft(lookBack(council, entry, now));
    return erased;
  };
};
