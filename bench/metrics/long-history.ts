import { chained } from '../../functions/adapters/chain.ts';
import { toLedgerItem } from '../../functions/adapters/ledger-items.ts';
import type { Envelope } from '../../events/fact.ts';
import type { FactBody } from '../../workflows/kernel/workflow.ts';
import { structure } from '../../workflows/structure/structure.workflow.ts';
import { compare, quantile, timeInTurn } from '../measure.ts';
import type { Bench, Metric } from '../metric.ts';
import type { Figure } from '../report.ts';
import { openActs } from '../stage/acts.ts';
import { BY, COUNCIL, NOW, sampleFact, stateItemOf, thingAfter } from '../stage/seed-things.ts';
import { openTables, type Tables } from '../stage/tables.ts';

const SHORT = 10;
const LONG = 10_000;
const TIMES = 60;

const declared = sampleFact('StructureDeclared.v1') as FactBody;
const read = sampleFact('RegisterRead.v1') as FactBody;

/** A structure whose register was read over and over, its chain whole. */
const seedHistory = async ({ putAll, tables }: Tables, thing: string, length: number): Promise<void> => {
  const facts: Envelope[] = [];
  for (let version = 1; version <= length; version += 1) {
    const link = {
      council: COUNCIL,
      workflow: 'structure',
      thing,
      version,
      at: NOW,
      by: BY,
      command: 'bench',
    };
    const { type, data } = version === 1 ? declared : read;
    facts.push(chained(link, 0, { type, data } as FactBody, null, facts.at(-1)?.hash ?? null));
  }
  await putAll(tables.ledger, facts.map(toLedgerItem));
  const known = thingAfter(structure, thing, ['StructureDeclared.v1', 'RegisterRead.v1']);
  await putAll(tables.state, [{ ...stateItemOf(structure, known, length), head: facts.at(-1)?.hash }]);
};

const measure = async ({ copy, rounds }: Bench): Promise<Figure[]> => {
  const tables = await openTables(copy);
  try {
    const { recordRegister } = await openActs(tables);
    const [short, long] = [crypto.randomUUID(), crypto.randomUUID()];
    await seedHistory(tables, short, SHORT);
    await seedHistory(tables, long, LONG);
    const sides = { short: () => recordRegister(short), long: () => recordRegister(long) };
    await timeInTurn(TIMES, sides);
    const pairs: { measured: number; baseline: number }[] = [];
    while (pairs.length < rounds) {
      const taken = await timeInTurn(TIMES, sides);
      pairs.push({ measured: quantile(taken.long.each, 0.5), baseline: quantile(taken.short.each, 0.5) });
    }
    return [
      {
        figure: `structure.recordRegister p50, ${LONG} facts over ${SHORT}`,
        ...compare(pairs),
        unit: 'ms',
      },
    ];
  } finally {
    await tables.close();
  }
};

/** A command on a thing with a long history, over the same on a thing with a short one. */
export const longHistory: Metric = { name: 'history', measure };
