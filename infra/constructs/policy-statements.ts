import { Fn, Stack } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import { type Conditions, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Keys, Right } from '../function-spec.ts';

/** What the rights of the manifest are about. */
export type Resources = {
  readonly ledger: TableV2;
  readonly state: TableV2;
  readonly subjects: TableV2;
  readonly box: TableV2;
  readonly charters: IBucket;
  readonly documents: IBucket;
  readonly site: IBucket;
  readonly checkpoints: IBucket;
  readonly tokenKey: IKey;
  readonly subjectsKey: IKey;
  readonly ballotKey: IKey;
  readonly credentialKeys: readonly IKey[];
  readonly checkpointKey: IKey;
  readonly mailFrom: string;
  readonly mailConfiguration: string;
  readonly bus: IEventBus;
};

/** Set operators hold on an absent key, hence the second condition. */
const onKeys = (keys: Keys): Conditions =>
  'because' in keys
    ? {}
    : {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...keys] },
        Null: { 'dynamodb:LeadingKeys': 'false' },
      };

/** By attribute, an answer may not tell what the request could not name. */
const onAttributes = (keys: Keys, attributes: readonly string[] | undefined): Conditions =>
  attributes === undefined
    ? onKeys(keys)
    : {
        ...onKeys(keys),
        'ForAllValues:StringEquals': { 'dynamodb:Attributes': [...attributes] },
        StringEqualsIfExists: { 'dynamodb:ReturnValues': 'NONE' },
        Null: { 'dynamodb:LeadingKeys': 'false', 'dynamodb:Attributes': 'false' },
      };

const allow = (service: string, may: readonly string[], resource: string, conditions?: Conditions) =>
  new PolicyStatement({
    actions: may.map((action) => `${service}:${action}`),
    resources: [resource],
    conditions,
  });

const RS256_ONLY = { StringEquals: { 'kms:SigningAlgorithm': 'RSASSA_PKCS1_V1_5_SHA_256' } };

/** The message itself, in clear: an algorithm that hashes it again makes signatures that nobody can verify. */
const ED25519_ONLY = {
  StringEquals: { 'kms:SigningAlgorithm': 'ED25519_SHA_512', 'kms:MessageType': 'RAW' },
};

const IN_TRANSACTION = { StringEquals: { 'dynamodb:EnclosingOperation': 'TransactWriteItems' } };
const ONLY_WHAT_IS_NAMED = { StringEquals: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' } };

/** Facts enter the ledger together with the state they lead to, never alone. */
const ledgerStatements = (
  { may, keys }: Extract<Right, { on: 'Ledger' }>,
  { ledger }: Resources,
): PolicyStatement[] => {
  const reads = may.filter((action) => action !== 'PutItem');
  return [
    ...(reads.length > 0 ? [allow('dynamodb', reads, ledger.tableArn, onKeys(keys))] : []),
    ...(may.includes('PutItem')
      ? [allow('dynamodb', ['PutItem'], ledger.tableArn, { ...onKeys(keys), ...IN_TRANSACTION })]
      : []),
  ];
};

/**
 * A ballot enters the box together with the mark of who voted, never alone; who asks whether one is there names no
 * attribute but its key.
 */
const boxStatements = (
  { may, keys, together, existenceOnly }: Extract<Right, { on: 'Box' }>,
  { box }: Resources,
): PolicyStatement[] => {
  const bound = existenceOnly ? { ...onAttributes(keys, ['pk', 'sk']), ...ONLY_WHAT_IS_NAMED } : onKeys(keys);
  return [allow('dynamodb', may, box.tableArn, together ? { ...bound, ...IN_TRANSACTION } : bound)];
};

/** What is listed is asked of the bucket itself, and only of one folder. */
const documentStatements = (
  { may, only, folder = 'in' }: Extract<Right, { on: 'Documents' }>,
  { documents }: Resources,
): PolicyStatement[] => {
  const objects = may.filter((action) => action !== 'ListBucketVersions');
  const marked = { StringEquals: { 's3:ExistingObjectTag/GuardDutyMalwareScanStatus': 'NO_THREATS_FOUND' } };
  return [
    ...(objects.length > 0
      ? [allow('s3', objects, documents.arnForObjects(`${folder}/*`), only === 'clean' ? marked : undefined)]
      : []),
    ...(may.includes('ListBucketVersions')
      ? [
          allow('s3', ['ListBucketVersions'], documents.bucketArn, {
            StringLike: { 's3:prefix': [`${folder}/*`] },
          }),
        ]
      : []),
  ];
};

type Maker<On> = (right: Extract<Right, { on: On }>, resources: Resources) => PolicyStatement[];

const MAKERS: { readonly [On in Right['on']]: Maker<On> } = {
  Ledger: ledgerStatements,
  State: ({ may, keys, attributes }, { state }) => [
    allow('dynamodb', may, state.tableArn, onAttributes(keys, attributes)),
  ],
  StateIndex: ({ index }, { state }) => [
    allow('dynamodb', ['Query'], Fn.join('', [state.tableArn, `/index/${index}`])),
  ],
  Subjects: ({ may, of }, { subjects }) => [
    allow('dynamodb', may, subjects.tableArn, of && onKeys(of.map((subject) => `subject#${subject}`))),
  ],
  Box: boxStatements,
  BallotKey: ({ may }, { ballotKey }) => [allow('kms', may, ballotKey.keyArn)],
  Charters: ({ may }, { charters }) => [allow('s3', may, charters.arnForObjects('*'))],
  Documents: documentStatements,
  Site: ({ may, of }, { site }) => [
    new PolicyStatement({
      actions: may.map((action) => `s3:${action}`),
      resources: of.map((files) => site.arnForObjects(files)),
    }),
  ],
  // To write, and nothing else: what is locked is read by people, who look for it in the account.
  LockedCheckpoints: ({ may }, { checkpoints }) => [
    allow('s3', may, checkpoints.arnForObjects('checkpoints/*')),
  ],
  SubjectsKey: ({ may, of }, { subjectsKey }) => [
    allow('kms', may, subjectsKey.keyArn, of && { StringLike: { 'kms:EncryptionContext:subject': [...of] } }),
  ],
  TokenKey: ({ may }, { tokenKey }) =>
    may.map((action) => allow('kms', [action], tokenKey.keyArn, action === 'Sign' ? RS256_ONLY : undefined)),
  CredentialKeys: ({ may }, { credentialKeys }) =>
    credentialKeys.flatMap((key) =>
      may.map((action) => allow('kms', [action], key.keyArn, action === 'Sign' ? ED25519_ONLY : undefined)),
    ),
  CheckpointKey: ({ may }, { checkpointKey }) =>
    may.map((action) =>
      allow('kms', [action], checkpointKey.keyArn, action === 'Sign' ? ED25519_ONLY : undefined),
    ),
  Mail: (_, { state, mailFrom, mailConfiguration }) => {
    const on = (resource: string, resourceName: string) =>
      Stack.of(state).formatArn({ service: 'ses', resource, resourceName });
    return [
      new PolicyStatement({
        actions: ['ses:SendEmail'],
        resources: [on('identity', '*'), on('configuration-set', mailConfiguration)],
        conditions: { StringEquals: { 'ses:FromAddress': mailFrom } },
      }),
    ];
  },
  Bus: (_, { bus }) => [allow('events', ['PutEvents'], bus.eventBusArn)],
};

/** IAM statements for one right of the manifest. */
export const policyStatements = (right: Right, resources: Resources): PolicyStatement[] =>
  (MAKERS[right.on] as Maker<Right['on']>)(right, resources);
