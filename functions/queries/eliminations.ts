import type { Instant } from '../../events/fact.ts';
import { CLOSED } from '../../workflows/application/retention/table.ts';
import { ApplicationContext } from '../../workflows/application/application-context.ts';
import { endOfDayInParis, dateInParis } from '../../workflows/calendar/paris-time.ts';
import { keptReport } from '../../workflows/misuse/kept-report.ts';
import { MisuseContext } from '../../workflows/misuse/misuse.machine.ts';
import type { Kept } from '../../workflows/retention/kept.ts';
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
/** Of a record that is looked at: what a slip says of it, and how long it is kept. */
type Looked = Omit<Item, 'retainedFrom' | 'keptUntil'> & { kept: Kept };

/** The lists that are read in turn: where dossiers are closed, then where reports of misuse are. */
const REPORTS = 'reports';
const LISTS = [...CLOSED, REPORTS] as const;
type ListName = (typeof LISTS)[number];

const listOf = (council: string, name: ListName): string =>
  name === REPORTS ? `${council}#misuse#closed` : `${council}#application#${name}`;

/** Which list a page is of, and where it begins there. @throws Problem 400 */
const readPlace = (cursor: string | undefined): { name: ListName; from?: string } => {
  if (cursor === undefined) return { name: LISTS[0] };
  const [wanted, from] = cursor.split('.');
  const name = LISTS.find((each) => each === wanted);
  if (name === undefined || from === undefined)
    throw malformed('Ce repère de page n’est pas lisible. Repartez de la première page.');
  return { name, ...(from !== '' && { from }) };
};

/** Nothing that was closed later can have had its time: the list, which is in the order of closing, is read no further. */
const lastToRead = (
  { closedApplication, awardedApplication, misuseReports }: RetentionTable,
  name: ListName,
  now: Instant,
): string => {
  const kinds = name === REPORTS ? [misuseReports] : [closedApplication, awardedApplication];
  const months = kinds.map((each) => each.months).filter((each) => each !== null);
  return months.length === 0
    ? ''
    : endOfDayInParis(lastDayThatMayBeOver(Math.min(...months), dateInParis(now)));
};

/** The closed dossiers and reports of a council whose time is over, from the lists of where they stand, a page at a time (GDP-04). */
export const makeEliminations = ({ store, references, listPage }: Parts) => {
  const keptOf = makeKeptOf({ store, references });

  const dossier = async (
    council: string,
    id: string,
    table: RetentionTable,
    at: Instant,
  ): Promise<Looked | null> => {
    const found = await references.state(council, 'application', id);
    if (found === null) return null;
    const { word, context } = { ...found, context: ApplicationContext.parse(found.context) };
    const { number, structureName, held } = context;
    const { disposition } = isAward({ word, context }) ? table.awardedApplication : table.closedApplication;
    const kept = await keptOf({ council, id, word, context }, at);
    return { kind: 'APPLICATION', thing: id, number, structureName, state: word, disposition, held, kept };
  };

  const report = async (council: string, id: string, table: RetentionTable): Promise<Looked | null> => {
    const found = await references.state(council, 'misuse', id);
    if (found === null) return null;
    const context = MisuseContext.parse(found.context);
    const { number, structureName, held } = context;
    const { disposition } = table.misuseReports;
    const kept = keptReport(context, table);
    return { kind: 'MISUSE', thing: id, number, structureName, state: found.word, disposition, held, kept };
  };

  return async (
    council: string,
    at: Instant,
    cursor: string | undefined,
    limit?: number,
  ): Promise<Eliminations> => {
    const { name, from } = readPlace(cursor);
    const table = (await references.rulesInForce(council, at))?.label.retention ?? DEFAULT_RETENTION;
    const last = lastToRead(table, name, at);
    const { keys, next } = await listPage(listOf(council, name), from, limit);
    const read = keys.filter(({ listAt }) => listAt <= last);
    const look = async ({ pk }: ListKey): Promise<Item[]> => {
      const id = pk.split('#')[2] ?? '';
      const looked =
        name === REPORTS ? await report(council, id, table) : await dossier(council, id, table, at);
      if (looked === null) return [];
      const { kept, ...said } = looked;
      if (kept.why !== null || kept.keptUntil >= dateInParis(at)) return [];
      return [{ ...said, retainedFrom: kept.retainedFrom, keptUntil: kept.keptUntil }];
    };
    const items = await Promise.all(read.map(look));
    const following = LISTS[LISTS.indexOf(name) + 1];
    const other = following === undefined ? null : `${following}.`;
    const goesOn = next !== null && read.length === keys.length;
    return { items: items.flat(), next: goesOn ? `${name}.${next}` : other };
  };
};
