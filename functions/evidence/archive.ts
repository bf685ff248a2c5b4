import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { digestOf } from '../shell/digest.ts';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { type CheckpointSigner, signedText } from '../checkpoints/statement.ts';

/** What an archive holds, by path. */
export type Entries = Readonly<Record<string, string | Uint8Array>>;

/** What is said of an archive beside its entries. */
export type About = {
  council: string;
  application: string;
  number: string;
  /** When what it tells happened last. */
  asOf: string;
  /** The number of the checkpoint that covers it, or null before the first one. */
  checkpoint: number | null;
};

/** The first day that an archive can write: the same entries are the same bytes, whenever they are put together. */
const NO_TIME = new Date(1980, 0, 1);

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? strToU8(content) : content;

/** A key service signs 4096 bytes at most, and each of these lines of a manifest is shorter than 150. */
const LINES_A_PART = 16;

/** A manifest signed part by part, each of which says of which whole manifest it is. */
const signedParts = async (
  signer: CheckpointSigner,
  manifest: { readonly format: string; readonly entries: Readonly<Record<string, string>> },
): Promise<string[]> => {
  const lines = Object.entries(manifest.entries);
  const whole = digestOf(manifest);
  const parts = Math.ceil(lines.length / LINES_A_PART);
  return Promise.all(
    Array.from({ length: parts }, (_, at) => {
      const entries = Object.fromEntries(lines.slice(at * LINES_A_PART, (at + 1) * LINES_A_PART));
      return signedText(signer, 'label-ess-evidence', { whole, part: at + 1, parts, entries });
    }),
  );
};

/**
 * One archive, whose manifest names the SHA-256 of each entry and is signed: whoever changes an entry and makes the
 * manifest anew has not the key. The same entries and key give the same bytes.
 */
export const archiveOf = async (
  signer: CheckpointSigner,
  about: About,
  entries: Entries,
): Promise<Uint8Array> => {
  const names = Object.keys(entries).toSorted();
  const files = names.map((name) => [name, bytesOf(entries[name] ?? '')] as const);
  const manifest = {
    format: 'label-ess-evidence/1',
    ...about,
    entries: Object.fromEntries(
      files.map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('base64url')]),
    ),
  };
  const jws = await signedParts(signer, manifest);
  const zippable: Zippable = {
    'manifest.json': strToU8(`${canonicalize(manifest) ?? ''}\n`),
    'manifest.jws': strToU8(`${jws.join('\n')}\n`),
    ...Object.fromEntries(files),
  };
  return zipSync(zippable, { mtime: NO_TIME });
};
