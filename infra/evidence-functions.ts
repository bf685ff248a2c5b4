import type { FunctionSpec } from './function-spec.ts';
import { JOURNAL, reads, readsLedger, things, WORKFLOWS, writes } from './rights.ts';

/** What lets anybody verify the past: the checkpoint of each day (P15). */
export const EVIDENCE_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'checkpoint',
    entry: 'functions/deadlines/checkpoint.ts',
    // One a day: what fails is tried again within the hour, and who misses three wake-ups rings.
    trigger: { on: 'schedule', everyMinutes: 60 },
    env: ['LEDGER_TABLE', 'STATE_TABLE', 'SITE_BUCKET', 'CHECKPOINTS_BUCKET', 'CHECKPOINT_KEY_ID'],
    rights: [
      readsLedger(things(...WORKFLOWS)),
      reads(['GetItem', 'Query'], JOURNAL),
      writes(['PutItem', 'DeleteItem'], JOURNAL),
      // Whoever commits a checkpoint still has the making of it.
      { on: 'State', may: ['ConditionCheckItem'], keys: ['journal'] },
      { on: 'Site', may: ['PutObject'], of: ['checkpoints/*'] },
      { on: 'LockedCheckpoints', may: ['PutObject'] },
      { on: 'CheckpointKey', may: ['Sign', 'GetPublicKey'] },
    ],
    memoryMb: 1024,
    timeoutSeconds: 900,
  },
];
