import { KMSClient } from '@aws-sdk/client-kms';
import { makeKmsCredentialSigner } from '../adapters/kms-credential-signer.ts';
import { makeS3PublicFiles } from '../adapters/s3-public-files.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { environment } from '../shell/environment.ts';
import { readDeployedKeys } from './issuer-keys.ts';
import { makeIssuing } from './issuing.ts';

/** What issues credentials, on what the function was deployed with. */
export const deployedIssuing = () => {
  const { SITE_BUCKET, CREDENTIAL_KEYS, PUBLIC_ORIGIN } = environment(
    'SITE_BUCKET',
    'CREDENTIAL_KEYS',
    'PUBLIC_ORIGIN',
  );
  const { db, tables, store } = deployedStore();
  const issuing = makeIssuing({
    db,
    table: tables.state,
    store,
    files: makeS3PublicFiles(SITE_BUCKET),
    signer: makeKmsCredentialSigner(new KMSClient({})),
    origin: PUBLIC_ORIGIN,
    deployed: readDeployedKeys(CREDENTIAL_KEYS),
  });
  return { store, ...issuing };
};
