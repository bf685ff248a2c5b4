import { startEngine } from '../../local/engine/engine.ts';
import { playCases } from '../../local/journey/play-cases.ts';
import { median, spreadOf } from '../measure.ts';
import type { Bench, Metric } from '../metric.ts';
import { count, type Figure } from '../report.ts';
import { openSystem, readRoad } from '../stage/system.ts';
import { tableDefinitions } from '../stage/tables.ts';
import { startCountingProxy, type WriteCost } from '../units/counting-proxy.ts';
import { namedApi, nameOfWrite } from '../units/name-commands.ts';
import type { ReadCost } from '../units/read-request.ts';

const KILOBYTE = 1_024;
/** A fact and a state of less than a kilobyte each, written in one transaction. */
const BARE_UNITS = 4;

type Counted = {
  writes: readonly WriteCost[];
  reads: readonly ReadCost[];
  names: ReadonlyMap<string, string>;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const playRoad = async ({ copy }: Bench): Promise<Counted> => {
  const tables = await tableDefinitions(copy);
  const engine = await startEngine(copy.folder(), undefined);
  const proxy = await startCountingProxy(engine.endpoint, tables);
  try {
    const system = await openSystem(copy, proxy.endpoint);
    try {
      proxy.reset();
      const names = new Map<string, string>();
      const [dossier] = await playCases({ ...system.stage, api: namedApi(system.stage.api, names) }, [
        readRoad(),
      ]);
      if (dossier?.failure != null) throw dossier.failure;
      return { writes: [...proxy.writes], reads: [...proxy.reads], names };
    } finally {
      await system.stop();
    }
  } finally {
    proxy.stop();
    await engine.stop();
  }
};

const kindsOf = ({ writes, names }: Counted): Figure[] =>
  [...Map.groupBy(writes, (write) => nameOfWrite(write, names))]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, of]) => {
      const index = median(of.map(({ indexUnits }) => indexUnits));
      const note = `${of.length} times, ${of[0]?.items.length ?? 0} items, ${index} more in indexes`;
      return count(name, median(of.map(({ units }) => units)), 'write units', note);
    });

/** What kind of item a key is of: its table and the word that its sort key begins with. */
const kindOfItem = ({ table, key }: WriteCost['items'][number]): string => {
  const [name = ''] = /Ledger|State|Subjects/.exec(table) ?? [];
  const workflow = String(key['pk']?.['S']).split('#')[1] ?? '';
  return `${name} ${workflow} ${name === 'Ledger' ? 'fact' : String(key['sk']?.['S']).split('#')[0]}`;
};

const sizesOf = ({ writes }: Counted): Figure[] => {
  const items = writes.flatMap((write) => write.items);
  const large = items.filter(({ bytes }) => bytes > KILOBYTE);
  return [
    count('largest item', Math.max(...items.map(({ bytes }) => bytes)), 'bytes'),
    count('items over 1 kB', large.length, `of ${items.length} written`),
    ...[...Map.groupBy(large, kindOfItem)].map(([kind, of]) =>
      count(`over 1 kB: ${kind}`, Math.max(...of.map(({ bytes }) => bytes)), 'bytes', `${of.length} times`),
    ),
  ];
};

const recordsFact = ({ items }: WriteCost): boolean => items.some(({ table }) => table.includes('Ledger'));

const medianOf = (figure: string, commands: readonly WriteCost[]): Figure => {
  const measured = median(commands.map(({ units }) => units));
  const index = median(commands.map(({ indexUnits }) => indexUnits));
  return {
    figure,
    ratio: spreadOf([measured / BARE_UNITS]),
    measured,
    baseline: BARE_UNITS,
    unit: 'write units',
    note: `${index} more in indexes; ${commands.length} commands`,
  };
};

const measure = async (bench: Bench): Promise<Figure[]> => {
  const counted = await playRoad(bench);
  const { writes, reads, names } = counted;
  const commands = writes.filter((write) => !/[,:]/.test(nameOfWrite(write, names)));
  return [
    medianOf('command with a fact, median', commands.filter(recordsFact)),
    medianOf('any command, median', commands),
    count(
      'whole road, writes',
      sum(writes.map(({ units }) => units)),
      'write units',
      `${writes.length} requests`,
    ),
    count('whole road, indexes', sum(writes.map((write) => write.indexUnits)), 'write units'),
    count(
      'whole road, reads',
      sum(reads.map(({ units }) => units)),
      'read units',
      `${reads.length} requests`,
    ),
    count('whole road, read', sum(reads.map(({ bytes }) => bytes)), 'bytes'),
    ...sizesOf(counted),
    ...kindsOf(counted),
  ];
};

/** Capacity units of the whole road from an application to its label, counted by the size of each item. */
export const roadUnits: Metric = { name: 'units', measure };
