import { KMSClient } from '@aws-sdk/client-kms';
import { item } from '../../workflows/item/item.workflow.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeVoteKeys } from '../adapters/vote-keys.ts';
import { makeClosings } from '../given/closings.ts';
import { makeItemGiven } from '../given/item-given.ts';
import { makeLinks } from '../given/links.ts';
import { commandHandler } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';
import { environment } from '../shell/environment.ts';

const { BOX_TABLE, BALLOT_KEY_ID } = environment('BOX_TABLE', 'BALLOT_KEY_ID');
const parts = commandParts(deployedSubjects);
const { make: makeKey } = makeVoteKeys(parts.db, new KMSClient({}), { box: BOX_TABLE, key: BALLOT_KEY_ID });
const closesNothing = () => Promise.reject(new Error('this function closes no vote'));
const { linked } = makeLinks({ ...parts, subjects: deployedSubjects(parts.db) });

export const handler = commandHandler({
  ...parts,
  workflow: item,
  given: makeItemGiven(parts.store, parts.references, closesNothing, { makeKey }),
  linked: makeClosings(parts.store).around(item, linked),
  start: { name: 'place' },
});
