import { makeReads } from '../../functions/adapters/read-rows.ts';
import { makeSearchRows } from '../../functions/adapters/search-index.ts';
import { makePublicStore } from '../../functions/queries/public-store.ts';
import { registerAnswer } from '../../functions/queries/register-answers.ts';
import { compare, quantile, timeInTurn } from '../measure.ts';
import type { Bench, Metric } from '../metric.ts';
import { count, type Figure } from '../report.ts';
import { seedRegister } from '../stage/seed-register.ts';
import { NOW } from '../stage/seed-things.ts';
import { openTables, type Tables } from '../stage/tables.ts';

const [FEW, MANY] = [50, 2_000];
const [SMALL, LARGE] = ['59', '62'];
const TIMES = 100;
const LEADS_WITHIN = 0.95;

/** A name as it is typed in haste: two letters of its longest word change places. */
const mistyped = (name: string): string => {
  const longest = name.split(/\s+/).reduce((a, b) => (b.length > a.length ? b : a));
  const at = Math.floor(longest.length / 2);
  const turned = longest.slice(0, at - 1) + longest[at] + longest[at - 1] + longest.slice(at + 1);
  return name.replace(longest, turned);
};

/** The page that answers each name in its turn, as the public function makes it. @throws when it lacks that name */
const openSearch = ({ db, tables }: Tables, council: string, names: readonly string[]) => {
  const reads = makeReads(db, tables.state);
  const sources = {
    store: makePublicStore(db, tables.state, reads),
    search: makeSearchRows(db, tables.state),
  };
  let asked = 0;
  return async (typed: (name: string) => string): Promise<void> => {
    const name = names[(asked++ * 37) % names.length] ?? '';
    const { statusCode, body } = await registerAnswer(sources, NOW, { council, q: typed(name) });
    if (statusCode !== 200 || body?.includes('/labels/') !== true) throw new Error(`${name} was not found`);
  };
};

const measure = async ({ copy, rounds }: Bench): Promise<Figure[]> => {
  const tables = await openTables(copy);
  try {
    const small = openSearch(tables, SMALL, await seedRegister(tables, SMALL, FEW));
    const large = openSearch(tables, LARGE, await seedRegister(tables, LARGE, MANY));
    const sides = {
      few: () => small(mistyped),
      many: () => large(mistyped),
      exact: () => large((name) => name),
    };
    await timeInTurn(TIMES, sides);
    const all: number[] = [];
    const pairs: Record<'typo' | 'exact', { measured: number; baseline: number }[]> = { typo: [], exact: [] };
    while (pairs.typo.length < rounds) {
      const { few, many, exact } = await timeInTurn(TIMES, sides);
      const [ofFew, ofMany, ofExact] = [few, many, exact].map(({ each }) => quantile(each, 0.5));
      pairs.typo.push({ measured: ofMany ?? Number.NaN, baseline: ofFew ?? Number.NaN });
      pairs.exact.push({ measured: ofMany ?? Number.NaN, baseline: ofExact ?? Number.NaN });
      all.push(...many.each);
    }
    return [
      { figure: `mistyped name, p50, ${MANY} labels over ${FEW}`, ...compare(pairs.typo), unit: 'ms' },
      {
        figure: `mistyped name over the right one, p50, ${MANY} labels`,
        ...compare(pairs.exact),
        unit: 'ms',
      },
      count(
        `mistyped name, p95, ${MANY} labels`,
        quantile(all, LEADS_WITHIN),
        'ms',
        `${all.length} searches; 300 ms at most`,
      ),
    ];
  } finally {
    await tables.close();
  }
};

/** The search of the register, a typing error allowed (G1): what is read is bounded, whatever it holds. */
export const registerSearch: Metric = { name: 'search', measure };
