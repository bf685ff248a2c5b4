import { GetPublicKeyCommand, SignCommand, type KMSClient } from '@aws-sdk/client-kms';
import type { CredentialSigner } from '../ports.ts';

const SIGNATURE_BYTES = 64;

/** How an Ed25519 public key is written (RFC 8410): what it is, then its 32 bytes. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const SPKI_BYTES = 44;

/** Keys that stay in KMS. Its Ed25519 signs the message itself: of a digest, no verifier would take the signature. */
export const makeKmsCredentialSigner = (kms: KMSClient): CredentialSigner => ({
  async sign(KeyId, Message) {
    const { Signature } = await kms.send(
      new SignCommand({ KeyId, Message, MessageType: 'RAW', SigningAlgorithm: 'ED25519_SHA_512' }),
    );
    if (Signature?.length !== SIGNATURE_BYTES) throw new Error('the key service gave no Ed25519 signature');
    return Signature;
  },

  async publicKey(KeyId) {
    const { PublicKey } = await kms.send(new GetPublicKeyCommand({ KeyId }));
    const bytes = Buffer.from(PublicKey ?? []);
    if (bytes.length !== SPKI_BYTES || !bytes.subarray(0, SPKI.length).equals(SPKI))
      throw new Error('the key is not an Ed25519 key');
    return Uint8Array.from(bytes.subarray(SPKI.length));
  },
});
