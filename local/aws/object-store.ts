import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../data/write-whole.ts';

/** An object with the headers it is given back with. */
export type StoredObject = { readonly body: Buffer; readonly headers: Readonly<Record<string, string>> };
export type ObjectStore = {
  readonly put: (bucket: string, key: string, object: StoredObject) => void;
  readonly get: (bucket: string, key: string) => StoredObject | undefined;
};

/** Opens the objects of a data folder: one file each, headers on its first line; no name comes from a key. */
export const openObjects = (dataDir: string): ObjectStore => {
  const fileOf = (bucket: string, key: string): string => {
    const name = createHash('sha256').update(`${bucket}/${key}`).digest('hex');
    return join(dataDir, 'objects', name);
  };
  mkdirSync(join(dataDir, 'objects'), { recursive: true });
  return {
    put: (bucket, key, { body, headers }) => {
      const first = Buffer.from(`${JSON.stringify(headers)}\n`);
      writeWhole(fileOf(bucket, key), Buffer.concat([first, body]));
    },
    get: (bucket, key) => {
      const file = fileOf(bucket, key);
      if (!existsSync(file)) return undefined;
      const content = readFileSync(file);
      const end = content.indexOf('\n');
      const headers = JSON.parse(content.toString('utf8', 0, end)) as Record<string, string>;
      return { headers, body: content.subarray(end + 1) };
    },
  };
};
