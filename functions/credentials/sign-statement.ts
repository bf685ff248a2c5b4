import canonicalize from 'canonicalize';
import { keyUrl } from '../../workflows/label/credential/issuer.ts';
import { STATEMENT_TYPE, type LabelStatement } from '../../workflows/label/statement.ts';
import type { CredentialSigner } from '../ports.ts';

/** What KMS takes of a message that it hashes itself. */
const MOST_BYTES = 4096;

type Key = { readonly name: string; readonly kmsKeyId: string };

const encoded = (value: unknown): string => Buffer.from(canonicalize(value) ?? '').toString('base64url');

/**
 * A statement with its signature, as a compact JWS (RFC 7515, `EdDSA` of RFC 8037) over its canonical form (JCS): whoever
 * holds the document of our keys verifies it without asking us. A proof of a credential signs 64 bytes of hashes, which
 * no such text can be.
 * @throws RangeError when it is longer than the key service signs
 */
export const signStatement = async (
  statement: LabelStatement,
  { signer, key, origin }: { signer: CredentialSigner; key: Key; origin: string },
): Promise<string> => {
  const header = { alg: 'EdDSA', kid: keyUrl(origin, key.name), typ: STATEMENT_TYPE };
  const signed = `${encoded(header)}.${encoded(statement)}`;
  const bytes = Buffer.from(signed, 'ascii');
  if (bytes.length > MOST_BYTES) throw new RangeError('a statement is too long to be signed');
  const signature = await signer.sign(key.kmsKeyId, bytes);
  return `${signed}.${Buffer.from(signature).toString('base64url')}`;
};
