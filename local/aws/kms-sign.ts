import { constants, createSign, type KeyObject, privateEncrypt, sign } from 'node:crypto';
import { ServiceFault } from './service.ts';

const algorithms = ['RSASSA_PKCS1_V1_5_SHA_256', 'RSASSA_PSS_SHA_256'] as const;
type Algorithm = (typeof algorithms)[number];

/** Whether a signing algorithm of KMS can be imitated here. */
export const isAlgorithm = (name: string): name is Algorithm => algorithms.some((one) => one === name);

/** What PKCS #1 writes before a SHA-256 digest: that it is one. */
const SHA256_DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');

/** Signs a message, or a SHA-256 digest made elsewhere, as KMS would. */
export const signatureOf = (
  key: KeyObject,
  algorithm: Algorithm,
  type: 'RAW' | 'DIGEST',
  message: Buffer,
): Buffer => {
  if (type === 'RAW' && algorithm === 'RSASSA_PKCS1_V1_5_SHA_256') {
    return createSign('sha256').update(message).sign(key);
  }
  if (type === 'RAW') {
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    return sign('sha256', message, { key, padding, saltLength: 32 });
  }
  if (algorithm === 'RSASSA_PSS_SHA_256' || message.length !== 32) {
    throw new ServiceFault(400, 'ValidationException', 'Digest is invalid for this algorithm');
  }
  return privateEncrypt(
    { key, padding: constants.RSA_PKCS1_PADDING },
    Buffer.concat([SHA256_DIGEST_INFO, message]),
  );
};
