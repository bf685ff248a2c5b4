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
} as const satisfies CommandTable;
