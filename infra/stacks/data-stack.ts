import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { StreamViewType } from 'aws-cdk-lib/aws-dynamodb';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, type BucketProps } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { Box } from '../constructs/box.ts';
import { Documents } from '../constructs/documents.ts';
import { LockedCheckpoints } from '../constructs/locked-checkpoints.ts';
import { Mails } from '../constructs/mails.ts';
import { ProtectedTable } from '../constructs/protected-table.ts';
import { Site } from '../constructs/site.ts';
import { CREDENTIAL_KEYS } from '../credential-keys.ts';
import { STATE_INDEXES } from '../function-spec.ts';

const PRIVATE: BucketProps = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  removalPolicy: RemovalPolicy.RETAIN,
};

/** What must outlive every deployment: facts, state, personal parts, charters, documents, keys. */
export class DataStack extends Stack {
  readonly ledger = new ProtectedTable(this, 'Ledger', {
    sortKey: 'sk',
    stream: StreamViewType.NEW_IMAGE,
    recovery: { days: 35 },
  }).table;

  readonly state = new ProtectedTable(this, 'State', {
    sortKey: 'sk',
    indexes: STATE_INDEXES,
    recovery: { days: 35 },
    expiry: 'expiresOn',
  }).table;

  /** What a person had erased must not come back after 28 days. */
  readonly subjects = new ProtectedTable(this, 'Subjects', { sortKey: 'sk', recovery: { days: 28 } }).table;

  /** By which mails leave, and what comes back of them is told. */
  readonly mails = new Mails(this, 'Mails').set;

  /** Secret ballots and the wrapped keys that open them. */
  readonly box = new Box(this, 'Box').table;

  readonly charters: Bucket;
  readonly documents: Bucket;
  readonly site: Bucket;
  /** What was published each day, which nobody takes back (P15). */
  readonly checkpoints: Bucket;
  readonly tokenKey: Key;
  readonly subjectsKey: Key;
  readonly ballotKey: Key;
  /** By their names, in the order in which they come into service. */
  readonly credentialKeys: ReadonlyMap<string, Key>;
  /** Signs checkpoints and archives of evidence, and nothing else: it never signs a credential. */
  readonly checkpointKey: Key;

  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);
    const accesses = new Bucket(this, 'Accesses', {
      ...PRIVATE,
      lifecycleRules: [{ expiration: Duration.days(365) }],
    });
    this.charters = new Bucket(this, 'Charters', {
      ...PRIVATE,
      versioned: true,
      serverAccessLogsBucket: accesses,
      serverAccessLogsPrefix: 'charters/',
    });
    this.documents = new Documents(this, 'Documents', { bucket: PRIVATE, accesses }).bucket;
    this.site = new Site(this, 'Site', { bucket: PRIVATE, accesses }).bucket;
    this.checkpoints = new LockedCheckpoints(this, 'LockedCheckpoints', { bucket: PRIVATE, accesses }).bucket;
    const kept = { removalPolicy: RemovalPolicy.RETAIN, pendingWindow: Duration.days(30) };
    this.tokenKey = new Key(this, 'TokenKey', {
      ...kept,
      description: 'Signs the tokens of people who signed in',
      keySpec: KeySpec.RSA_2048,
      keyUsage: KeyUsage.SIGN_VERIFY,
    });
    this.subjectsKey = new Key(this, 'SubjectsKey', {
      ...kept,
      description: 'Wraps the keys of personal data',
      enableKeyRotation: true,
    });
    this.checkpointKey = new Key(this, 'CheckpointKey', {
      ...kept,
      description: 'Signs the daily checkpoints of the ledger, evidence, and how a label stood on a day',
      keySpec: KeySpec.ECC_NIST_EDWARDS25519,
      keyUsage: KeyUsage.SIGN_VERIFY,
    });
    this.ballotKey = new Key(this, 'BallotKey', {
      ...kept,
      description: 'Wraps the key of each secret vote',
      enableKeyRotation: true,
    });
    this.credentialKeys = new Map(
      CREDENTIAL_KEYS.map((name) => [
        name,
        new Key(this, `Credential-${name}`, {
          ...kept,
          description: `Signs the credentials of labels: ${name}`,
          keySpec: KeySpec.ECC_NIST_EDWARDS25519,
          keyUsage: KeyUsage.SIGN_VERIFY,
        }),
      ]),
    );
  }
}
