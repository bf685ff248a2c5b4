import { startEngine } from '../../local/engine/engine.ts';
import { createTables } from '../../local/engine/create-tables.ts';
import { sendTo } from '../../local/journey/council-calls.ts';
import { OFFICER } from '../../local/journey/people.ts';
import { registerExtract } from '../../local/journey/register-extract.ts';
import type { Stage } from '../../local/journey/play-cases.ts';
import { structure } from '../../workflows/structure/structure.workflow.ts';
import { compare, interleave, quantile, throughput, timeInTurn } from '../measure.ts';
import type { Bench, Metric } from '../metric.ts';
import type { Figure } from '../report.ts';
import { rawWrites } from '../stage/raw-writes.ts';
import { sampleFact, stateItemOf, thingAfter } from '../stage/seed-things.ts';
import { openSystem, readRoad } from '../stage/system.ts';
import { clientOf, tableDefinitions, tableNamed } from '../stage/tables.ts';

const TIMES = 60;
const LANES = 32;
const TIMES_A_LANE = 4;

/** A structure known by its RNA number alone, declared by someone of its own; gives what records its register. */
const declare = async ({ api }: Stage, lane: number): Promise<() => Promise<unknown>> => {
  const rna = `W62${String(9_000_000 + lane)}`;
  const candidate = `banc-${lane}`;
  const representative = { name: 'Représentante du banc', email: `${candidate}@exemple.fr` };
  const name = `Structure fictive ${lane}`;
  const { id } = await sendTo(api, 'déclarer', candidate, 'structures', {
    siren: null,
    rna,
    name,
    representative,
  });
  const extract = { ...registerExtract(readRoad()), siren: null, siret: null, rna };
  return () => sendTo(api, 'saisir le registre', OFFICER, `structures/${id}/recordRegister`, { extract });
};

/** The baseline has tables of its own on the same engine: nothing reads their streams. */
const openRaw = async (bench: Bench, engine: string) => {
  const definitions = await tableDefinitions(bench.copy);
  const [ledger, state] = ['Ledger', 'State'].map((word) => ({
    ...tableNamed(definitions, word),
    TableName: `Raw${word}`,
  }));
  if (ledger === undefined || state === undefined) throw new Error('no tables');
  await createTables(engine, [ledger, state]);
  const db = clientOf(engine);
  const known = thingAfter(structure, 'raw', ['StructureDeclared.v1', 'RegisterRead.v1']);
  const fact = { ...sampleFact('RegisterRead.v1'), hash: 'h'.repeat(43), previous: 'h'.repeat(43) };
  const names = { ledger: ledger.TableName, state: state.TableName };
  return { write: rawWrites(db, names, fact, stateItemOf(structure, known)), close: () => db.destroy() };
};

const playRound = async (
  raw: (lane: number) => Promise<unknown>,
  acts: readonly (() => Promise<unknown>)[],
) => {
  const command = async (lane: number) => acts[lane]?.();
  const taken = await timeInTurn(TIMES, { raw: () => raw(0), command: () => command(0) });
  const [atOnce] = await interleave(1, {
    raw: () => throughput(LANES, TIMES_A_LANE, raw),
    command: () => throughput(LANES, TIMES_A_LANE, command),
  });
  const at = (q: number) => ({
    measured: quantile(taken.command.each, q),
    baseline: quantile(taken.raw.each, q),
  });
  return {
    p50: at(0.5),
    p99: at(0.99),
    perSecond: { measured: atOnce?.command ?? 0, baseline: atOnce?.raw ?? 0 },
  };
};

const measure = async (bench: Bench): Promise<Figure[]> => {
  const engine = await startEngine(bench.copy.folder(), undefined);
  const raw = await openRaw(bench, engine.endpoint);
  const system = await openSystem(bench.copy, engine.endpoint);
  try {
    const acts = [];
    for (let lane = 0; lane < LANES; lane += 1) acts.push(await declare(system.stage, lane));
    await playRound(raw.write, acts);
    const played = [];
    while (played.length < bench.rounds) played.push(await playRound(raw.write, acts));
    const name = 'structure.recordRegister';
    return [
      { figure: `${name} p50`, ...compare(played.map(({ p50 }) => p50)), unit: 'ms', note: 'over HTTP' },
      { figure: `${name} p99`, ...compare(played.map(({ p99 }) => p99)), unit: 'ms' },
      {
        figure: `${name} at ${LANES} at once`,
        ...compare(played.map(({ perSecond }) => perSecond)),
        unit: '/s',
      },
    ];
  } finally {
    await system.stop();
    raw.close();
    await engine.stop();
  }
};

/** A command through the whole local run, over the bare transaction on the same engine. */
export const commandOverHttp: Metric = { name: 'http', measure };
