import { isDeepStrictEqual } from 'node:util';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../events/fact.ts';
import { unsignedCredential } from '../../workflows/label/credential/profile.ts';
import { credentialKey, type SignedRecord } from '../../workflows/label/credential/records.ts';
import { requiredCredential } from '../../workflows/label/credential/required-credential.ts';
import { SignedCredential } from '../../workflows/label/credential/credential-schema.ts';
import type { CredentialSigner, Store } from '../ports.ts';
import { digestOfText } from '../shell/digest.ts';
import { saidOf } from './credential-content.ts';
import type { IssuerKeys } from './issuer-keys.ts';
import { signDocument } from './sign-document.ts';

type Parts = {
  db: DynamoDBDocumentClient;
  table: string;
  facts: Store['facts'];
  signer: CredentialSigner;
  keys: IssuerKeys;
  origin: string;
};

type Unsigned = Omit<SignedCredential, 'proof'>;

/** All but the names that a council may have changed since: these are kept as they were said. */
const factual = ({ issuer, credentialSubject, ...rest }: Unsigned) => {
  const { achievement: _, ...subject } = credentialSubject;
  return { ...rest, issuer: issuer.id, subject };
};

/**
 * Signs a credential anew by the key that signs now, over the words that stand: the same id, place and dates. Only what
 * the facts of its label authorised then is signed, whatever stands in its row (P16).
 * @throws when they did not authorise it, and when somebody else signed it anew meanwhile
 */
export const makeSignAnew = ({ db, table, facts, signer, keys, origin }: Parts) => {
  /** Its words as they stand, held to the facts of the label up to the one that it was issued for. */
  const authorised = async (record: SignedRecord): Promise<Unsigned> => {
    const { council, label, version, cause } = record;
    const known = (await facts(council, 'label', label)).filter((fact) => fact.version <= version);
    const required = requiredCredential(council, label, known);
    if (required?.cause?.fact !== cause) throw new Error('a credential that no fact authorised');
    // In the order of its members, so that the text is the same but for its proof.
    const text: unknown = JSON.parse(record.signed.text);
    SignedCredential.parse(text);
    const { proof: _, ...unsigned } = text as SignedCredential;
    const said = saidOf(origin, record, required.context, required.cause);
    const nameless = { id: council, name: '', territory: '', siren: null, image: '' };
    const charter = { version: required.context.charterVersion, address: '' };
    const expected = unsignedCredential({ ...said, council: nameless, charter });
    if (!isDeepStrictEqual(factual(unsigned), factual(expected)))
      throw new Error('a credential that says something else than its facts');
    return unsigned;
  };

  return async (record: SignedRecord, at: Instant): Promise<SignedRecord> => {
    const unsigned = await authorised(record);
    const key = await keys.signing(at);
    const created = `${at.slice(0, 19)}Z`;
    const text = JSON.stringify(await signDocument(unsigned, { signer, origin, key, created }));
    const signed = { ...record.signed, key: key.name, text, digest: digestOfText(text) };
    try {
      await db.send(
        new UpdateCommand({
          TableName: table,
          Key: credentialKey(record.label, record.id),
          // Published after it: what is killed between the two is found by the mark.
          UpdateExpression: 'SET signed = :signed, unpublished = :yes',
          ConditionExpression: 'signed.#key = :lost',
          ExpressionAttributeNames: { '#key': 'key' },
          ExpressionAttributeValues: { ':signed': signed, ':yes': true, ':lost': record.signed.key },
        }),
      );
      return { ...record, signed, unpublished: true };
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      throw new Error('signed anew by another meanwhile: to be read again', { cause: error });
    }
  };
};
export type SignAnew = ReturnType<typeof makeSignAnew>;
