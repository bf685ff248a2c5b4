import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../events/fact.ts';
import { LISTS_PARTITION, statusListRow } from '../../workflows/label/credential/records.ts';
import { makeReads } from '../adapters/read-rows.ts';
import { makeReferences } from '../given/references.ts';
import type { CredentialSigner, PublicFiles, Store } from '../ports.ts';
import { makeBringCredential } from './bring-credential.ts';
import { makeClaimCredential } from './claim-credential.ts';
import { makeContentOf } from './credential-content.ts';
import { makeIssuerKeys, type DeployedKey } from './issuer-keys.ts';
import { makePublishStatusList } from './publish-status-list.ts';
import { makeActOnKeys } from './act-on-keys.ts';
import { makeSignAnew } from './sign-anew.ts';

type Parts = {
  db: DynamoDBDocumentClient;
  table: string;
  store: Store;
  files: PublicFiles;
  signer: CredentialSigner;
  origin: string;
  deployed: readonly DeployedKey[];
  /** Places that are given out in each status list; all, when left out. */
  places?: number;
};

/** Issuing and withdrawing credentials, on the stores of a deployment. */
export const makeIssuing = ({ db, table, store, files, signer, origin, deployed, places }: Parts) => {
  const reads = makeReads(db, table);
  const { publicKey } = signer;
  const keys = makeIssuerKeys({ db, table, reads, origin, files, publicKey, deployed });
  const publishStatusList = makePublishStatusList({ reads, files, signer, keys, origin });
  const openList = async (list: string, at: Instant): Promise<void> => {
    await publishStatusList(list, at);
    await db.send(new PutCommand({ TableName: table, Item: statusListRow(list) }));
  };
  const claim = makeClaimCredential({ db, table, reads, openList, ...(places !== undefined && { places }) });
  const contentOf = makeContentOf(origin, store.row, makeReferences(store));
  const signAnew = makeSignAnew({ db, table, facts: store.facts, signer, keys, origin });
  const bring = makeBringCredential({
    db,
    table,
    reads,
    facts: store.facts,
    files,
    signer,
    keys,
    origin,
    contentOf,
    claim,
    signAnew,
    publishStatusList,
  });
  const listNames = async () => (await reads.rows(LISTS_PARTITION, '')).map(({ sk }) => String(sk));

  /** Signs every list anew that was signed half a day ago or longer, or by a key that signs no more. */
  const refresh = async (at: Instant): Promise<number> => {
    const lists = await listNames();
    for (const list of lists) await publishStatusList(list, at);
    return lists.length;
  };

  const actOnKeys = makeActOnKeys({
    db,
    table,
    reads,
    files,
    keys,
    origin,
    deployed: deployed.map(({ name }) => name),
    listNames,
    refresh,
    signAnew,
  });

  return { keys, bring, refresh, actOnKeys };
};
