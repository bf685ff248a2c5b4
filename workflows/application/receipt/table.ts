import { passDeadlineEntry } from '../../kernel/pass-deadline.ts';
import type { CommandTable } from '../../kernel/workflow.ts';

const ordinary = { road: 'ordinary' } as const;
const side = { road: 'side', refusals: ['side-road'] } as const;

export const receiptTable = {
  acknowledge: {
    ...ordinary,
    who: ['officer'],
    from: ['filed.receipt.registered'],
    to: ['filed.receipt.acknowledged'],
    facts: ['ApplicationAcknowledged.v1'],
    clears: ['acknowledgement'],
    refusals: [],
  },
  declareComplete: {
    ...ordinary,
    who: ['officer'],
    from: ['filed.completeness.unchecked', 'filed.completeness.incomplete'],
    to: ['filed.completeness.complete'],
    facts: ['ApplicationFoundComplete.v1'],
    refusals: [],
  },
  requestMissingItems: {
    ...side,
    who: ['officer'],
    from: ['filed.completeness.unchecked'],
    to: ['filed.completeness.incomplete'],
    facts: ['MissingItemsRequested.v1'],
  },
  declareInadmissible: {
    ...side,
    who: ['officer'],
    from: ['filed'],
    to: ['inadmissible'],
    facts: ['ApplicationFoundInadmissible.v1'],
  },
  withdraw: {
    ...side,
    who: ['representative'],
    from: ['draft', 'filed'],
    to: ['withdrawn'],
    facts: ['ApplicationWithdrawn.v1'],
  },
  passDeadline: passDeadlineEntry(
    ['filed'],
    ['implicitlyAccepted', 'implicitlyRejected'],
    ['ImplicitDecisionReached.v1'],
    ['acknowledgement', 'implicitDecision'],
  ),
} as const satisfies CommandTable;
