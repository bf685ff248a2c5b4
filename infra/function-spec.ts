/** What a function is, as data: the template, the roles and the tests are made from it. */
export type FunctionSpec = {
  readonly name: string;
  /** Source file, from the root of the project. */
  readonly entry: `functions/${string}.ts`;
  readonly trigger: Trigger;
  readonly env: readonly EnvName[];
  readonly rights: readonly Right[];
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  /** Scoped packages that are machine code: copied beside the bundle, which then runs on the machines they are made for. */
  readonly native?: readonly `@${string}/${string}`[];
  /** Whether it hands out the pages of who is signed in, built into `app` beside its bundle. */
  readonly carriesApp?: true;
};

type Trigger =
  | { readonly on: 'http'; readonly routes: readonly Route[] }
  | { readonly on: 'facts'; readonly types: readonly FactType[] | 'all' }
  | { readonly on: 'documents'; readonly when: 'created' | 'scanned' }
  | { readonly on: 'mails' }
  | { readonly on: 'schedule'; readonly everyMinutes: number }
  | { readonly on: 'deadLetters' }
  /** By hand, by whoever operates the deployment: nothing else may start it. */
  | { readonly on: 'operator' };

export type Route = `${'GET' | 'POST'} /${string}` | '$default';
export type FactType = `${string}.v${number}`;

export type EnvName =
  | 'LEDGER_TABLE'
  | 'STATE_TABLE'
  | 'SUBJECTS_TABLE'
  | 'BOX_TABLE'
  | 'CHARTERS_BUCKET'
  | 'DOCUMENTS_BUCKET'
  | 'SITE_BUCKET'
  | 'CHECKPOINTS_BUCKET'
  | 'PUBLIC_ORIGIN'
  | 'OIDC_ISSUER'
  | 'OIDC_CLIENT_ID'
  | 'PLATFORM_ADMINISTRATORS'
  | 'TOKEN_KEY_ID'
  | 'SUBJECTS_KEY_ID'
  | 'BALLOT_KEY_ID'
  | 'CREDENTIAL_KEYS'
  | 'CHECKPOINT_KEY_ID'
  | 'MAIL_FROM'
  | 'MAIL_CONFIGURATION'
  | 'REGISTER_URL'
  | 'COMPLEMENTS_URL'
  | 'BUS_NAME'
  | 'REACTION_QUEUES';

/** Partition keys a right is bound to, as IAM patterns; to reach them all, say why. */
export type Keys = readonly string[] | { readonly all: true; readonly because: string };

/** The ledger only grows: no type of right updates or deletes in it. */
export type Right =
  | { readonly on: 'Ledger'; readonly may: readonly ('PutItem' | 'Query')[]; readonly keys: Keys }
  | {
      readonly on: 'State';
      readonly may: readonly StateAction[];
      readonly keys: Keys;
      /** The only attributes that may be named, those of the key included; all when left out. */
      readonly attributes?: readonly string[];
    }
  | { readonly on: 'StateIndex'; readonly index: StateIndex }
  | {
      readonly on: 'Subjects';
      readonly may: readonly ('GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'DeleteItem')[];
      /** The only subjects, as IAM patterns; all when left out. */
      readonly of?: readonly string[];
    }
  | {
      readonly on: 'Box';
      readonly may: readonly BoxAction[];
      readonly keys: Keys;
      /** Whether it may only be written together with the mark of who voted. */
      readonly together?: true;
      /** Whether it may only be asked whether a row is there, and told nothing of it. */
      readonly existenceOnly?: true;
    }
  | { readonly on: 'BallotKey'; readonly may: readonly ('GenerateDataKeyPairWithoutPlaintext' | 'Decrypt')[] }
  | { readonly on: 'Charters'; readonly may: readonly ('GetObject' | 'PutObject')[] }
  | {
      readonly on: 'Documents';
      readonly may: readonly (
        'PutObject' | 'GetObjectVersion' | 'ListBucketVersions' | 'DeleteObjectVersion'
      )[];
      /** Another folder than that of documents: the list of what was erased. */
      readonly folder?: 'in' | 'erased';
      /** Only versions that the scan marked so. */
      readonly only?: 'clean';
    }
  | {
      readonly on: 'Site';
      readonly may: readonly ('GetObject' | 'PutObject')[];
      /** The only files, as IAM patterns. */
      readonly of: readonly string[];
    }
  | { readonly on: 'LockedCheckpoints'; readonly may: readonly 'PutObject'[] }
  | {
      readonly on: 'SubjectsKey';
      readonly may: readonly ('GenerateDataKey' | 'Decrypt')[];
      /** The only subjects whose keys it opens, as IAM patterns; all when left out. */
      readonly of?: readonly string[];
    }
  | { readonly on: 'TokenKey'; readonly may: readonly ('Sign' | 'GetPublicKey')[] }
  | { readonly on: 'CredentialKeys'; readonly may: readonly ('Sign' | 'GetPublicKey')[] }
  | { readonly on: 'CheckpointKey'; readonly may: readonly ('Sign' | 'GetPublicKey')[] }
  | { readonly on: 'Mail' }
  | { readonly on: 'Bus' };

export type BoxAction = 'PutItem' | 'GetItem' | 'Query' | 'DeleteItem';

export type StateAction =
  'GetItem' | 'BatchGetItem' | 'Query' | 'ConditionCheckItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem';

/** Sparse indexes of the State table, each by its own partition and sort attribute. */
export const STATE_INDEXES = {
  due: ['dueShard', 'dueAt'],
  unpublished: ['unpublishedShard', 'unpublishedAt'],
  list: ['list', 'listAt'],
} as const;
type StateIndex = keyof typeof STATE_INDEXES;
