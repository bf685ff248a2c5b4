import { KMSClient } from '@aws-sdk/client-kms';
import { makeKmsCredentialSigner } from '../adapters/kms-credential-signer.ts';
import type { CheckpointSigner } from './statement.ts';

/** Signs with the key of checkpoints, which never leaves KMS; its public part is asked for once. */
export const makeKmsSigner = (keyId: string): CheckpointSigner => {
  const keys = makeKmsCredentialSigner(new KMSClient({ maxAttempts: 4 }));
  let known: Promise<Uint8Array> | undefined;
  return {
    sign: (message) => keys.sign(keyId, message),
    publicKey: () => (known ??= keys.publicKey(keyId)),
  };
};
