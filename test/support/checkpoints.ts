import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { DeleteCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Envelope } from '../../events/fact.ts';
import { chained } from '../../functions/adapters/chain.ts';
import { toLedgerItem } from '../../functions/adapters/ledger-items.ts';
import type { CheckpointSigner } from '../../functions/checkpoints/statement.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import { instant } from './ids.ts';

const VERIFIER = resolve(import.meta.dirname, '../../web/public/evidence/verify.py');
export const verifierText = (): string => readFileSync(VERIFIER, 'utf8');
export const hasPython = (): boolean => spawnSync('python3', ['--version']).status === 0;

/** Plays the program that whoever doubts plays. */
export const verify = (...args: readonly string[]): { status: number | null; said: string } => {
  const { status, stdout, stderr } = spawnSync('python3', [VERIFIER, ...args], { encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
};

/** A signer whose key stands in memory. */
export const memorySigner = (): CheckpointSigner => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return {
    sign: (message) => Promise.resolve(sign(null, message, privateKey)),
    publicKey: () => Promise.resolve(Buffer.from(x, 'base64url')),
  };
};

/** Public files in a folder, under their paths. */
export const folderFiles = (folder: string) => ({
  put: (path: string, content: string | Uint8Array): Promise<string> => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return Promise.resolve('tag');
  },
});

const ODD = [
  0,
  -1.5,
  0.1,
  1e-7,
  0.00001,
  123456789.125,
  'é\u2028"\\\n',
  '\u{1f600}',
  null,
  true,
  [],
  { a: [1] },
];

/** The next fact of a thing, which says something that a canonical text has trouble with. */
export const nextFact = (thing: string, before: Envelope | undefined, at = 1): Envelope =>
  chained(
    {
      council: '62',
      workflow: 'application',
      thing,
      version: (before?.version ?? 0) + (at % 3 === 2 ? 0 : 1),
      at: instant('2027-01-21T12:00:00.000Z'),
      by: { kind: 'person', person: randomUUID(), role: 'officer' },
      command: randomUUID(),
    },
    at % 3 === 2 && before !== undefined ? before.rank + 1 : 0,
    { type: 'Noted.v1', data: { odd: ODD[at % ODD.length], '\u{1f600}': 1, '\ufb33': 2, z: at } } as never,
    null,
    before?.hash ?? null,
  );

/** So many facts of one thing, after those it has. */
export const moreFacts = (thing: string, facts: Envelope[], count: number): Envelope[] => {
  const more: Envelope[] = [];
  for (let at = 0; at < count; at += 1) {
    const fact = nextFact(thing, more.at(-1) ?? facts.at(-1), facts.length + more.length);
    more.push(fact);
  }
  facts.push(...more);
  return more;
};

export const writeFacts = async (
  db: DynamoDBDocumentClient,
  table: string,
  facts: readonly Envelope[],
): Promise<void> => {
  for (const fact of facts) await db.send(new PutCommand({ TableName: table, Item: toLedgerItem(fact) }));
};

export const keyOfThing = (thing: string): string => thingKey('62', 'application', thing);

/** Takes every row out of these tables. */
export const emptied = async (db: DynamoDBDocumentClient, ...tables: readonly string[]): Promise<void> => {
  for (const TableName of tables) {
    const { Items = [] } = await db.send(new ScanCommand({ TableName }));
    for (const { pk, sk } of Items) await db.send(new DeleteCommand({ TableName, Key: { pk, sk } }));
  }
};
