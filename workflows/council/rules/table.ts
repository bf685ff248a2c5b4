import type { CommandTable } from '../../kernel/workflow.ts';

const kept = {
  road: 'ordinary',
  who: ['administrator', 'secretary'],
  from: ['established'],
  to: [],
} as const;

export const rulesTable = {
  draftRules: { ...kept, facts: ['RulesDrafted.v1'], refusals: [] },
  placeRulesOnAgenda: {
    ...kept,
    facts: ['RulesPlacedOnAgenda.v1'],
    refusals: ['no-such-rules-draft', 'rules-draft-adopted', 'unknown-reference', 'session-closed'],
  },
  adoptRules: {
    ...kept,
    facts: ['RulesAdopted.v1'],
    refusals: [
      'no-such-rules-draft',
      'rules-draft-adopted',
      'adoption-to-come',
      'rules-not-voted',
      'rules-effective-too-early',
    ],
    says: 'Une séance déjà convoquée et un dossier déjà déposé gardent le règlement qui valait alors.',
  },
} as const satisfies CommandTable;
