import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { callEngine } from '../../local/engine/call-engine.ts';
import { type LocalRun, startLocal } from '../../local/run.ts';
import { synthesize } from '../../local/synthesis/synthesize.ts';
import type { AlarmDefinition } from '../../local/template/alarms.ts';
import { readStacks } from '../../local/template/stack.ts';
import { readSystem } from '../../local/template/system.ts';
import { rings } from '../../local/watch/evaluate.ts';
import { makeWatch } from '../../local/watch/watch.ts';
import { startEmbeddedEngine } from '../../local/engine/engine.ts';
import type { EngineProcess } from '../../local/engine/engine-process.ts';
import { faultReply, type FaultProxy, startFaultProxy } from '../../proofs/faults/fault-proxy.ts';

const root = resolve(import.meta.dirname, '../..');
const system = readSystem(readStacks(await synthesize(root, () => undefined)), { MailFrom: 'x@y.fr' });
const NOW = Date.parse('2026-12-01T10:00:00Z');

const watched = () => makeWatch(system.alarms, system.metricFilters, () => NOW);
const measure = ({ namespace, metric, dimensions }: AlarmDefinition, value: number) => ({
  namespace,
  metric,
  dimensions,
  value,
});
const named = system.alarms.map((alarm) => [alarm.name, alarm] as const);

describe('each alarm of the template', () => {
  it.each(named.filter(([, { rings: side }]) => side === 'above'))(
    '%s rings above its threshold, and not at it',
    (name, alarm) => {
      const watch = watched();
      watch.put(measure(alarm, alarm.threshold));
      expect(watch.rung()).toEqual([]);
      watch.put(measure(alarm, alarm.threshold + 0.1));
      const expected = [{ alarm: name, description: alarm.description, at: '2026-12-01T10:00:00.000Z' }];
      expect(watch.rung()).toEqual(expected);
    },
  );

  it.each(named.filter(([, { rings: side }]) => side === 'below'))('%s rings on silence', (_, alarm) => {
    expect(rings(alarm, [], NOW)).toBe(true);
    expect(rings(alarm, [{ at: NOW - alarm.periodMs + 1, value: 1 }], NOW)).toBe(false);
    expect(rings(alarm, [{ at: NOW - alarm.periodMs, value: 1 }], NOW)).toBe(true);
  });

  it('has what to do written in the runbook', () => {
    const runbook = readFileSync(join(root, 'docs/runbook.md'), 'utf8');
    const headings = [...runbook.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);
    const patterns = headings.map(
      (heading) =>
        new RegExp(
          `^${heading.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/<[^>]+>/g, '.+')}$`,
        ),
    );
    const told = [
      ...system.alarms.map(({ description }) => description),
      ...system.rules.flatMap(({ tells }) => tells ?? []),
    ];
    expect(told.length).toBeGreaterThan(50);
    expect(told.filter((text) => !patterns.some((pattern) => pattern.test(text)))).toEqual([]);
    const idle = patterns.filter((pattern) => !told.some((text) => pattern.test(text)));
    expect(idle).toEqual([]);
  });
});

describe('a system that runs', () => {
  let folder: string;
  let engine: EngineProcess;
  let proxy: FaultProxy;
  let run: LocalRun;
  let refuse: string | undefined;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'label-watch-'));
    engine = await startEmbeddedEngine(folder);
    proxy = await startFaultProxy(engine.endpoint, [
      async ({ operation }) =>
        operation === refuse ? faultReply(400, 'AccessDeniedException', 'not authorized') : null,
    ]);
    const options = { dataDir: folder, seed: true, seats: 5, warm: false, quiet: true };
    run = await startLocal({ ...options, engine: proxy.endpoint });
  }, 240_000);
  afterAll(async () => {
    await run.stop();
    await proxy.stop();
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const rung = async (): Promise<string[]> => {
    const { alarms } = (await (await fetch(`${run.url}/local/alarms`)).json()) as {
      alarms: { description: string }[];
    };
    return alarms.map(({ description }) => description);
  };
  const untilRung = async (description: string): Promise<void> => {
    for (let left = 400; left > 0; left -= 1) {
      if ((await rung()).includes(description)) return;
      await wait(10);
    }
    throw new Error(`it did not ring: ${description}`);
  };

  it('is silent when all is well', async () => {
    expect(await rung()).toEqual([]);
  });

  it('rings when a fact of the ledger is rewritten, by whatever means', async () => {
    const TableName = system.tables.find(({ TableName: name }) => name.includes('Ledger'))!.TableName;
    const call = (operation: string, input: object) =>
      callEngine(engine.endpoint, `DynamoDB_20120810.${operation}`, { TableName, ...input });
    const { Items } = (await call('Scan', { Limit: 1 })) as { Items: Record<string, { S: string }>[] };
    const { pk, sk } = Items[0]!;
    await call('UpdateItem', {
      Key: { pk, sk },
      UpdateExpression: 'SET tampered = :yes',
      ExpressionAttributeValues: { ':yes': { BOOL: true } },
    });
    // The runner did not see this write: any write of its own makes it read the stream.
    await fetch(`${run.url}/sign-out`, { method: 'POST', headers: { cookie: '__Host-session=x' } });
    await untilRung('A fact of the ledger was rewritten or removed');
  });

  it('rings when a function answers with a fault, and says no more to who asked', async () => {
    refuse = 'BatchGetItem';
    const { token } = (await (await fetch(`${run.url}/local/token?as=secretaire`)).json()) as {
      token: string;
    };
    const answer = await fetch(`${run.url}/api/62/sessions/00000000-0000-4000-8000-000000000000`, {
      headers: { authorization: `Bearer ${token}` },
    });
    refuse = undefined;
    expect(answer.status).toBe(503);
    expect(JSON.stringify(await answer.json())).not.toMatch(/denied|authorized|dynamo/i);
    await untilRung('Function read wrote an error: a fault, a refused deadline, a mail in doubt.');
    await untilRung('The API answered with a fault.');
  });

  it('rings when a function is killed under a call', async () => {
    // Its first call waits for the bundle, then for the keys of tokens: long enough to be met by a kill.
    const headers = { authorization: 'Bearer a.b.c' };
    for (let left = 20; left > 0; left -= 1) {
      const asked = fetch(`${run.url}/api/councils`, { method: 'POST', body: '{}', headers });
      await wait(left % 5);
      await fetch(`${run.url}/local/crash`, {
        method: 'POST',
        body: JSON.stringify({ function: 'council' }),
      });
      await asked;
    }
    await untilRung('Function council failed or ran out of time.');
  });
});
