import { constants, createSign, type KeyObject, privateEncrypt, sign } from 'node:crypto';
import type { KeyDefinition } from '../template/keys.ts';
import { ServiceFault } from './service.ts';

/** By the kind of a pair, what it may sign with. */
const ALGORITHMS: Readonly<Record<KeyDefinition['spec'], readonly string[]>> = {
  SYMMETRIC_DEFAULT: [],
  RSA_2048: ['RSASSA_PKCS1_V1_5_SHA_256', 'RSASSA_PSS_SHA_256'],
  ECC_NIST_EDWARDS25519: ['ED25519_SHA_512', 'ED25519_PH_SHA_512'],
};

export const algorithmsOf = (spec: KeyDefinition['spec']): readonly string[] => ALGORITHMS[spec];

const MOST_BYTES = 4096;

type Asked = {
  readonly spec: KeyDefinition['spec'];
  readonly key: KeyObject;
  readonly algorithm: string;
  readonly type: 'RAW' | 'DIGEST';
  readonly message: Buffer;
};

const invalid = (message: string): ServiceFault => new ServiceFault(400, 'ValidationException', message);

/** What PKCS #1 writes before a SHA-256 digest: that it is one. */
const SHA256_DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');

const signByRsa = ({ key, algorithm, type, message }: Asked): Buffer => {
  if (type === 'RAW' && algorithm === 'RSASSA_PKCS1_V1_5_SHA_256') {
    return createSign('sha256').update(message).sign(key);
  }
  if (type === 'RAW') {
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    return sign('sha256', message, { key, padding, saltLength: 32 });
  }
  if (algorithm === 'RSASSA_PSS_SHA_256' || message.length !== 32)
    throw invalid('Digest is invalid for this algorithm');
  return privateEncrypt(
    { key, padding: constants.RSA_PKCS1_PADDING },
    Buffer.concat([SHA256_DIGEST_INFO, message]),
  );
};

/** The message itself for one algorithm, a digest of 64 bytes for the other, as KMS has it. */
const signByEd25519 = ({ key, algorithm, type, message }: Asked): Buffer => {
  if (algorithm === 'ED25519_SHA_512') {
    if (type !== 'RAW') throw invalid('ED25519_SHA_512 requires the message type RAW');
    return sign(null, message, key);
  }
  if (type !== 'DIGEST') throw invalid('ED25519_PH_SHA_512 requires the message type DIGEST');
  throw new ServiceFault(400, 'UnsupportedOperationException', 'ED25519_PH_SHA_512 is not imitated here');
};

/** Signs a message, or a digest made elsewhere, as KMS would, and refuses what KMS refuses, by the same names. */
export const signatureOf = (asked: Asked): Buffer => {
  const { spec, algorithm, message } = asked;
  const known = Object.values(ALGORITHMS).some((names) => names.includes(algorithm));
  if (!known) throw invalid('Unknown signing algorithm');
  if (message.length === 0 || message.length > MOST_BYTES)
    throw invalid(`The message has ${message.length} bytes: between 1 and ${MOST_BYTES} are allowed`);
  if (!algorithmsOf(spec).includes(algorithm))
    throw new ServiceFault(
      400,
      'InvalidKeyUsageException',
      `Algorithm ${algorithm} is incompatible with ${spec}`,
    );
  return spec === 'RSA_2048' ? signByRsa(asked) : signByEd25519(asked);
};
