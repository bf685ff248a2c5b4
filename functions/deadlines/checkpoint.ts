import type { EventBridgeEvent } from 'aws-lambda';
import { Day, Instant } from '../../events/fact.ts';
import verifier from '../../web/public/evidence/verify.py';
import { makeDatabase } from '../adapters/database.ts';
import { makeS3LockedFiles } from '../adapters/s3-locked-files.ts';
import { makeS3PublicFiles } from '../adapters/s3-public-files.ts';
import { makeKmsSigner } from '../checkpoints/kms-signer.ts';
import { makeJournal } from '../checkpoints/journal.ts';
import { makeCheckpoint, stands } from '../checkpoints/make-checkpoint.ts';
import { environment } from '../shell/environment.ts';
import { log } from '../shell/log.ts';

const { LEDGER_TABLE, STATE_TABLE, SITE_BUCKET, CHECKPOINTS_BUCKET, CHECKPOINT_KEY_ID } = environment(
  'LEDGER_TABLE',
  'STATE_TABLE',
  'SITE_BUCKET',
  'CHECKPOINTS_BUCKET',
  'CHECKPOINT_KEY_ID',
);
const parts = {
  journal: makeJournal(makeDatabase(), { ledger: LEDGER_TABLE, state: STATE_TABLE }),
  files: makeS3PublicFiles(SITE_BUCKET),
  locked: makeS3LockedFiles(CHECKPOINTS_BUCKET),
  signer: makeKmsSigner(CHECKPOINT_KEY_ID),
  verifier,
};

/** Each hour: the checkpoint of the day, if it is not made (P15). What fails is tried again an hour later, and rings. */
export const handler = async (event: EventBridgeEvent<string, unknown>): Promise<void> => {
  const now = Instant.parse(new Date(event.time).toISOString());
  const day = Day.parse(now.slice(0, 10));
  await makeCheckpoint(parts, day, now);
  // Told each hour: an alarm rings when it no longer is.
  if (await stands(parts.journal, day)) log('INFO', { event: 'checkpoint-stands', function: 'checkpoint' });
};
