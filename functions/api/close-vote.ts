import { KMSClient } from '@aws-sdk/client-kms';
import { item } from '../../workflows/item/item.workflow.ts';
import { makeBox } from '../adapters/box.ts';
import { makeSlots } from '../adapters/slots.ts';
import { makeVoteKeys } from '../adapters/vote-keys.ts';
import { makeItemGiven } from '../given/item-given.ts';
import { makeCountBox } from '../given/secret/count-box.ts';
import { commandHandler } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';
import { environment } from '../shell/environment.ts';

const { BOX_TABLE, BALLOT_KEY_ID } = environment('BOX_TABLE', 'BALLOT_KEY_ID');
const parts = commandParts();
const { seal } = makeSlots(parts.db, parts.tables.state);
const keys = makeVoteKeys(parts.db, new KMSClient({}), { box: BOX_TABLE, key: BALLOT_KEY_ID });
const count = makeCountBox(makeBox(parts.db, BOX_TABLE), keys);

/** Closes votes and counts them: the one function that may read the box and unwrap the key of a vote (P9). */
export const handler = commandHandler({
  ...parts,
  workflow: item,
  given: makeItemGiven(parts.store, parts.references, seal, { count }),
  start: { name: 'place' },
});
