import type { CommandTable } from '../../kernel/workflow.ts';

const ordinary = { road: 'ordinary' } as const;

export const draftTable = {
  start: {
    ...ordinary,
    who: ['representative', 'officer'],
    from: [],
    to: [],
    facts: [],
    refusals: [
      'assistance-not-asked',
      'already-exists',
      'unknown-reference',
      'renewal-over',
      'renewal-not-open',
      'no-charter-in-force',
      'invalid-identifier',
      'establishment-of-another',
      'application-already-open',
    ],
  },
  // Officers answer in a draft that was opened to them only: no other exists for them (A11).
  answer: {
    ...ordinary,
    who: ['representative', 'preparer', 'officer'],
    from: ['draft'],
    to: [],
    facts: [],
    refusals: ['draft-closed', 'unknown-criterion', 'malformed-answer', 'answer-changed'],
  },
  askAssistance: {
    ...ordinary,
    who: ['representative'],
    from: ['draft'],
    to: [],
    facts: [],
    refusals: ['draft-closed'],
  },
  takeCharterInForce: {
    ...ordinary,
    who: ['representative', 'preparer', 'officer'],
    from: ['draft'],
    to: [],
    facts: [],
    refusals: ['draft-closed', 'no-charter-in-force'],
  },
  // What came on paper is filed by an officer, in a draft that was opened to them (PRC-04, A11).
  submit: {
    ...ordinary,
    who: ['representative', 'officer'],
    from: ['draft'],
    to: ['filed'],
    facts: ['ApplicationSubmitted.v1', 'ApplicationAcknowledged.v1'],
    sets: [
      'acknowledgement',
      'acknowledgementStep',
      'implicitDecision',
      'implicitDecisionStep',
      'agenda',
      'agendaStep',
    ],
    refusals: [
      'wrong-channel',
      'postmark-required',
      'receipt-day-impossible',
      'draft-closed',
      'statement-required',
      'nothing-answered',
      'no-charter-in-force',
      'charter-changed',
      'charter-not-signed',
      'charter-to-sign-again',
      'rules-missing',
      'unknown-reference',
      'campaign-closed',
    ],
  },
} as const satisfies CommandTable;
