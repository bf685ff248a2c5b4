import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { receiptKey } from '../../functions/adapters/state-items.ts';
import { openMailbox } from '../../local/aws/mailbox.ts';
import { addressOf } from '../../proofs/crashes/address.ts';
import { crashAll } from '../../proofs/crashes/crash-all.ts';
import { checkDataFolder } from '../../proofs/crashes/data-folder.ts';
import { lookAtAll, openRun, type Run } from '../../proofs/crashes/run.ts';
import type { AcknowledgedEntry } from '../../proofs/crashes/journal.ts';
import { fictionalSiren } from '../../proofs/crashes/writers/siren.ts';
import { isLuhnValid } from '../../workflows/structure/luhn.ts';

const PLAN = { kills: { engine: 1, runner: 1, worker: 1 }, writers: 16, acknowledged: 150 };

describe('a system that is killed while many write', () => {
  let run: Run;
  beforeAll(async () => {
    run = await openRun({ plan: PLAN, seed: 4, engine: 'embedded', say: () => undefined });
    await crashAll(run);
  }, 300_000);
  afterAll(() => run.close());

  const found = async () => (await lookAtAll(run)).found.map(({ kind, what }) => `${kind}: ${what}`);
  const oneOf = (command: string): AcknowledgedEntry => {
    const entry = run.journal.acknowledged().find((one) => addressOf(one).command === command);
    if (entry === undefined) throw new Error(`no ${command} was acknowledged`);
    return entry;
  };
  const receiptOf = (entry: AcknowledgedEntry) => {
    const { council, workflow, thing } = addressOf(entry);
    return receiptKey(council, workflow, thing, entry.key);
  };
  const stateKeyOf = (entry: AcknowledgedEntry) => ({ pk: addressOf(entry).pk, sk: 'state' });
  /** What is found while a row is away, or other than it was; it is then put back. */
  const foundWith = async (key: { pk: string; sk: string }, change?: object): Promise<string[]> => {
    const row = await run.tables.state.row(key);
    if (row === null) throw new Error(`no row at ${key.pk} ${key.sk}`);
    await (change === undefined ? run.tables.removeRow(key) : run.tables.putRow({ ...row, ...change }));
    try {
      return await found();
    } finally {
      await run.tables.putRow(row);
    }
  };

  it('loses nothing that it acknowledged, and leaves nothing half-written', async () => {
    expect(run.problems).toEqual([]);
    expect(await found()).toEqual([]);
    expect(run.counts).toMatchObject(PLAN.kills);
    expect(run.counts.rebuilt).toBeGreaterThan(5);
    expect(run.oracle.checked().acknowledged).toBeGreaterThanOrEqual(PLAN.acknowledged);
    expect(run.journal.entries().every(({ answer }) => answer !== null)).toBe(true);
  });

  it('met commands that it left without an answer, and one answer for each at the end', () => {
    expect(run.journal.entries().filter(({ unanswered }) => unanswered > 0).length).toBeGreaterThanOrEqual(3);
    const keys = run.journal.entries().map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('would be told of a receipt that is gone', async () => {
    const entry = oneOf('convene');
    const told = await foundWith(receiptOf(entry));
    expect(told).toEqual([
      expect.stringContaining(`(${entry.key})`),
      expect.stringContaining('no receipt that says so'),
    ]);
    expect(told[0]).toContain('lost: convene');
  });

  it('would be told of a row that a factless command left, of a ballot and of an answer', async () => {
    const answer = oneOf('answer');
    const row = {
      pk: addressOf(answer).pk,
      sk: `answer#${String(answer.body['criterion'])}#${Object.keys(answer.body['answers'] as object)[0]}`,
    };
    expect(await foundWith(row)).toEqual(
      expect.arrayContaining([expect.stringContaining('its draft counts')]),
    );
    const checkIn = oneOf('checkIn');
    expect(await foundWith(receiptOf(checkIn))).toEqual([expect.stringContaining('lost: checkIn')]);
  });

  it('would be told of a state that is not the fold of its facts, however small the difference', async () => {
    const key = stateKeyOf(oneOf('schedule'));
    const row = await run.tables.state.row(key);
    const context = { ...(row?.['context'] as object), closesOn: '2026-12-02' };
    expect(await foundWith(key, { context })).toEqual([expect.stringContaining('not the fold of its facts')]);
    expect(await foundWith(key)).toEqual(
      expect.arrayContaining([expect.stringContaining('facts stand beyond its state')]),
    );
  });

  // Last: a fact is not put back.
  it('would be told of a fact that is gone', async () => {
    const entry = oneOf('schedule');
    await run.tables.removeFact({ pk: addressOf(entry).pk, sk: '0000000001#000' });
    const told = await found();
    expect(told).toContainEqual(expect.stringContaining(`lost: schedule of secretaire (${entry.key})`));
    expect(told).toContainEqual(expect.stringContaining('halfWritten'));
  });
});

describe('a fictional structure', () => {
  it('has a SIREN with its key, of its own', () => {
    const sirens = Array.from({ length: 500 }, (_, number) => fictionalSiren(number));
    expect(sirens.filter((siren) => /^\d{9}$/.test(siren) && isLuhnValid(siren))).toHaveLength(500);
    expect(new Set(sirens).size).toBe(500);
  });
});

describe('a file of lines that a kill tore', () => {
  it('keeps every line that was whole, and begins the next one at a beginning', () => {
    const folder = mkdtempSync(join(tmpdir(), 'crashes-test-'));
    try {
      const mail = { id: '1', at: '2026-12-01T09:00:00.000Z', to: 'a@exemple.fr', subject: 's', text: 't' };
      openMailbox(folder).add(mail);
      appendFileSync(join(folder, 'mails.jsonl'), '{"id":"2","at":"2026-');
      expect(checkDataFolder(folder)).toEqual([]);
      const reopened = openMailbox(folder);
      expect(reopened.all()).toEqual([mail]);
      reopened.add({ ...mail, id: '3' });
      expect(
        openMailbox(folder)
          .all()
          .map(({ id }) => id),
      ).toEqual(['1', '3']);
      writeFileSync(join(folder, 'clock.json'), '{"aheadMs":');
      appendFileSync(join(folder, 'mails.jsonl'), '{"torn\n');
      expect(checkDataFolder(folder).map(({ what }) => what.split(' ')[0])).toEqual([
        'clock.json',
        'mails.jsonl',
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
