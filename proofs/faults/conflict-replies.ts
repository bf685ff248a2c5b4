import type { Random } from '../stage/random.ts';
import { type Call, faultReply, type Reply } from './fault-proxy.ts';

/** What can stop a transaction at one of its items, in the engine's words. */
const CANCELLATIONS = {
  TransactionConflict: 'Transaction is ongoing for the item',
  ThrottlingError: 'Throughput exceeds the current capacity of your table or index.',
  ProvisionedThroughputExceeded: 'The level of configured provisioned throughput for the table was exceeded.',
} as const;
export type Cancellation = keyof typeof CANCELLATIONS;

const singleWrites = new Set(['PutItem', 'UpdateItem', 'DeleteItem']);

const actionsOf = ({ body }: Call): number =>
  (JSON.parse(body) as { TransactItems: readonly unknown[] }).TransactItems.length;

/** A transaction cancelled at one of its items: a reason for each action, in their order, `None` where nothing was wrong. */
export const cancelled = (call: Call, code: Cancellation, random: Random): Reply | null => {
  if (!call.operation.startsWith('Transact')) return null;
  const actions = actionsOf(call);
  const place = random.below(actions);
  const reasons = Array.from({ length: actions }, (_, at) =>
    at === place ? { Code: code, Message: CANCELLATIONS[code] } : { Code: 'None' },
  );
  const codes = reasons.map(({ Code }) => Code).join(', ');
  return faultReply(
    400,
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    { CancellationReasons: reasons },
  );
};

/** Another transaction is on the item: of a transaction, one of its items; a plain read never meets it. */
export const conflicting = (call: Call, random: Random): Reply | null =>
  singleWrites.has(call.operation)
    ? faultReply(400, 'TransactionConflictException', CANCELLATIONS.TransactionConflict)
    : cancelled(call, 'TransactionConflict', random);
