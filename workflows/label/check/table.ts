import type { CommandTable } from '../../kernel/workflow.ts';

const living = { road: 'ordinary', from: ['current', 'suspended'], to: [] } as const;

export const checkTable = {
  answerCheck: {
    ...living,
    who: ['representative'],
    facts: ['YearlyCheckAnswered.v1'],
    clears: ['checkReminder', 'formalNotice'],
    refusals: ['no-check-open'],
  },
  declareChange: {
    ...living,
    who: ['representative'],
    facts: ['ChangeDeclared.v1'],
    refusals: ['date-to-come'],
  },
  examineChange: {
    ...living,
    who: ['officer'],
    facts: ['ChangeExamined.v1'],
    refusals: ['no-change-declared'],
  },
} as const satisfies CommandTable;
