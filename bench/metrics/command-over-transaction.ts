import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { factSortKey } from '../../functions/adapters/ledger-items.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import { compare, interleave, quantile, throughput, timeInTurn } from '../measure.ts';
import type { Bench, Metric } from '../metric.ts';
import type { Figure } from '../report.ts';
import { type Act, openActs } from '../stage/acts.ts';
import { rawWrites } from '../stage/raw-writes.ts';
import { COUNCIL } from '../stage/seed-things.ts';
import { openTables, type Tables } from '../stage/tables.ts';

const TIMES = 100;
const LANES = 32;
const TIMES_A_LANE = 4;

type Kind = { readonly workflow: string; readonly name: string; readonly version: number; readonly act: Act };
type Side = { readonly p50: number; readonly p99: number; readonly cpu: number; readonly perSecond: number };

/** The fact and the state that a command of this kind wrote. */
const writtenBy = async ({ db, tables }: Tables, { workflow, version, act }: Kind, thing: string) => {
  await act(thing);
  const pk = thingKey(COUNCIL, workflow, thing);
  const [fact, state] = await Promise.all([
    db.send(new GetCommand({ TableName: tables.ledger, Key: { pk, sk: factSortKey(version, 0) } })),
    db.send(new GetCommand({ TableName: tables.state, Key: { pk, sk: 'state' } })),
  ]);
  return [fact.Item ?? {}, state.Item ?? {}] as const;
};

const playRound = async (
  raw: (lane: number) => Promise<unknown>,
  command: (lane: number) => Promise<unknown>,
) => {
  const taken = await timeInTurn(TIMES, { raw: () => raw(0), command: () => command(0) });
  const atOnce = await interleave(1, {
    raw: () => throughput(LANES, TIMES_A_LANE, raw),
    command: () => throughput(LANES, TIMES_A_LANE, command),
  });
  const side = (name: 'raw' | 'command'): Side => ({
    p50: quantile(taken[name].each, 0.5),
    p99: quantile(taken[name].each, 0.99),
    cpu: taken[name].cpu,
    perSecond: atOnce[0]?.[name] ?? 0,
  });
  return { raw: side('raw'), command: side('command') };
};

const figuresOf = (name: string, played: readonly Record<'raw' | 'command', Side>[]): Figure[] => {
  const of = (side: keyof Side) =>
    compare(played.map(({ raw, command }) => ({ measured: command[side], baseline: raw[side] })));
  return [
    { figure: `${name} p50`, ...of('p50'), unit: 'ms', note: 'in process; target: at most 2.0' },
    { figure: `${name} p99`, ...of('p99'), unit: 'ms' },
    { figure: `${name} client CPU`, ...of('cpu'), unit: 'ms' },
    { figure: `${name} at ${LANES} at once`, ...of('perSecond'), unit: '/s' },
  ];
};

const measure = async ({ copy, rounds }: Bench): Promise<Figure[]> => {
  const tables = await openTables(copy);
  try {
    const acts = await openActs(tables);
    const structures = await acts.structures(LANES + 1);
    const fresh = await acts.applications((TIMES + LANES * TIMES_A_LANE) * (rounds + 1) + 1);
    const compared = async (kind: Kind, thingFor: (lane: number) => string) => {
      const raw = rawWrites(tables.db, tables.tables, ...(await writtenBy(tables, kind, thingFor(LANES))));
      const command = (lane: number) => kind.act(thingFor(lane));
      await playRound(raw, command);
      const played: Record<'raw' | 'command', Side>[] = [];
      while (played.length < rounds) played.push(await playRound(raw, command));
      return figuresOf(`${kind.workflow}.${kind.name}`, played);
    };
    return [
      ...(await compared(
        { workflow: 'structure', name: 'recordRegister', version: 3, act: acts.recordRegister },
        (lane) => structures[lane] ?? '',
      )),
      ...(await compared(
        { workflow: 'application', name: 'acknowledge', version: 2, act: acts.acknowledge },
        () => fresh.pop() ?? '',
      )),
    ];
  } finally {
    await tables.close();
  }
};

/** A command in process, over the bare transaction of its fact and its state. */
export const commandOverTransaction: Metric = { name: 'command', measure };
