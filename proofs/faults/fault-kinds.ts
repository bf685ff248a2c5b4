import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from '../stage/random.ts';
import { cancelled, conflicting } from './conflict-replies.ts';
import { type Call, CUT, faultReply, type Forward, type Reply } from './fault-proxy.ts';
import type { OlderPages } from './older-pages.ts';
import { leaveUnprocessed } from './unprocessed-keys.ts';

/** What a fault does with a call; null when it cannot happen to such a call. */
type Strike = (
  call: Call,
  forward: Forward,
  by: { readonly random: Random; readonly lateMs: number; readonly pages: OlderPages },
) => Promise<Reply | typeof CUT | null>;

const internal = faultReply(500, 'InternalServerError', 'The request processing has failed.');
const overProvision = faultReply(
  400,
  'ProvisionedThroughputExceededException',
  'The level of configured provisioned throughput for the table was exceeded.',
);
const throttled = faultReply(400, 'ThrottlingException', 'Throughput exceeds the current capacity.');

/** All that happens to a call between a client and DynamoDB. */
export const FAULT_KINDS = {
  conflict: async (call, _, { random }) => conflicting(call, random),
  cancelledThrottled: async (call, _, { random }) => cancelled(call, 'ThrottlingError', random),
  cancelledOverProvision: async (call, _, { random }) =>
    cancelled(call, 'ProvisionedThroughputExceeded', random),
  throttled: async () => throttled,
  overProvision: async () => overProvision,
  unprocessed: (call, forward, { random }) => leaveUnprocessed(call, forward, random),
  errorBefore: async () => internal,
  errorAfter: async (_, forward) => {
    await forward();
    return internal;
  },
  cutBefore: async () => CUT,
  cutAfter: async (_, forward) => {
    await forward();
    return CUT;
  },
  /** Held on its way: it reaches the engine once its client has given it up, and maybe tried again. */
  lateBefore: async (_, forward, { lateMs }) => {
    await wait(lateMs, undefined, { ref: false });
    return forward();
  },
  lateAfter: async (_, forward, { lateMs }) => {
    const reply = await forward();
    await wait(lateMs, undefined, { ref: false });
    return reply;
  },
  olderPage: async (call, _, { pages }) => pages.older(call),
} as const satisfies Record<string, Strike>;
export type FaultKind = keyof typeof FAULT_KINDS;
