import type { CommandTable } from '../../kernel/workflow.ts';

export const conveningTable = {
  relocate: {
    road: 'ordinary',
    who: ['secretary', 'president'],
    from: ['scheduled', 'convened'],
    to: [],
    facts: ['SessionRelocated.v1'],
    refusals: ['nothing-relocated'],
    says: 'L’heure et le lieu sont changés. Si la séance est convoquée, chaque membre reçoit une lettre.',
  },
  // DEL-04: what shows that each member was convened in time.
  acknowledgeConvocation: {
    road: 'ordinary',
    who: ['member'],
    from: ['convened'],
    to: [],
    facts: [],
    refusals: ['no-such-member', 'no-mandate-then'],
    says: 'Vous avez accusé réception de la convocation.',
  },
  recordHandDelivery: {
    road: 'ordinary',
    who: ['secretary'],
    from: ['convened', 'open'],
    to: [],
    facts: [],
    refusals: ['no-such-member', 'no-mandate-then', 'not-delivered-then'],
  },
} as const satisfies CommandTable;
