import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../data/write-whole.ts';
import type { KeyDefinition } from '../template/keys.ts';

/** A key with its material. */
export type StoredKey =
  | { readonly definition: KeyDefinition; readonly kind: 'secret'; readonly secret: Buffer }
  | { readonly definition: KeyDefinition; readonly kind: 'pair'; readonly privateKey: KeyObject };

const PEM = { type: 'pkcs8', format: 'pem' } as const;

/** Finds a key by its id or its ARN. */
export type KeyStore = (keyId: string) => StoredKey | undefined;

const makeMaterial = (spec: KeyDefinition['spec']): Buffer | string => {
  switch (spec) {
    case 'SYMMETRIC_DEFAULT':
      return randomBytes(32);
    case 'RSA_2048':
      return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export(PEM);
    case 'ECC_NIST_EDWARDS25519':
      return generateKeyPairSync('ed25519').privateKey.export(PEM);
  }
};

/** Opens the keys of the template: made at the first start, read by their owner alone, the same ever after. */
export const openKeys = (dataDir: string, definitions: readonly KeyDefinition[]): KeyStore => {
  const folder = join(dataDir, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const keys = definitions.map((definition): StoredKey => {
    const file = join(folder, definition.id);
    if (!existsSync(file)) writeWhole(file, makeMaterial(definition.spec), 0o600);
    const material = readFileSync(file);
    return definition.spec === 'SYMMETRIC_DEFAULT'
      ? { definition, kind: 'secret', secret: material }
      : { definition, kind: 'pair', privateKey: createPrivateKey(material) };
  });
  return (keyId) => keys.find(({ definition }) => definition.id === keyId || definition.arn === keyId);
};
