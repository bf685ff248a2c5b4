import type { EventBridgeEvent } from 'aws-lambda';
import * as z from 'zod';
import { Notice } from '../../events/notice.ts';
import { makeDatabase } from '../adapters/database.ts';
import { versionPrefix } from '../adapters/ledger-items.ts';
import { makePublications } from '../adapters/publications.ts';
import { makeReads } from '../adapters/read-rows.ts';
import { receiptSortKey } from '../adapters/state-items.ts';
import { makeJournal } from '../checkpoints/journal.ts';
import { environment } from '../shell/environment.ts';
import { log } from '../shell/log.ts';

const { LEDGER_TABLE, STATE_TABLE } = environment('LEDGER_TABLE', 'STATE_TABLE');
const db = makeDatabase();
const ledger = makeReads(db, LEDGER_TABLE);
const publications = makePublications(db, STATE_TABLE);
const journal = makeJournal(db, { ledger: LEDGER_TABLE, state: STATE_TABLE });

/** No more of the fact than this: one that a reaction cannot read was still told. */
const Told = z.object({ factId: z.string(), command: z.string() });

/** Every fact that is told: its command's receipt no longer waits for it. Twice is once. */
export const handler = async (event: EventBridgeEvent<string, unknown>): Promise<void> => {
  const { thing, version, factId, type } = Notice.parse(event.detail);
  const rows = await ledger.rows(thing, versionPrefix(version));
  const row = rows.find((each) => each['factId'] === factId);
  if (row === undefined) throw new Error('a notice without its fact');
  const { command } = Told.parse(row);
  // Before the receipt forgets it: who is killed between the two is told again.
  await journal.touch(thing, factId);
  // All facts of a command stand at one version.
  const alone = rows.length === 1;
  await publications.seen({ pk: thing, sk: receiptSortKey(command) }, factId, alone);
  log('INFO', { event: 'seen-on-the-bus', function: 'note-published', factId, factType: type });
};
