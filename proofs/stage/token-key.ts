import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The key with which the system of a data folder signs its tokens; others sign credentials and checkpoints.
 * @throws when the folder has none
 */
export const tokenKeyIn = (dataDir: string): KeyObject => {
  const folder = join(dataDir, 'keys');
  const key = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name)))
    .filter((content) => content.toString('latin1').startsWith('-----BEGIN'))
    .map((pem) => createPrivateKey(pem))
    .find(({ asymmetricKeyType }) => asymmetricKeyType === 'rsa');
  if (key === undefined) throw new Error('no key signs the tokens');
  return key;
};
