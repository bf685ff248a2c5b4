import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { DecryptCommand, GenerateDataKeyCommand, type KMSClient } from '@aws-sdk/client-kms';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { RowItem } from '../../workflows/kernel/rows.ts';
import type { Subjects } from '../ports.ts';
import { makeReads } from './read-rows.ts';

const Sealed = z.object({ iv: z.string(), tag: z.string(), ciphertext: z.string() });
const Opened = z.object({
  values: z.record(z.string(), z.string()),
  salts: z.record(z.string(), z.string()),
});

const partition = (subject: string) => `subject#${subject}`;

/** A commitment says nothing of a short value: it is salted, and the salt is as secret as the value. */
const commitment = (salt: Buffer, value: string): string =>
  createHash('sha256').update(salt).update(value).digest('base64url');

/** How many unwrapped keys an instance keeps. */
const KEPT_KEYS = 50;

/**
 * Keys once unwrapped, by their wrapped text: that text is read again each time, so that an erased subject, whose row
 * is gone, opens nothing whatever is kept here.
 */
const makeUnwrap = (kms: KMSClient, key: string) => {
  const kept = new Map<string, Uint8Array>();
  return async (subject: string, wrapped: string): Promise<Uint8Array> => {
    const known = kept.get(wrapped);
    if (known) return known;
    const { Plaintext } = await kms.send(
      new DecryptCommand({
        KeyId: key,
        CiphertextBlob: Buffer.from(wrapped, 'base64'),
        EncryptionContext: { subject },
      }),
    );
    if (Plaintext === undefined) throw new Error('the key of a subject cannot be read');
    if (kept.size >= KEPT_KEYS) kept.clear();
    kept.set(wrapped, Plaintext);
    return Plaintext;
  };
};

const unseal = (plain: Uint8Array, item: RowItem): z.infer<typeof Opened> => {
  const { iv, tag, ciphertext } = Sealed.parse(item);
  const decipher = createDecipheriv('aes-256-gcm', plain, Buffer.from(iv, 'base64'));
  decipher.setAuthTag(Buffer.from(tag, 'base64'));
  const text = Buffer.concat([decipher.update(Buffer.from(ciphertext, 'base64')), decipher.final()]);
  return Opened.parse(JSON.parse(text.toString('utf8')));
};

const keyRow = (subject: string) => ({ pk: partition(subject), sk: 'key' });
const factRow = (subject: string, factId: string) => ({ pk: partition(subject), sk: `fact#${factId}` });

export const makeKmsSubjects = (
  db: DynamoDBDocumentClient,
  kms: KMSClient,
  { table, key }: { table: string; key: string },
): Subjects => {
  const rows = makeReads(db, table);
  const unwrap = makeUnwrap(kms, key);

  /** The key of a subject, made with its first value. */
  const keyOf = async (subject: string) => {
    const known = await rows.row(keyRow(subject));
    if (known) return { plain: await unwrap(subject, String(known['wrapped'])), fresh: [] };
    const made = await kms.send(
      new GenerateDataKeyCommand({ KeyId: key, KeySpec: 'AES_256', EncryptionContext: { subject } }),
    );
    if (made.Plaintext === undefined || made.CiphertextBlob === undefined)
      throw new Error('no key was made for a subject');
    const wrapped = Buffer.from(made.CiphertextBlob).toString('base64');
    return { plain: made.Plaintext, fresh: [{ ...keyRow(subject), wrapped }] };
  };

  /** What is sealed with some facts of a subject; nothing once it was erased. */
  const unsealed = async (factIds: readonly string[], subject: string) => {
    const found = await rows.many([keyRow(subject), ...factIds.map((id) => factRow(subject, id))]);
    const wrapped = found.find(({ sk }) => sk === 'key');
    if (wrapped === undefined) return [];
    const plain = await unwrap(subject, String(wrapped['wrapped']));
    return found
      .filter((row) => row !== wrapped)
      .map((row) => [String(row['sk']).slice('fact#'.length), unseal(plain, row)] as const);
  };

  return {
    async seal(factId, subject, values) {
      const { plain, fresh } = await keyOf(subject);
      const salts = Object.fromEntries(Object.keys(values).map((name) => [name, randomBytes(16)]));
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', plain, iv);
      const content = JSON.stringify({
        values,
        salts: Object.fromEntries(
          Object.entries(salts).map(([name, salt]) => [name, salt.toString('base64')]),
        ),
      });
      const ciphertext = Buffer.concat([cipher.update(content, 'utf8'), cipher.final()]).toString('base64');
      const sealed = { iv: iv.toString('base64'), tag: cipher.getAuthTag().toString('base64'), ciphertext };
      const commitments = Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          commitment(salts[name] ?? randomBytes(16), value),
        ]),
      );
      return { commitments, items: [...fresh, { pk: partition(subject), sk: `fact#${factId}`, ...sealed }] };
    },

    async open(factId, subject) {
      const [wrapped, item] = await Promise.all([
        rows.row(keyRow(subject)),
        rows.row(factRow(subject, factId)),
      ]);
      if (wrapped === null || item === null) return null;
      return unseal(await unwrap(subject, String(wrapped['wrapped'])), item).values;
    },

    async openAll(factIds, subject) {
      const found = await unsealed(factIds, subject);
      return new Map(found.map(([id, { values }]) => [id, values]));
    },

    async disclose(factIds, subject) {
      const found = await unsealed(factIds, subject);
      return new Map(
        found.map(([id, { values, salts }]) => [
          id,
          Object.fromEntries(
            Object.entries(values).map(([name, value]) => [
              name,
              { value, salt: Buffer.from(salts[name] ?? '', 'base64').toString('base64url') },
            ]),
          ),
        ]),
      );
    },
  };
};
