import type { CommandTable } from '../../kernel/workflow.ts';

const sitting = { road: 'ordinary', from: ['open'], to: [] } as const;
const system = { ...sitting, who: ['system'], refusals: ['no-such-block'] } as const;

export const blockTable = {
  openBlock: {
    ...sitting,
    who: ['president', 'member'],
    facts: ['BlockOpened.v1'],
    refusals: ['rules-missing', 'not-presiding', 'block-under-way', 'not-on-agenda', 'not-consensual'],
    says: 'Le vote groupé s’ouvre, point par point. La fiche de la séance dit bientôt lesquels en sont, et pourquoi les autres n’en sont pas.',
  },
  recordBlockHands: {
    ...sitting,
    who: ['secretary', 'president'],
    facts: ['BlockHandsRecorded.v1'],
    refusals: ['no-such-block', 'rules-missing', 'not-in-electorate'],
    says: 'Le vote à main levée est relevé pour tous les points du bloc. Qui est déporté sur l’un n’y vote pas.',
  },
  closeBlock: {
    ...sitting,
    who: ['president', 'member'],
    facts: ['BlockClosed.v1'],
    refusals: ['rules-missing', 'not-presiding', 'no-such-block', 'block-hands-missing'],
    says: 'Le vote groupé se ferme, point par point. Chaque point a bientôt son résultat.',
  },
  noteBlockOpened: { ...system, facts: ['BlockVotesOpened.v1'] },
  noteBlockVoted: { ...system, facts: ['BlockVoted.v1'] },
} as const satisfies CommandTable;
