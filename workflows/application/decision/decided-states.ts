import { setup } from 'xstate';
import type { Happening } from '../../../events/catalogue.ts';
import type { ApplicationContext } from '../application-context.ts';

const part = setup({ types: { context: {} as ApplicationContext, events: {} as Happening } });

const keepNotice = part.assign({
  notice: ({ event, context }) => (event.type === 'DecisionMadeAvailable.v1' ? event.data : context.notice),
});

/** Nobody was told: it is not notified by silence, whatever was agreed to. */
const untold = part.assign({
  notice: ({ context: { notice } }) => notice && { ...notice, electronic: false },
});

/**
 * A decision that is signed, until it is notified: it is made available, and read; or nobody read it in time, and it
 * goes by letter (DEC-10). Whoever it concerns is notified from any of these places.
 */
export const decidedStates = part.createStateConfig({
  initial: 'unsent',
  states: {
    unsent: { on: { 'DecisionMadeAvailable.v1': { target: 'available', actions: keepNotice } } },
    available: {
      on: {
        'TimeLimitMissed.v1': 'toDeliver',
        'DecisionMailReturned.v1': { target: 'toDeliver', actions: untold },
      },
    },
    toDeliver: {},
  },
});
