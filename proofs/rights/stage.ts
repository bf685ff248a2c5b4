import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocal } from '../../local/run.ts';
import { ENGINES, type EngineName } from '../engines/engines.ts';
import { type Interceptor, startFaultProxy } from '../faults/fault-proxy.ts';
import { hidePlanted } from '../stage/hide-planted.ts';
import type { Rows } from './build.ts';
import { makeClient, type Client } from './client.ts';
import type { Ids } from './people.ts';
import { NOW } from './standings.ts';
import { readPeople } from './table.ts';
import { openTables, type Tables } from './tables.ts';

/** A running system whose tables can be written past it, and who is asked what as whom. */
export type Stage = {
  readonly client: Client;
  readonly tables: Tables;
  /** The person of each of the matrix. */
  readonly ids: Ids;
  /** Writes things that the stream never tells of: nothing reacts to them. */
  readonly plant: (rows: readonly Rows[]) => Promise<void>;
  /** What happens just before each transaction is passed on, until it says that it is done. */
  readonly beforeTransaction: (act: (body: string) => Promise<boolean>) => void;
  readonly stop: () => Promise<void>;
};

type Waiting = { act: ((body: string) => Promise<boolean>) | null };

const actBefore =
  (waiting: Waiting): Interceptor =>
  async ({ operation, body }) => {
    const { act } = waiting;
    if (operation === 'TransactWriteItems' && act !== null && (await act(body))) waiting.act = null;
    return null;
  };

/** Starts a system without any council, on an engine of its own. */
export const openStage = async (engineName: EngineName): Promise<Stage> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'label-ess-rights-'));
  const engine = await ENGINES[engineName](dataDir);
  const planted = new Set<string>();
  const waiting: Waiting = { act: null };
  const proxy = await startFaultProxy(engine.endpoint, [hidePlanted(planted), actBefore(waiting)]);
  const run = await startLocal({ dataDir, engine: proxy.endpoint, clockStart: NOW, quiet: true });
  const tables = await openTables(engine.endpoint, dataDir, run.url);
  const { people } = readPeople();
  const client = await makeClient(run.url, dataDir, people);
  return {
    client,
    tables,
    ids: client.ids,
    plant: async (rows) => {
      const ledger = rows.flatMap((each) => each.ledger);
      for (const { pk } of ledger) planted.add(String(pk));
      await tables.put('ledger', ledger);
      await tables.put(
        'state',
        rows.flatMap(({ state }) => state),
      );
    },
    beforeTransaction: (act) => {
      waiting.act = act;
    },
    stop: async () => {
      await run.stop();
      tables.close();
      await proxy.stop();
      await engine.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
