import canonicalize from 'canonicalize';
import type { LockedFiles } from '../adapters/s3-locked-files.ts';
import type { PublicFiles } from '../ports.ts';
import { type CheckpointSigner, type DayFile, jwkOf } from './statement.ts';

export type Publishing = {
  files: Pick<PublicFiles, 'put'>;
  /** Where nobody replaces them. */
  locked: LockedFiles;
  signer: CheckpointSigner;
  /** The text of the program that verifies. */
  verifier: string;
};

const JSON_TYPE = 'application/json; charset=utf-8';
/** A day's file never changes; what names the last one does each day. */
const FOR_EVER = { contentType: JSON_TYPE, cacheControl: 'public, max-age=31536000, immutable' };
const FOR_NOW = { contentType: JSON_TYPE, cacheControl: 'public, max-age=300' };
const PROGRAM = { contentType: 'text/x-python; charset=utf-8', cacheControl: 'public, max-age=300' };

const textOf = (value: unknown): string => `${canonicalize(value) ?? ''}\n`;

/**
 * What everybody reads of a checkpoint: the day with all that came, the last statement alone, the key, and the program
 * that verifies all of it without us. The day and its key are locked too, for whoever finds the site rewritten. The last is
 * written last: what it names is there.
 */
export const publish = async (
  { files, locked, signer, verifier }: Publishing,
  { entries, ...signed }: DayFile,
): Promise<void> => {
  const key = jwkOf(await signer.publicKey());
  const day = textOf({ ...signed, entries });
  await Promise.all([
    files.put(`checkpoints/${signed.statement.date}.json`, day, FOR_EVER),
    locked.keep(`checkpoints/${signed.statement.date}.json`, day),
    locked.keep(`checkpoints/key-${key.kid}.json`, textOf(key)),
    files.put('checkpoints/key.json', textOf(key), FOR_NOW),
    files.put('checkpoints/verify.py', verifier, PROGRAM),
  ]);
  await files.put('checkpoints/latest.json', textOf(signed), FOR_NOW);
};
