import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { zipSync } from 'fflate';
import { digestOf } from '../../functions/shell/digest.ts';
import { verify } from './checkpoints.ts';

export type Archive = Readonly<Record<string, Uint8Array>>;

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');

/** An archive whose manifest was made anew over what it holds now, with a signature that nobody checks for want of a key. */
export const remade = ({
  'manifest.json': manifest = new Uint8Array(),
  'manifest.jws': jws = new Uint8Array(),
  ...rest
}: Archive): Archive => {
  const [header] = Buffer.from(jws).toString().split('.');
  const entries = Object.fromEntries(Object.entries(rest).map(([name, bytes]) => [name, sha256Of(bytes)]));
  const told = {
    ...(JSON.parse(Buffer.from(manifest).toString()) as Record<string, unknown>),
    entries,
  };
  const part = { whole: digestOf(told), part: 1, parts: 1, entries };
  const payload = Buffer.from(canonicalize(part) ?? '').toString('base64url');
  return {
    ...rest,
    'manifest.json': Buffer.from(canonicalize(told) ?? ''),
    'manifest.jws': Buffer.from(`${header}.${payload}.${'A'.repeat(86)}`),
  };
};

/** What the program that verifies says of an archive. */
export const saidOf = (archive: Archive | Uint8Array): string => {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
  try {
    const file = join(folder, 'preuves.zip');
    writeFileSync(file, archive instanceof Uint8Array ? archive : zipSync({ ...archive }));
    return verify(file).said;
  } finally {
    rmSync(folder, { recursive: true });
  }
};
