import { setTimeout as wait } from 'node:timers/promises';
import { startEmbeddedEngine } from '../../../local/engine/engine.ts';
import { callEngine } from '../../../local/engine/call-engine.ts';
import { faultReply, type Interceptor, startFaultProxy } from '../../../proofs/faults/fault-proxy.ts';

const PREFIX = 'DynamoDB_20120810.';

/** An engine of a test's own, which can be made to refuse some calls and to lose what its stream tells. */
export const openDisturbedEngine = async (dataDir: string) => {
  const engine = await startEmbeddedEngine(dataDir);
  const state = { refuses: null as RegExp | null, losesRecords: false, outdates: true };
  const disturb: Interceptor = async ({ operation, body }, forward) => {
    if (operation === 'GetRecords' && state.losesRecords) {
      const { status, body: answer } = await forward();
      return { status, body: JSON.stringify({ ...(JSON.parse(answer) as object), Records: [] }) };
    }
    if (state.refuses?.test(`${operation} ${body}`) === true)
      return faultReply(400, 'ValidationException', 'refused on purpose');
    if (operation === 'BatchGetItem' && state.outdates) {
      // As after a deployment: an older machine wrote every state, which is then folded again from its facts (P4).
      const { status, body: answer } = await forward();
      return { status, body: answer.replaceAll(/"machine":\{"N":"\d+"\}/g, '"machine":{"N":"0"}') };
    }
    return null;
  };
  const proxy = await startFaultProxy(engine.endpoint, [disturb]);
  const call = (operation: string, input: object) =>
    callEngine(engine.endpoint, `${PREFIX}${operation}`, input);
  return {
    endpoint: proxy.endpoint,
    /** Calls the engine itself. */
    call,
    /** While something is done, states are read as they stand. */
    upToDate: async (act: () => Promise<void>): Promise<void> => {
      state.outdates = false;
      await act().finally(() => (state.outdates = true));
    },
    /** While something is done, refuses the calls whose operation and body fit. */
    refusing: async (pattern: RegExp, act: () => Promise<void>): Promise<void> => {
      state.refuses = pattern;
      await act().finally(() => (state.refuses = null));
    },
    /** While something is done, the stream tells nothing of it, ever. */
    losingRecords: async (act: () => Promise<void>): Promise<void> => {
      state.losesRecords = true;
      await act();
      // The runner looks at least this often: it must have read, and lost, what was written.
      await wait(600);
      state.losesRecords = false;
    },
    stop: async () => {
      await proxy.stop();
      await engine.stop();
    },
  };
};
export type DisturbedEngine = Awaited<ReturnType<typeof openDisturbedEngine>>;
