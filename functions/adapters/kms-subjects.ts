import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { DecryptCommand, GenerateDataKeyCommand, type KMSClient } from '@aws-sdk/client-kms';
import { GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Subjects } from '../ports.ts';

const Sealed = z.object({ iv: z.string(), tag: z.string(), ciphertext: z.string() });
const Opened = z.object({ values: z.record(z.string(), z.string()) });

const partition = (subject: string) => `subject#${subject}`;

/** A commitment says nothing of a short value: it is salted, and the salt is as secret as the value. */
const commitment = (salt: Buffer, value: string): string =>
  createHash('sha256').update(salt).update(value).digest('base64url');

export const makeKmsSubjects = (
  db: DynamoDBDocumentClient,
  kms: KMSClient,
  { table, key }: { table: string; key: string },
): Subjects => {
  const wrappedKey = async (subject: string): Promise<Uint8Array | null> => {
    const { Item } = await db.send(
      new GetCommand({
        TableName: table,
        Key: { pk: partition(subject), sk: 'key' },
        ConsistentRead: true,
      }),
    );
    return Item === undefined ? null : Buffer.from(String(Item['wrapped']), 'base64');
  };

  const unwrap = async (subject: string, wrapped: Uint8Array): Promise<Uint8Array> => {
    const { Plaintext } = await kms.send(
      new DecryptCommand({ KeyId: key, CiphertextBlob: wrapped, EncryptionContext: { subject } }),
    );
    if (Plaintext === undefined) throw new Error('the key of a subject cannot be read');
    return Plaintext;
  };

  /** The key of a subject, made with its first value. */
  const keyOf = async (subject: string) => {
    const known = await wrappedKey(subject);
    if (known) return { plain: await unwrap(subject, known), fresh: [] };
    const made = await kms.send(
      new GenerateDataKeyCommand({ KeyId: key, KeySpec: 'AES_256', EncryptionContext: { subject } }),
    );
    if (made.Plaintext === undefined || made.CiphertextBlob === undefined)
      throw new Error('no key was made for a subject');
    const wrapped = Buffer.from(made.CiphertextBlob).toString('base64');
    return { plain: made.Plaintext, fresh: [{ pk: partition(subject), sk: 'key', wrapped }] };
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
      const [wrapped, { Item }] = await Promise.all([
        wrappedKey(subject),
        db.send(
          new GetCommand({
            TableName: table,
            Key: { pk: partition(subject), sk: `fact#${factId}` },
            ConsistentRead: true,
          }),
        ),
      ]);
      if (wrapped === null || Item === undefined) return null;
      const { iv, tag, ciphertext } = Sealed.parse(Item);
      const plain = await unwrap(subject, wrapped);
      const decipher = createDecipheriv('aes-256-gcm', plain, Buffer.from(iv, 'base64'));
      decipher.setAuthTag(Buffer.from(tag, 'base64'));
      const text = Buffer.concat([decipher.update(Buffer.from(ciphertext, 'base64')), decipher.final()]);
      return Opened.parse(JSON.parse(text.toString('utf8'))).values;
    },
  };
};
