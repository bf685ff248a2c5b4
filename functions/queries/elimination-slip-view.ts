import type { Instant } from '../../events/fact.ts';
import { CouncilProfile } from '../../events/council.ts';
import type { SlipLine, SlipView } from '../../web/public/elimination-slip.ts';
import { HELD } from '../../web/public/tables/value-words.ts';
import { ApplicationContext } from '../../workflows/application/application-context.ts';
import { dateInParis, startOfDayInParis } from '../../workflows/calendar/paris-time.ts';
import { profileKey } from '../../workflows/kernel/rows.ts';
import { MisuseContext } from '../../workflows/misuse/misuse.machine.ts';
import { DEFAULT_RETENTION } from '../../workflows/retention/retention-table.ts';
import type { References } from '../given/references.ts';
import type { Store } from '../ports.ts';
import { isAward } from '../retention/kept-of.ts';
import { notFound } from '../shell/problems.ts';
import type { makeEliminations } from './eliminations.ts';
import { LARGE_PAGE } from './list-page.ts';

type Parts = {
  store: Pick<Store, 'row'>;
  references: Pick<References, 'state' | 'rulesInForce'>;
  eliminations: ReturnType<typeof makeEliminations>;
};
type Item = Awaited<ReturnType<Parts['eliminations']>>['items'][number];
/** What a record is on a slip, and the rule by which it is kept. */
type Looked = Pick<SlipLine, 'kind' | 'rule' | 'from'> & { entry: string };

/** As many as somebody can look through before they sign. */
const MOST = 500;

const CLOSED_DOSSIER = {
  kind: 'Dossiers clos sans label',
  rule: 'à compter du dernier recours épuisé (règle « dossiers clos »)',
  entry: 'closedApplication',
};
const AWARDED_DOSSIER = {
  kind: 'Dossiers d’un label attribué ou renouvelé',
  rule: 'à compter de la fin du label (règle « dossiers de labels »)',
  entry: 'awardedApplication',
};
const CLOSED_REPORT = {
  kind: 'Signalements d’usage abusif clos',
  rule: 'à compter de leur clôture (règle « signalements »)',
  entry: 'misuseReports',
};

/** A council's slip of elimination as of a day: the same all day long, while nothing is closed, held or eliminated (GDP-04). */
export const makeSlipView = ({ store, references, eliminations }: Parts) => {
  const lookAt = async (council: string, { kind, thing }: Item): Promise<Looked> => {
    const found = await references.state(council, kind === 'MISUSE' ? 'misuse' : 'application', thing);
    if (found === null) throw notFound();
    if (kind === 'MISUSE') return { ...CLOSED_REPORT, from: MisuseContext.parse(found.context).receivedOn };
    const context = ApplicationContext.parse(found.context);
    const awarded = isAward({ word: found.word, context });
    return { ...(awarded ? AWARDED_DOSSIER : CLOSED_DOSSIER), from: context.receivedOn };
  };

  const allOf = async (council: string, at: Instant): Promise<{ items: Item[]; more: boolean }> => {
    const items: Item[] = [];
    let cursor: string | undefined;
    do {
      const page = await eliminations(council, at, cursor, LARGE_PAGE);
      items.push(...page.items);
      if (page.next === null) return { items, more: false };
      cursor = page.next;
    } while (items.length < MOST);
    return { items, more: true };
  };

  return async (council: string, at: Instant): Promise<SlipView> => {
    const [row, rules, { items, more }] = await Promise.all([
      store.row(profileKey(council)),
      references.rulesInForce(council, at),
      allOf(council, at),
    ]);
    if (row === null) throw notFound();
    const { pk: _, sk: __, ...known } = row;
    const { name, territory, contact } = CouncilProfile.parse(known);
    const table: Readonly<Record<string, { months: number | null } | undefined>> =
      rules?.label.retention ?? DEFAULT_RETENTION;
    const lineOf = async (item: Item): Promise<SlipLine> => {
      const { entry, ...looked } = await lookAt(council, item);
      const { number, structureName, retainedFrom, keptUntil, disposition } = item;
      return {
        ...looked,
        number,
        structureName,
        retainedFrom,
        keptUntil,
        disposition,
        months: table[entry]?.months ?? null,
        held: item.held === null ? null : (HELD[item.held] ?? item.held),
      };
    };
    const today = dateInParis(at);
    return {
      council: { name, territory },
      service: contact,
      on: today,
      lines: await Promise.all(items.map(lineOf)),
      more,
      asOf: startOfDayInParis(today),
    };
  };
};
