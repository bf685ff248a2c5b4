import { createDecipheriv } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from '../secrecy/dump.ts';

/** As the key service of the local run writes a wrapped key: the id of its own, an IV, a tag, the key. */
const ID_BYTES = 36;
const IV_BYTES = 12;
const TAG_BYTES = 16;

type Sealed = { iv: Buffer; tag: Buffer; ciphertext: Buffer };

const decipher = (key: Buffer, { iv, tag, ciphertext }: Sealed, bound?: string): Buffer => {
  const open = createDecipheriv('aes-256-gcm', key, iv);
  if (bound !== undefined) open.setAAD(Buffer.from(bound));
  open.setAuthTag(tag);
  return Buffer.concat([open.update(ciphertext), open.final()]);
};

const bytes = (value: unknown): Buffer => Buffer.from(String(value), 'base64');

const unwrap = (dataDir: string, subject: string, wrapped: Buffer): Buffer => {
  const id = wrapped.subarray(0, ID_BYTES).toString('latin1');
  const [iv, tag] = [ID_BYTES, ID_BYTES + IV_BYTES];
  const ciphertext = tag + TAG_BYTES;
  return decipher(
    readFileSync(join(dataDir, 'keys', id)),
    {
      iv: wrapped.subarray(iv, tag),
      tag: wrapped.subarray(tag, ciphertext),
      ciphertext: wrapped.subarray(ciphertext),
    },
    JSON.stringify([['subject', subject]]),
  );
};

/**
 * All that whoever held the master key, and every row of `Subjects`, could still read: the strongest thief that there is. What
 * has no key any more opens for nobody; how many such rows are left is told apart.
 */
export const openedBy = (dataDir: string, rows: readonly Row[]): { text: string; orphans: number } => {
  const keys = new Map(
    rows
      .filter(({ sk }) => sk === 'key')
      .map((row) => {
        const subject = row.pk.slice('subject#'.length);
        return [row.pk, unwrap(dataDir, subject, bytes(row['wrapped']))] as const;
      }),
  );
  let orphans = 0;
  const texts: string[] = [];
  for (const { pk, sk, ...sealed } of rows) {
    if (sk === 'key') continue;
    const key = keys.get(pk);
    if (key === undefined) orphans += 1;
    else {
      const { iv, tag, ciphertext } = sealed as Record<string, unknown>;
      texts.push(
        decipher(key, { iv: bytes(iv), tag: bytes(tag), ciphertext: bytes(ciphertext) }).toString('utf8'),
      );
    }
  }
  return { text: texts.join('\n'), orphans };
};
