import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../data/write-whole.ts';

/** An object with the headers it is given back with. */
export type StoredObject = { readonly body: Buffer; readonly headers: Readonly<Record<string, string>> };
export type Place = { readonly bucket: string; readonly key: string };
export type Version = Place & { readonly version: string };
/** The marks of one version of an object. */
export type Tags = Readonly<Record<string, string>>;

export type ObjectStore = {
  /** Keeps a new version, which becomes the current one; its name. */
  readonly put: (place: Place, object: StoredObject) => string;
  /** One version, or the current one. */
  readonly get: (place: Place, version?: string) => StoredObject | undefined;
  readonly tags: (version: Version) => Tags;
  readonly tag: (version: Version, tags: Tags) => void;
  /** Removes one version; what was before it becomes the current one. */
  readonly remove: (version: Version) => void;
  /** Every version that there is, in no order. */
  readonly versions: () => readonly (Version & { readonly tags: Tags })[];
};

const VERSION = /^[0-9a-f]{32}$/;
const ABOUT = '.about';

const readAbout = (file: string) =>
  JSON.parse(readFileSync(file, 'utf8')) as Version & { readonly tags: Tags };

/**
 * Opens the objects of a data folder: a file each version, headers on its first line, and beside it what is known of it;
 * the current version is a second name of its file. No name of a file comes from a key.
 */
export const openObjects = (dataDir: string): ObjectStore => {
  const folder = join(dataDir, 'objects');
  mkdirSync(folder, { recursive: true });
  const currentFile = ({ bucket, key }: Place): string =>
    join(folder, createHash('sha256').update(`${bucket}/${key}`).digest('hex'));
  const fileOf = (version: Version): string => `${currentFile(version)}.${version.version}`;
  const about = (version: Version, tags: Tags): void =>
    writeWhole(`${fileOf(version)}${ABOUT}`, JSON.stringify({ ...version, tags }));
  const versions = () =>
    readdirSync(folder)
      .filter((name) => name.endsWith(ABOUT))
      .map((name) => readAbout(join(folder, name)));
  return {
    put: (place, { body, headers }) => {
      const version = { ...place, version: randomUUID().replaceAll('-', '') };
      const first = Buffer.from(`${JSON.stringify(headers)}\n`);
      const file = fileOf(version);
      writeWhole(file, Buffer.concat([first, body]));
      about(version, {});
      rmSync(`${file}.new`, { force: true });
      linkSync(file, `${file}.new`);
      renameSync(`${file}.new`, currentFile(place));
      return version.version;
    },
    get: (place, version) => {
      if (version !== undefined && !VERSION.test(version)) return undefined;
      const file = version === undefined ? currentFile(place) : fileOf({ ...place, version });
      if (!existsSync(file)) return undefined;
      const content = readFileSync(file);
      const end = content.indexOf('\n');
      const headers = JSON.parse(content.toString('utf8', 0, end)) as Record<string, string>;
      return { headers, body: content.subarray(end + 1) };
    },
    remove: (version) => {
      if (!VERSION.test(version.version) || !existsSync(fileOf(version))) return;
      const current = currentFile(version);
      const wasCurrent = existsSync(current) && statSync(current).ino === statSync(fileOf(version)).ino;
      rmSync(`${fileOf(version)}${ABOUT}`, { force: true });
      rmSync(fileOf(version));
      const [last] = versions()
        .filter(({ bucket, key }) => bucket === version.bucket && key === version.key)
        .map(fileOf)
        .toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
      if (wasCurrent || last === undefined) rmSync(current, { force: true });
      if (wasCurrent && last !== undefined) linkSync(last, current);
    },
    tags: (version) => {
      const file = `${fileOf(version)}${ABOUT}`;
      return VERSION.test(version.version) && existsSync(file) ? readAbout(file).tags : {};
    },
    tag: ({ bucket, key, version }, tags) => about({ bucket, key, version }, tags),
    versions,
  };
};
