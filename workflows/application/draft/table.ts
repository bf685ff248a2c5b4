import type { CommandTable } from '../../kernel/workflow.ts';

const ordinary = { road: 'ordinary' } as const;

export const draftTable = {
  start: {
    ...ordinary,
    who: ['representative'],
    from: [],
    to: [],
    facts: [],
    refusals: ['already-exists', 'unknown-reference', 'no-charter-in-force', 'application-already-open'],
  },
  answer: {
    ...ordinary,
    who: ['representative', 'preparer'],
    from: ['draft'],
    to: [],
    facts: [],
    refusals: ['draft-closed', 'unknown-criterion', 'malformed-answer', 'state-moved-on'],
  },
  submit: {
    ...ordinary,
    who: ['representative'],
    from: ['draft'],
    to: ['filed'],
    facts: ['ApplicationSubmitted.v1'],
    sets: ['acknowledgement', 'implicitDecision'],
    refusals: [
      'draft-closed',
      'statement-required',
      'nothing-answered',
      'no-charter-in-force',
      'rules-missing',
      'register-not-read',
      'unknown-reference',
      'campaign-closed',
    ],
  },
} as const satisfies CommandTable;
