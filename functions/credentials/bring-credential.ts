import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Envelope, Instant } from '../../events/fact.ts';
import { unsignedCredential } from '../../workflows/label/credential/profile.ts';
import {
  bitKey,
  credentialKey,
  CredentialRecord,
  credentialsOf,
  isSigned,
  type SignedRecord,
} from '../../workflows/label/credential/records.ts';
import {
  requiredCredential,
  type RequiredCredential,
} from '../../workflows/label/credential/required-credential.ts';
import { isCompromised } from '../../workflows/label/credential/keys.ts';
import { publicCredentialKey, type PublicCredential } from '../../workflows/label/public-credential.ts';
import type { makeReads } from '../adapters/read-rows.ts';
import type { CredentialSigner, PublicFiles, Store } from '../ports.ts';
import { derivedId, digestOfText } from '../shell/digest.ts';
import type { makeClaimCredential } from './claim-credential.ts';
import type { IssuerKeys } from './issuer-keys.ts';
import type { ContentOf } from './credential-content.ts';
import { credentialPath, REVALIDATED } from './public-paths.ts';
import type { SignAnew } from './sign-anew.ts';
import { signDocument } from './sign-document.ts';

type Parts = {
  db: DynamoDBDocumentClient;
  table: string;
  reads: ReturnType<typeof makeReads>;
  facts: Store['facts'];
  files: PublicFiles;
  signer: CredentialSigner;
  keys: IssuerKeys;
  origin: string;
  contentOf: ContentOf;
  claim: ReturnType<typeof makeClaimCredential>;
  signAnew: SignAnew;
  publishStatusList: (list: string, at: Instant) => Promise<void>;
};

const TURNS = 10;

type Cause = NonNullable<RequiredCredential['cause']>;
type Label = { council: string; id: string };

const toPublic = (record: SignedRecord, version: number, revoked: boolean) => {
  const { id, list, index, shortCode, issuedAt, number, signed } = record;
  const { key, validFrom, validUntil } = signed;
  return {
    number,
    id,
    list,
    index,
    key,
    shortCode,
    issuedAt,
    validFrom,
    validUntil,
    revoked,
    version,
  };
};

/**
 * Brings the credential of a label to what its recorded facts require, however often and in whatever order it is told:
 * one stands while the label does, each other has its bit set, and both are published. What is signed is computed here
 * from the facts, never taken from whoever asks (P16).
 */
export const makeBringCredential = (parts: Parts) => {
  const { db, table, reads, files, signer, keys, origin, contentOf, claim, signAnew, publishStatusList } =
    parts;

  const required = async ({ council, id }: Label): Promise<RequiredCredential> => {
    const facts: Envelope[] = await parts.facts(council, 'label', id);
    const found = requiredCredential(council, id, facts);
    if (found === null) throw new Error('a label without its facts');
    return found;
  };

  const recordsOf = async (label: string): Promise<CredentialRecord[]> =>
    (await reads.rows(credentialsOf(label), '')).map((row) => CredentialRecord.parse(row));

  /** The text, computed from the facts and signed; the same words give the same text, so a second try changes nothing. */
  const signedText = async (record: CredentialRecord, { context }: RequiredCredential, cause: Cause) => {
    const content = await contentOf(record, context, cause);
    const key = await keys.signing(`${record.issuedAt.slice(0, 19)}.000Z` as Instant);
    const unsigned = unsignedCredential(content);
    const document = await signDocument(unsigned, { signer, origin, key, created: record.issuedAt });
    const text = JSON.stringify(document);
    const { validFrom, validUntil } = unsigned;
    return { key: key.name, validFrom, validUntil, text, digest: digestOfText(text) };
  };

  /** The first signature that is kept is the one. */
  const sign = async (
    record: CredentialRecord,
    state: RequiredCredential,
    cause: Cause,
  ): Promise<SignedRecord> => {
    if (isSigned(record)) return record;
    const signed = await signedText(record, state, cause);
    const key = credentialKey(record.label, record.id);
    try {
      await db.send(
        new UpdateCommand({
          TableName: table,
          Key: key,
          UpdateExpression: 'SET signed = :signed',
          ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(signed)',
          ExpressionAttributeValues: { ':signed': signed },
        }),
      );
      return { ...record, signed };
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      const found = CredentialRecord.parse(await reads.row(key));
      if (!isSigned(found)) throw new Error('a credential is signed by nobody', { cause: error });
      return found;
    }
  };

  /** What was signed just before its key was found compromised is signed again before anybody is told. */
  const held = async (record: SignedRecord, at: Instant): Promise<SignedRecord> =>
    isCompromised(await keys.all(), record.signed.key) ? signAnew(record, at) : record;

  const issue = async (label: Label, state: RequiredCredential, cause: Cause, at: Instant) => {
    const id = derivedId('credential', label.id, cause.fact);
    const found = (await recordsOf(label.id)).find((record) => record.id === id);
    if (found) return found;
    return claim(
      {
        id,
        council: label.council,
        label: label.id,
        number: state.context.number,
        cause: cause.fact,
        version: cause.version,
        issuedAt: `${at.slice(0, 19)}Z`,
      },
      at,
    );
  };

  /** Bits of all credentials but the one that stands; what a later fact issued is for whoever reads that fact. */
  const revoke = async (
    records: readonly CredentialRecord[],
    { version }: RequiredCredential,
    stands: string | null,
    at: Instant,
  ): Promise<void> => {
    const fallen = records.filter((record) => record.id !== stands && record.version <= version);
    for (const { list, index, id } of fallen)
      await db.send(new PutCommand({ TableName: table, Item: { ...bitKey(list, index), id } }));
    for (const list of new Set(fallen.map((record) => record.list))) await publishStatusList(list, at);
  };

  const show = async ({ number, ...row }: PublicCredential & { number: string }): Promise<void> => {
    try {
      await db.send(
        new PutCommand({
          TableName: table,
          Item: { ...publicCredentialKey(number), ...row },
          ConditionExpression: 'attribute_not_exists(pk) OR version <= :version',
          ExpressionAttributeValues: { ':version': row.version },
        }),
      );
    } catch (error) {
      // It was brought to a later version of the label already.
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  };

  /** False when another fact came in the meantime: then all is looked at again. */
  const bring = async (label: Label, at: Instant): Promise<boolean> => {
    const state = await required(label);
    const { cause } = state;
    const claimed = cause && (await issue(label, state, cause, at));
    // Whoever writes the next fact looks for credentials after it; whoever claims one looks for facts after it.
    if (claimed && (await required(label)).version !== state.version) return false;
    const stands = claimed && cause && (await held(await sign(claimed, state, cause), at));
    if (stands) await files.put(credentialPath(stands.id), Buffer.from(stands.signed.text), REVALIDATED);
    const records = await recordsOf(label.id);
    const isStill = ({ id, signed }: CredentialRecord) =>
      id !== stands?.id || signed?.digest === stands.signed.digest;
    // Signed anew while it was published: what was put may be the former text.
    if (!records.every(isStill)) return false;
    await revoke(records, state, stands?.id ?? null, at);
    const last = stands ?? records.filter(isSigned).sort((one, other) => other.version - one.version)[0];
    if (last) await show(toPublic(last, state.version, !stands));
    return true;
  };

  return async (council: string, id: string, at: Instant): Promise<void> => {
    for (let turn = 0; turn < TURNS; turn += 1) if (await bring({ council, id }, at)) return;
    throw new Error('a label does not stand still');
  };
};
