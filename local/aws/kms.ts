import { createCipheriv, createDecipheriv, createPublicKey, generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import * as z from 'zod';
import type { KeyStore, StoredKey } from './key-store.ts';
import { jsonAnswer, jsonFault, type Service, type ServiceCall, ServiceFault } from './service.ts';
import { algorithmsOf, signatureOf } from './kms-sign.ts';

const PREFIX = 'TrentService.';
const makePair = promisify(generateKeyPair);
const Input = z.object({
  KeyId: z.string().optional(),
  EncryptionContext: z.record(z.string(), z.string()).default({}),
  CiphertextBlob: z.base64().default(''),
  Plaintext: z.base64().default(''),
  Message: z.base64().default(''),
  MessageType: z.enum(['RAW', 'DIGEST']).default('RAW'),
  SigningAlgorithm: z.string().default(''),
  KeyPairSpec: z.string().default(''),
});
type Input = z.infer<typeof Input>;

const inputOf = ({ body }: ServiceCall): Input => Input.parse(JSON.parse(body.toString('utf8')));
const operationOf = ({ headers }: ServiceCall): string =>
  String(headers['x-amz-target']).slice(PREFIX.length);

/** The context is bound to what is encrypted, whatever the order of its names. */
const boundTo = (context: Input['EncryptionContext']): Buffer =>
  Buffer.from(JSON.stringify(Object.entries(context).sort(([one], [other]) => (one < other ? -1 : 1))));

const ID_BYTES = 36;
const IV_BYTES = 12;
const TAG_BYTES = 16;

const wrap = (id: string, secret: Buffer, plain: Buffer, context: Input['EncryptionContext']): Buffer => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', secret, iv).setAAD(boundTo(context));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.from(id), iv, cipher.getAuthTag(), sealed]);
};

const unwrap = (secret: Buffer, blob: Buffer, context: Input['EncryptionContext']): Buffer => {
  const iv = blob.subarray(ID_BYTES, ID_BYTES + IV_BYTES);
  const tag = blob.subarray(ID_BYTES + IV_BYTES, ID_BYTES + IV_BYTES + TAG_BYTES);
  try {
    const decipher = createDecipheriv('aes-256-gcm', secret, iv).setAAD(boundTo(context)).setAuthTag(tag);
    return Buffer.concat([decipher.update(blob.subarray(ID_BYTES + IV_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    throw new ServiceFault(400, 'InvalidCiphertextException', '');
  }
};

/** A ciphertext names its key itself: its id stands before it. */
const keyIdOf = (input: Input): string =>
  input.KeyId ?? Buffer.from(input.CiphertextBlob, 'base64').subarray(0, ID_BYTES).toString('latin1');

type Answer = Record<string, unknown>;
type Operation = (input: Input) => Answer | Promise<Answer>;

/** KMS, as much of it as the functions use: data keys, pairs of them, decryption, signatures, public keys. */
export const makeKms = (keys: KeyStore): Service => {
  const keyOf = (input: Input): StoredKey => {
    const key = keys(keyIdOf(input));
    if (key === undefined) throw new ServiceFault(400, 'NotFoundException', 'No such key');
    return key;
  };
  const secretOf = (input: Input): { id: string; arn: string; secret: Buffer } => {
    const key = keyOf(input);
    if (key.kind === 'pair') throw new ServiceFault(400, 'InvalidKeyUsageException', 'The key is a pair');
    return { id: key.definition.id, arn: key.definition.arn, secret: key.secret };
  };
  const pairOf = (input: Input): Extract<StoredKey, { kind: 'pair' }> => {
    const key = keyOf(input);
    if (key.kind === 'secret') throw new ServiceFault(400, 'InvalidKeyUsageException', 'The key is no pair');
    return key;
  };
  const operations: Record<string, Operation> = {
    GenerateDataKey: (input) => {
      const { id, arn, secret } = secretOf(input);
      const plain = randomBytes(32);
      const blob = wrap(id, secret, plain, input.EncryptionContext);
      return { KeyId: arn, Plaintext: plain.toString('base64'), CiphertextBlob: blob.toString('base64') };
    },
    GenerateDataKeyPairWithoutPlaintext: async (input) => {
      const { id, arn, secret } = secretOf(input);
      if (input.KeyPairSpec !== 'RSA_2048')
        throw new ServiceFault(400, 'ValidationException', 'Pairs are made of RSA_2048 alone here');
      const { publicKey, privateKey } = await makePair('rsa', {
        modulusLength: 2048,
        publicKeyEncoding: { type: 'spki', format: 'der' },
        privateKeyEncoding: { type: 'pkcs8', format: 'der' },
      });
      return {
        KeyId: arn,
        KeyPairSpec: input.KeyPairSpec,
        PublicKey: publicKey.toString('base64'),
        PrivateKeyCiphertextBlob: wrap(id, secret, privateKey, input.EncryptionContext).toString('base64'),
      };
    },
    Encrypt: (input) => {
      const { id, arn, secret } = secretOf(input);
      const blob = wrap(id, secret, Buffer.from(input.Plaintext, 'base64'), input.EncryptionContext);
      return { KeyId: arn, CiphertextBlob: blob.toString('base64') };
    },
    Decrypt: (input) => {
      const { arn, secret } = secretOf(input);
      const plain = unwrap(secret, Buffer.from(input.CiphertextBlob, 'base64'), input.EncryptionContext);
      return { KeyId: arn, Plaintext: plain.toString('base64'), EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' };
    },
    Sign: (input) => {
      const { definition, privateKey } = pairOf(input);
      const { SigningAlgorithm: algorithm, MessageType: type } = input;
      const message = Buffer.from(input.Message, 'base64');
      const signature = signatureOf({ spec: definition.spec, key: privateKey, algorithm, type, message });
      return { KeyId: definition.arn, Signature: signature.toString('base64'), SigningAlgorithm: algorithm };
    },
    GetPublicKey: (input) => {
      const { definition, privateKey } = pairOf(input);
      const der = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
      return {
        KeyId: definition.arn,
        PublicKey: der.toString('base64'),
        KeySpec: definition.spec,
        KeyUsage: 'SIGN_VERIFY',
        SigningAlgorithms: algorithmsOf(definition.spec),
      };
    },
  };
  return {
    demands: (call) => {
      const input = inputOf(call);
      const context = Object.entries(input.EncryptionContext);
      return [
        {
          action: `kms:${operationOf(call)}`,
          resource: keys(keyIdOf(input))?.definition.arn ?? 'unknown',
          context: {
            ...Object.fromEntries(context.map(([name, value]) => [`kms:EncryptionContext:${name}`, [value]])),
            ...(context.length > 0 && { 'kms:EncryptionContextKeys': context.map(([name]) => name) }),
            ...(input.SigningAlgorithm !== '' && {
              'kms:SigningAlgorithm': [input.SigningAlgorithm],
              'kms:MessageType': [input.MessageType],
            }),
          },
        },
      ];
    },
    answer: async (call) => {
      const operation = operations[operationOf(call)];
      if (operation === undefined)
        throw new ServiceFault(400, 'UnknownOperationException', operationOf(call));
      return jsonAnswer(await operation(inputOf(call)));
    },
    fault: jsonFault,
  };
};
