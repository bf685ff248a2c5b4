import type { Instant } from '../../events/fact.ts';
import type { Workflow } from '../../workflows/kernel/workflow.ts';
import type { Store } from '../ports.ts';
import { log } from './log.ts';
import { makeHandleCommand, type Given } from './handle-command.ts';

type Sent = { council: string; thing: string; name: string; data: unknown; at: Instant; cause: string };

/** A refusal of what the system asked is nobody's typing error: it rings, and is delivered again. */
export class RefusedSystemCommand extends Error {
  override name = 'RefusedSystemCommand';
}

/** Commands to other workflows; their id comes from their cause, so that twice is once. */
export const makeSystemCommand = (store: Store, workflow: Workflow, given: Given) => {
  const handle = makeHandleCommand(store, workflow, given);
  return async ({ council, thing, name, data, at, cause }: Sent): Promise<void> => {
    const actor = { kind: 'system', cause } as const;
    const outcome = await handle({ id: cause, council, thing, name, data, at, actor });
    if (outcome.ok) return;
    const { reason } = outcome.refusal;
    log('ERROR', { event: 'system-refused', workflow: workflow.name, command: name, refusal: reason });
    throw new RefusedSystemCommand(reason);
  };
};
