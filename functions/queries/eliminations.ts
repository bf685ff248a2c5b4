import type { Instant } from '../../events/fact.ts';
import { CLOSED } from '../../workflows/application/retention/table.ts';
import { ApplicationContext } from '../../workflows/application/application-context.ts';
import { endOfDayInParis, dateInParis } from '../../workflows/calendar/paris-time.ts';
import { lastDayThatMayBeOver } from '../../workflows/retention/retained-until.ts';
import { DEFAULT_RETENTION, type RetentionTable } from '../../workflows/retention/retention-table.ts';
import type { References } from '../given/references.ts';
import { isAward, makeKeptOf } from '../retention/kept-of.ts';
import type { Store } from '../ports.ts';
import { malformed } from '../shell/problems.ts';
import type { Eliminations } from './eliminations-shape.ts';
import type { ListKey, makeListPage } from './list-page.ts';

type Parts = {
  store: Pick<Store, 'row' | 'rows' | 'many' | 'facts'>;
  references: References;
  listPage: ReturnType<typeof makeListPage>;
};
type Item = Eliminations['items'][number];

/** Which list a page is of, and where it begins there. @throws Problem 400 */
const readPlace = (cursor: string | undefined): { word: (typeof CLOSED)[number]; from?: string } => {
  if (cursor === undefined) return { word: CLOSED[0] };
  const [name, from] = cursor.split('.');
  const word = CLOSED.find((each) => each === name);
  if (word === undefined || from === undefined)
    throw malformed('Ce repère de page n’est pas lisible. Repartez de la première page.');
  return { word, ...(from !== '' && { from }) };
};

/** Nothing that was closed later can have had its time: the list, which is in the order of closing, is read no further. */
const lastToRead = ({ closedApplication, awardedApplication }: RetentionTable, now: Instant): string => {
  const months = [closedApplication.months, awardedApplication.months].filter((each) => each !== null);
  return months.length === 0
    ? ''
    : endOfDayInParis(lastDayThatMayBeOver(Math.min(...months), dateInParis(now)));
};

/** The closed dossiers of a council whose time is over, from the lists of where they stand, a page at a time (GDP-04). */
export const makeEliminations = ({ store, references, listPage }: Parts) => {
  const keptOf = makeKeptOf({ store, references });

  const itemOf = async (council: string, { pk }: ListKey, table: RetentionTable, at: Instant) => {
    const id = pk.split('#')[2] ?? '';
    const found = await references.state(council, 'application', id);
    if (found === null) return [];
    const dossier = { council, id, word: found.word, context: ApplicationContext.parse(found.context) };
    const kept = await keptOf(dossier, at);
    if (kept.why !== null || kept.keptUntil >= dateInParis(at)) return [];
    const { number, structureName, held } = dossier.context;
    const { retainedFrom, keptUntil } = kept;
    const { disposition } = isAward(dossier) ? table.awardedApplication : table.closedApplication;
    const item: Item = {
      application: id,
      number,
      structureName,
      state: found.word,
      retainedFrom,
      keptUntil,
      disposition,
      held,
    };
    return [item];
  };

  return async (
    council: string,
    at: Instant,
    cursor: string | undefined,
    limit?: number,
  ): Promise<Eliminations> => {
    const { word, from } = readPlace(cursor);
    const table = (await references.rulesInForce(council, at))?.label.retention ?? DEFAULT_RETENTION;
    const last = lastToRead(table, at);
    const { keys, next } = await listPage(`${council}#application#${word}`, from, limit);
    const read = keys.filter(({ listAt }) => listAt <= last);
    const items = await Promise.all(read.map((key) => itemOf(council, key, table, at)));
    const following = CLOSED[CLOSED.indexOf(word) + 1];
    const other = following === undefined ? null : `${following}.`;
    const goesOn = next !== null && read.length === keys.length;
    return { items: items.flat(), next: goesOn ? `${word}.${next}` : other };
  };
};
