import type { IEventBus } from 'aws-cdk-lib/aws-events';
import type { Resources } from './constructs/policy-statements.ts';
import type { Chosen } from './constructs/settings.ts';
import type { EnvName } from './function-spec.ts';
import type { DataStack } from './stacks/data-stack.ts';

/** What functions are told of the deployment, but the queues of reactions, which one of them reads. */
export type Values = Readonly<Record<Exclude<EnvName, 'REACTION_QUEUES'>, string>>;

type Around = { readonly data: DataStack; readonly chosen: Chosen; readonly bus: IEventBus };

/** The environment that functions pick theirs from. */
export const valuesOf = ({ data, chosen, bus }: Around): Values => ({
  LEDGER_TABLE: data.ledger.tableName,
  STATE_TABLE: data.state.tableName,
  SUBJECTS_TABLE: data.subjects.tableName,
  BOX_TABLE: data.box.tableName,
  CHARTERS_BUCKET: data.charters.bucketName,
  DOCUMENTS_BUCKET: data.documents.bucketName,
  SITE_BUCKET: data.site.bucketName,
  CHECKPOINTS_BUCKET: data.checkpoints.bucketName,
  TOKEN_KEY_ID: data.tokenKey.keyId,
  SUBJECTS_KEY_ID: data.subjectsKey.keyId,
  BALLOT_KEY_ID: data.ballotKey.keyId,
  CREDENTIAL_KEYS: [...data.credentialKeys].map(([name, { keyId }]) => `${name}=${keyId}`).join(','),
  CHECKPOINT_KEY_ID: data.checkpointKey.keyId,
  PUBLIC_ORIGIN: chosen.publicOrigin,
  OIDC_ISSUER: chosen.oidcIssuer,
  OIDC_CLIENT_ID: chosen.oidcClientId,
  PLATFORM_ADMINISTRATORS: chosen.platformAdministrators,
  MAIL_FROM: chosen.mailFrom,
  MAIL_CONFIGURATION: data.mails.ref,
  REGISTER_URL: chosen.registerUrl,
  COMPLEMENTS_URL: chosen.complementsUrl,
  BUS_NAME: bus.eventBusName,
});

/** What the rights of functions are about. */
export const resourcesOf = ({ data, chosen, bus }: Around): Resources => ({
  ledger: data.ledger,
  state: data.state,
  subjects: data.subjects,
  box: data.box,
  charters: data.charters,
  documents: data.documents,
  site: data.site,
  checkpoints: data.checkpoints,
  tokenKey: data.tokenKey,
  subjectsKey: data.subjectsKey,
  ballotKey: data.ballotKey,
  credentialKeys: [...data.credentialKeys.values()],
  checkpointKey: data.checkpointKey,
  mailFrom: chosen.mailFrom,
  mailConfiguration: data.mails.ref,
  bus,
});
