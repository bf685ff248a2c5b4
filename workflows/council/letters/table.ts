import type { CommandTable } from '../../kernel/workflow.ts';

export const lettersTable = {
  adoptLetter: {
    road: 'ordinary',
    who: ['administrator', 'secretary'],
    from: ['established'],
    to: [],
    facts: ['LetterAdopted.v1'],
    refusals: ['letter-effective-too-early'],
    says: 'Une lettre déjà partie garde son texte : chacune dit avec quelle version elle a été écrite.',
  },
} as const satisfies CommandTable;
