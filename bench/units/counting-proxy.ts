import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { callEngine } from '../../local/engine/call-engine.ts';
import { readBody } from '../../local/http/read-body.ts';
import type { TableDefinition } from '../../local/template/tables.ts';
import { indexUnits } from './index-units.ts';
import { itemSize, type WireItem, writeUnits } from './item-size.ts';
import { readCost, type ReadCost } from './read-request.ts';
import { readWriteRequest, type Touched, type WriteRequest } from './write-request.ts';

/** One item as one request wrote it. */
export type Written = { readonly table: string; readonly key: WireItem; readonly bytes: number };

/** What one writing request cost; in a transaction every item counts twice, its index entries once. */
export type WriteCost = {
  readonly request: WriteRequest;
  readonly units: number;
  readonly indexUnits: number;
  readonly items: readonly Written[];
};

const PREFIX = 'DynamoDB_20120810.';
const BODY_BYTES = 64 * 1024 * 1024;
const KEPT_HEADERS = ['content-type', 'x-amz-target', 'x-amz-date', 'authorization', 'x-amz-security-token'];

type Body = Record<string, unknown>;

/** Stands before an engine and counts what each request that succeeds would cost on AWS. */
export const startCountingProxy = async (engine: string, tables: readonly TableDefinition[]) => {
  const byName = new Map(tables.map((table) => [table.TableName, table]));
  const items = new Map<string, WireItem | null>();
  const writes: WriteCost[] = [];
  const reads: ReadCost[] = [];

  const fetchItem = async ({ table, key }: Touched): Promise<WireItem | null> => {
    const asked = { TableName: table, Key: key, ConsistentRead: true };
    const answer = (await callEngine(engine, `${PREFIX}GetItem`, asked)) as { Item?: WireItem };
    return answer.Item ?? null;
  };

  const costOf = async (touched: Touched) => {
    const name = JSON.stringify([touched.table, touched.key]);
    const before = items.get(name) ?? null;
    const after = await fetchItem(touched);
    items.set(name, after);
    const table = byName.get(touched.table);
    return {
      units: writeUnits(before, after),
      indexUnits: table === undefined || touched.checks ? 0 : indexUnits(table, before, after),
      item: { table: touched.table, key: touched.key, bytes: touched.checks ? 0 : itemSize(after) },
    };
  };

  const note = async (operation: string, asked: Body, answer: Body): Promise<void> => {
    const read = readCost(operation, asked, answer);
    if (read !== null) reads.push(read);
    const request = readWriteRequest(operation, asked);
    if (request === null) return;
    const costs = await Promise.all(request.touched.map(costOf));
    writes.push({
      request,
      units: costs.reduce((sum, { units }) => sum + units, 0) * (request.transaction ? 2 : 1),
      indexUnits: costs.reduce((sum, cost) => sum + cost.indexUnits, 0),
      items: costs.map(({ item }) => item),
    });
  };

  const server = createServer((request, response) => {
    void (async () => {
      const body = (await readBody(request, BODY_BYTES)) ?? Buffer.alloc(0);
      const headers = KEPT_HEADERS.flatMap((name) => {
        const value = request.headers[name];
        return typeof value === 'string' ? [[name, value] as [string, string]] : [];
      });
      const answer = await fetch(engine, { method: 'POST', headers, body: new Uint8Array(body) });
      const text = await answer.text();
      const target = request.headers['x-amz-target'];
      if (answer.ok && typeof target === 'string' && target.startsWith(PREFIX))
        await note(
          target.slice(PREFIX.length),
          JSON.parse(body.toString()) as Body,
          JSON.parse(text) as Body,
        );
      response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(text);
    })().catch((error: unknown) => response.destroy(error as Error));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    writes,
    reads,
    /** Forgets what was counted until now; the sizes of items are kept. */
    reset: () => {
      writes.length = 0;
      reads.length = 0;
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
