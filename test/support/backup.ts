import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { TestEngine } from './engine.ts';
import type { System } from './system.ts';

export type Row = Record<string, unknown>;

/** Texts that no other text holds, each planted in a field of its own (P24, P25). */
export const openMarkers = () => {
  const planted: string[] = [];
  return {
    planted: planted as readonly string[],
    mark: (): string => {
      const marker = `mq${planted.length}z${'x'.repeat(planted.length)}k`;
      planted.push(marker);
      return marker;
    },
    found: (text: string): string[] => planted.filter((marker) => text.includes(marker)),
  };
};

export const rowsOf = async ({ db }: TestEngine, table: string): Promise<Row[]> =>
  (await db.send(new ScanCommand({ TableName: table }))).Items ?? [];

const LETTERS = /^(?:mailbox|posted|mails)/;

const everyFile = (system: System, letters: boolean): string =>
  readdirSync(system.dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && (letters || !LETTERS.test(entry.name)))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');

/**
 * All that the system keeps: four tables, every version of every object, queues and logs; and the letters that left, which are
 * in the hands of who received them.
 */
export const everythingKept = async (
  engine: TestEngine,
  system: System,
  { letters = true }: { letters?: boolean } = {},
): Promise<string> => {
  const tables = await Promise.all(Object.values(engine.tables).map((table) => rowsOf(engine, table)));
  const { body: mailbox } = letters ? await system.get('/local/mailbox') : { body: null };
  return JSON.stringify([tables, mailbox]) + everyFile(system, letters);
};

const nameOf = ({ pk, sk }: Row): string => `${String(pk)} ${String(sk)}`;

/** A copy of the ledger too: put back whole, as if nothing had happened since; objects stay, as they do in a restore. */
export const backUpTables = async (engine: TestEngine) => {
  const { ledger, state, subjects } = engine.tables;
  const rows = new Map<string, Row[]>();
  for (const table of [ledger, state, subjects]) rows.set(table, await rowsOf(engine, table));
  return async (): Promise<void> => {
    for (const [TableName, before] of rows) {
      const kept = new Set(before.map(nameOf));
      const since = (await rowsOf(engine, TableName)).filter((row) => !kept.has(nameOf(row)));
      for (const { pk, sk } of since) await engine.db.send(new DeleteCommand({ TableName, Key: { pk, sk } }));
      await Promise.all(before.map((Item) => engine.db.send(new PutCommand({ TableName, Item }))));
    }
  };
};

/** A copy of states, of what is sealed and of every object; put back, what is missing is there again. */
export const backUp = async (engine: TestEngine, system: System) => {
  const objects = mkdtempSync(join(tmpdir(), 'backup-'));
  cpSync(join(system.dataDir, 'objects'), objects, { recursive: true });
  const { state, subjects } = engine.tables;
  const rows = new Map<string, Row[]>();
  for (const table of [state, subjects]) rows.set(table, await rowsOf(engine, table));
  return {
    async putBack(): Promise<void> {
      for (const [TableName, before] of rows) {
        const there = new Set((await rowsOf(engine, TableName)).map(nameOf));
        const missing = before.filter((row) => !there.has(nameOf(row)));
        await Promise.all(missing.map((Item) => engine.db.send(new PutCommand({ TableName, Item }))));
      }
      cpSync(objects, join(system.dataDir, 'objects'), { recursive: true });
    },
    forget: (): void => rmSync(objects, { recursive: true, force: true }),
  };
};
export type Backup = Awaited<ReturnType<typeof backUp>>;
