import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Day, type Envelope } from '../../events/fact.ts';
import { toLedgerItem } from '../../functions/adapters/ledger-items.ts';
import {
  EMPTY_GROUP,
  leafOf,
  pathTo,
  rootOver,
  WIDTH,
  withHashes,
} from '../../functions/checkpoints/heads-tree.ts';
import { lastCovering } from '../../functions/checkpoints/inclusion.ts';
import { makeJournal } from '../../functions/checkpoints/journal.ts';
import { makeCheckpoint, stands } from '../../functions/checkpoints/make-checkpoint.ts';
import { DayFile } from '../../functions/checkpoints/statement.ts';
import { archiveOf } from '../../functions/evidence/archive.ts';
import {
  emptied,
  folderFiles,
  hasPython,
  keyOfThing,
  memorySigner,
  moreFacts,
  verifierText,
  verify,
  writeFacts,
} from '../support/checkpoints.ts';
import { openEngine, type TestEngine } from '../support/engine.ts';
import { instant } from '../support/ids.ts';

const withPython = hasPython() || process.env['CI'] !== undefined ? describe : describe.skip;

describe('the tree of all things', () => {
  test('a path leads from each place to the root, and from no other', async () => {
    const hashes = withHashes(EMPTY_GROUP, new Map([[7, leafOf([{ name: 'a', count: 1, sum: 'b' }])]]));
    expect(pathTo(hashes, 7)).toHaveLength(8);
    expect(rootOver(hashes)).not.toEqual(rootOver(EMPTY_GROUP));
    expect(hashes).toHaveLength(WIDTH * 32);
  });
});

withPython('the checkpoint of a day (P15)', () => {
  let engine: TestEngine;
  let folder: string;
  beforeAll(async () => {
    engine = await openEngine();
  });
  afterAll(() => engine.stop());
  const empty = () => emptied(engine.db, engine.tables.ledger, engine.tables.state);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'checkpoints-'));
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await empty();
  });

  const NOON = 'T12:00:00.000Z';
  const dayAt = (n: number): Day => `2027-02-${String(n).padStart(2, '0')}` as Day;

  /** Days of a ledger: what comes to it, and its checkpoints. */
  const openDays = (db: DynamoDBDocumentClient = engine.db) => {
    const { ledger, state } = engine.tables;
    const signer = memorySigner();
    const files = folderFiles(folder);
    /** Written once: what is there stays. */
    const locked = {
      keep: (path: string, content: string): Promise<void> => {
        if (!kept.has(path)) kept.set(path, content);
        return Promise.resolve();
      },
    };
    const kept = new Map<string, string>();
    const journal = makeJournal(engine.db, { ledger, state });
    const things = new Map<string, Envelope[]>();
    let minutes = 0;
    return {
      things,
      kept,
      /** As the reaction does to whatever is told. */
      async comes(thing: string, count = 1): Promise<void> {
        const facts = things.get(thing) ?? [];
        things.set(thing, facts);
        await writeFacts(engine.db, ledger, moreFacts(thing, facts, count));
        await journal.touch(keyOfThing(thing), facts.at(-1)?.id ?? '');
      },
      async checkpoint(day: number): Promise<boolean> {
        minutes += 30;
        const at = instant(new Date(Date.parse(`${dayAt(day)}${NOON}`) + minutes * 60_000).toISOString());
        const parts = {
          journal: makeJournal(db, { ledger, state }),
          signer,
          files,
          locked,
          verifier: verifierText(),
        };
        return makeCheckpoint(parts, dayAt(day), at);
      },
      /** An archive of a thing as it stands, or of its first facts alone. */
      async archive(thing: string, length?: number): Promise<Uint8Array> {
        const facts = things.get(thing) ?? [];
        const covering = await lastCovering(journal, [facts.map(({ hash }) => hash)]);
        const about = { council: '62', application: thing, number: '62-D-1', asOf: '2027-01-21' };
        return archiveOf(
          signer,
          { ...about, checkpoint: covering?.signed.statement.sequence ?? null },
          {
            [`faits/application-${thing}.json`]: JSON.stringify(facts.slice(0, length)),
            [`preuves/application-${thing}.json`]: JSON.stringify(covering?.inclusions[0]),
            'point-de-controle.json': JSON.stringify(covering?.signed),
          },
        );
      },
      checked: (archive: Uint8Array) => {
        writeFileSync(join(folder, 'preuves.zip'), archive);
        const points = join(folder, 'checkpoints');
        return verify(join(folder, 'preuves.zip'), '--points', points, '--cle', join(points, 'key.json'));
      },
      /** How many facts of these things the journal holds for read. */
      async covered(): Promise<number> {
        const read = await Promise.all(
          [...things.values()].map(([first]) => journal.readThing(first?.hash ?? '')),
        );
        return read.reduce((sum, thing) => sum + (thing?.count ?? 0), 0);
      },
      file: (day: number): DayFile =>
        DayFile.parse(JSON.parse(readFileSync(join(folder, 'checkpoints', `${dayAt(day)}.json`), 'utf8'))),
      /** All facts, and what the program says of them. */
      verified: () => {
        const lines = [...things.values()].flat().map((fact) => JSON.stringify(fact));
        writeFileSync(join(folder, 'facts.jsonl'), `${lines.join('\n')}\n`);
        const points = join(folder, 'checkpoints');
        return verify(
          '--faits',
          join(folder, 'facts.jsonl'),
          '--points',
          points,
          '--cle',
          join(points, 'key.json'),
        );
      },
    };
  };

  test('commits to what came that day and, by the root, to all things; a program of others agrees', async () => {
    const days = openDays();
    const [one, two, three] = [randomUUID(), randomUUID(), randomUUID()] as const;
    await days.comes(one, 5);
    await days.comes(two);
    expect(await days.checkpoint(1)).toBe(true);
    expect(await days.checkpoint(1)).toBe(false);
    expect(await days.checkpoint(2)).toBe(true);
    await days.comes(one, 13);
    await days.comes(three, 2);
    expect(await days.checkpoint(4)).toBe(true);
    const [first, empty, last] = [days.file(1), days.file(2), days.file(4)];
    expect(first.statement).toMatchObject({ sequence: 1, previous: null, things: 2, facts: 6 });
    expect(empty.statement).toMatchObject({ sequence: 2, things: 2, facts: 6, root: first.statement.root });
    expect(last.statement).toMatchObject({ sequence: 3, things: 3, facts: 21 });
    expect(last.entries).toHaveLength(2);
    expect(days.verified()).toEqual({ status: 0, said: '21 faits vérifiés.\nJUSTE.\n' });
  });

  test('is locked as it is published, to the byte, with the key that signed it; then it stands', async () => {
    const days = openDays();
    await days.comes(randomUUID(), 2);
    const journal = makeJournal(engine.db, { ledger: engine.tables.ledger, state: engine.tables.state });
    expect(await stands(journal, dayAt(1))).toBe(false);
    await days.checkpoint(1);
    const published = readFileSync(join(folder, 'checkpoints', `${dayAt(1)}.json`), 'utf8');
    const key = readFileSync(join(folder, 'checkpoints', 'key.json'), 'utf8');
    const { kid } = JSON.parse(key) as { kid: string };
    expect([...days.kept]).toEqual([
      [`checkpoints/${dayAt(1)}.json`, published],
      [`checkpoints/key-${kid}.json`, key],
    ]);
    expect(await stands(journal, dayAt(1))).toBe(true);
    expect(await stands(journal, dayAt(2))).toBe(false);
  });

  test('tells nothing of what a fact says, nor of which thing it is', async () => {
    const days = openDays();
    const thing = randomUUID();
    await days.comes(thing, 3);
    await days.checkpoint(1);
    const file = readFileSync(join(folder, 'checkpoints', `${dayAt(1)}.json`), 'utf8');
    expect(file).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    expect(file).not.toMatch(/application|Noted/);
  });

  test('an archive that is older than the last of them holds, and says what came since; cut short, it does not', async () => {
    const days = openDays();
    const thing = randomUUID();
    await days.comes(thing, 4);
    await days.checkpoint(1);
    const made = await days.archive(thing);
    const cut = await days.archive(thing, 3);
    expect(days.checked(made)).toEqual({ status: 0, said: '3 entrées vérifiées.\nJUSTE.\n' });
    await days.comes(thing, 2);
    await days.checkpoint(2);
    const { status, said } = days.checked(made);
    expect([status, said]).toEqual([3, expect.stringContaining('2 fait(s) venus depuis')]);
    expect(days.checked(cut).said).toMatch(/^FAUX : faits\/application-.*, fait 4 : manque/);
  });

  test('does not swear to facts that do not hang together, and goes on with the others', async () => {
    const days = openDays();
    const [broken, whole] = [randomUUID(), randomUUID()] as const;
    await days.comes(broken, 3);
    await days.comes(whole, 2);
    const [, second] = days.things.get(broken) ?? [];
    const Item = { ...toLedgerItem(second as Envelope), data: { forged: true } };
    await engine.db.send(new PutCommand({ TableName: engine.tables.ledger, Item }));
    await days.checkpoint(1);
    expect(days.file(1).statement).toMatchObject({ things: 1, facts: 2 });
  });

  test('reads and writes no more when there is more history', async () => {
    const counted = async (things: number): Promise<number> => {
      const days = openDays();
      for (let at = 0; at < things; at += 1) await days.comes(randomUUID(), 3);
      const thing = randomUUID();
      await days.comes(thing, 2);
      await days.checkpoint(1);
      await days.comes(thing, 1);
      let calls = 0;
      engine.db.middlewareStack.add(
        (next) => (args) => {
          calls += 1;
          return next(args);
        },
        { step: 'initialize', name: 'counting' },
      );
      await days.checkpoint(2);
      engine.db.middlewareStack.remove('counting');
      await empty();
      return calls;
    };
    const [few, many] = [await counted(2), await counted(20)];
    expect(many).toBe(few);
  });

  test('killed at any of its calls, the next run makes the one checkpoint, which holds', async () => {
    let whole = 0;
    for (let kill = 1; whole === 0; kill += 1) {
      const days = openDays();
      const [one, two] = [randomUUID(), randomUUID()] as const;
      await days.comes(one, 2);
      await days.checkpoint(1);
      await days.comes(one, 2);
      await days.comes(two, 3);
      let left = kill;
      engine.db.middlewareStack.add(
        (next) => async (args) => {
          left -= 1;
          if (left > 0) return next(args);
          // Before the call or after it, in turn: what was sent may have been done.
          if (kill % 2 === 0) await next(args);
          throw new Error('killed');
        },
        { step: 'initialize', name: 'killing' },
      );
      const ended = await days.checkpoint(2).then(
        () => true,
        () => false,
      );
      engine.db.middlewareStack.remove('killing');
      if (ended) whole = kill;
      await days.comes(two, 1);
      await days.checkpoint(2);
      await days.checkpoint(3);
      expect({ kill, ...days.verified() }).toEqual({ kill, status: 0, said: '8 faits vérifiés.\nJUSTE.\n' });
      await empty();
      rmSync(join(folder, 'checkpoints'), { recursive: true });
    }
    expect(whole).toBeGreaterThan(20);
  }, 120_000);

  test('overtaken at any of its calls by a run that takes it for gone, it writes nothing more: the days hold', async () => {
    let whole = 0;
    for (let pause = 1; whole === 0; pause += 1) {
      const days = openDays();
      const [one, two] = [randomUUID(), randomUUID()] as const;
      await days.comes(one, 2);
      await days.checkpoint(1);
      await days.comes(one, 2);
      await days.comes(two, 3);
      let left = pause;
      let reached: () => void = () => undefined;
      let resume: () => void = () => undefined;
      const paused = new Promise<'paused'>((resolve) => (reached = () => resolve('paused')));
      const resumed = new Promise<void>((resolve) => (resume = resolve));
      engine.db.middlewareStack.add(
        (next) => async (args) => {
          left -= 1;
          if (left === 0) {
            reached();
            await resumed;
          }
          return next(args);
        },
        { step: 'initialize', name: 'pausing' },
      );
      const overtaken = days.checkpoint(2).then(
        () => 'ended',
        () => 'refused',
      );
      if ((await Promise.race([paused, overtaken])) !== 'paused') {
        whole = pause;
        left = 0;
      }
      // More comes to one of its things, another run goes over all of it, and more comes again.
      await days.comes(two, 1);
      await days.checkpoint(2);
      await days.comes(one, 1);
      resume();
      await overtaken;
      engine.db.middlewareStack.remove('pausing');
      await days.checkpoint(3);
      expect({ pause, ...days.verified() }).toEqual({
        pause,
        status: 0,
        said: '9 faits vérifiés.\nJUSTE.\n',
      });
      expect({ pause, facts: days.file(3).statement.facts, covered: await days.covered() }).toEqual({
        pause,
        facts: 9,
        covered: 9,
      });
      await empty();
      rmSync(join(folder, 'checkpoints'), { recursive: true });
    }
    expect(whole).toBeGreaterThan(20);
  }, 120_000);
});
