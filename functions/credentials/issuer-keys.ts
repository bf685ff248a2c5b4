import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  PutCommand,
  TransactWriteCommand,
  type DynamoDBDocumentClient,
  type PutCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../events/fact.ts';
import type { KeyChange } from '../../workflows/label/credential/key-acts.ts';
import {
  didDocument,
  IssuerKey,
  issuerKeyRow,
  KEYS_PARTITION,
  type KeyState,
} from '../../workflows/label/credential/keys.ts';
import { ed25519Multikey } from '../../workflows/label/credential/multikey.ts';
import type { makeReads } from '../adapters/read-rows.ts';
import type { CredentialSigner, PublicFiles } from '../ports.ts';
import { publishFile } from './publish-file.ts';

/** The keys of the deployment, in the order in which they come into service. */
export type DeployedKey = { readonly name: string; readonly kmsKeyId: string };

/** From `key-2026-01=<id>,key-2026-02=<id>`. */
export const readDeployedKeys = (text: string): DeployedKey[] =>
  text.split(',').map((pair) => {
    const [name = '', kmsKeyId = ''] = pair.split('=');
    return { name, kmsKeyId };
  });

export const DID_PATH = '.well-known/did.json';

/** Reads them as they stand. */
export const readIssuerKeys = async (rows: ReturnType<typeof makeReads>['rows']): Promise<IssuerKey[]> =>
  (await rows(KEYS_PARTITION, '')).map((row) => IssuerKey.parse(row));

type Parts = {
  db: DynamoDBDocumentClient;
  table: string;
  reads: ReturnType<typeof makeReads>;
  origin: string;
  files: PublicFiles;
  publicKey: CredentialSigner['publicKey'];
  deployed: readonly DeployedKey[];
};

/** The keys of the issuer: rows that say what each may do, and the document that tells the world. */
export const makeIssuerKeys = ({ db, table, reads, origin, files, publicKey, deployed }: Parts) => {
  const all = () => readIssuerKeys(reads.rows);

  /** Written only if it still stands as it was read. */
  const putting = (key: IssuerKey, was: KeyState | null): PutCommandInput => ({
    TableName: table,
    Item: { ...issuerKeyRow(key.name), ...key },
    ...(was === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#state = :was',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':was': was },
        }),
  });

  /** Whoever comes second finds it there. */
  const begin = async (key: IssuerKey): Promise<void> => {
    try {
      await db.send(new PutCommand(putting(key, null)));
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  };

  const announced = async (key: DeployedKey, state: KeyState, at: Instant): Promise<IssuerKey> => ({
    ...key,
    publicKeyMultibase: ed25519Multikey(await publicKey(key.kmsKeyId)),
    state,
    announcedAt: at,
    since: at,
    before: [],
  });

  const changed = async ({ name, was, becomes }: KeyChange, at: Instant): Promise<IssuerKey> => {
    if (was === null) {
      const key = deployed.find((one) => one.name === name);
      if (key === undefined) throw new Error('a key that was never deployed');
      return announced(key, becomes, at);
    }
    const key = (await all()).find((one) => one.name === name);
    if (key === undefined) throw new Error('a key that was never announced');
    return { ...key, state: becomes, since: at, before: [...key.before, { state: was, since: key.since }] };
  };

  /** What an act changes, all of it or nothing; false when another act came first. */
  const change = async (changes: readonly KeyChange[], at: Instant): Promise<boolean> => {
    const TransactItems = await Promise.all(
      changes.map(async (each) => ({ Put: putting(await changed(each, at), each.was) })),
    );
    try {
      await db.send(new TransactWriteCommand({ TransactItems }));
      return true;
    } catch (error) {
      if (error instanceof TransactionCanceledException) return false;
      throw error;
    }
  };

  /** The document of the issuer, made from the rows; whoever writes a row publishes after it. */
  const publish = () =>
    publishFile(
      files,
      DID_PATH,
      { contentType: 'application/json', cacheControl: 'public, max-age=300' },
      async () => Buffer.from(JSON.stringify(didDocument(origin, await all()))),
    );

  /**
   * The key that signs. On the first day of a deployment there is none: its first key signs at once, since nobody knows
   * an older document, and the second is announced with it, in reserve for the day that the first one is lost.
   * @throws when every key is out of service
   */
  const signing = async (at: Instant): Promise<IssuerKey> => {
    const keys = await all();
    const [first, ...others] = deployed;
    if (keys.length === 0 && first !== undefined) {
      await begin(await announced(first, 'SIGNING', at));
      for (const other of others.slice(0, 1)) await begin(await announced(other, 'ANNOUNCED', at));
      await publish();
      return signing(at);
    }
    const found = keys.find(({ state }) => state === 'SIGNING');
    if (found === undefined) throw new Error('no key may sign');
    return found;
  };

  return { all, change, publish, signing };
};
export type IssuerKeys = ReturnType<typeof makeIssuerKeys>;
