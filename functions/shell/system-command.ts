import type { Instant } from '../../events/fact.ts';
import type { Workflow } from '../../workflows/kernel/workflow.ts';
import { pause } from '../adapters/pause.ts';
import type { Store } from '../ports.ts';
import { log } from './log.ts';
import { makeHandleCommand, type Given } from './handle-command.ts';

type Sent = { council: string; thing: string; name: string; data: unknown; at: Instant; cause: string };

/** A refusal of what the system asked is nobody's typing error: it rings, and is delivered again. */
export class RefusedSystemCommand extends Error {
  override name = 'RefusedSystemCommand';
}

/** A session ends in many awards at once, and all want the next number: the pauses of all turns last 10 s at most. */
const TURNS = 10;
const FIRST_PAUSE = 1;

/**
 * Commands to other workflows. Their id is their cause's, one command for each thing, so that a receipt of the same cause
 * answers it whatever its content; one of a person under that id answers nothing: it is refused, and rings.
 */
export const makeSystemCommand = (store: Store, workflow: Workflow, given: Given) => {
  const handle = makeHandleCommand(store, workflow, given);
  return async ({ council, thing, name, data, at, cause }: Sent): Promise<void> => {
    const actor = { kind: 'system', cause } as const;
    for (let turn = 0; ; turn += 1) {
      const outcome = await handle({ id: cause, council, thing, name, data, at, actor });
      if (outcome.ok) return;
      const { reason } = outcome.refusal;
      if (reason !== 'state-moved-on' || turn === TURNS) {
        log('ERROR', { event: 'system-refused', workflow: workflow.name, command: name, refusal: reason });
        throw new RefusedSystemCommand(reason);
      }
      await pause(FIRST_PAUSE + turn);
    }
  };
};
