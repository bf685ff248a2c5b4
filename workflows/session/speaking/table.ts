import type { CommandTable } from '../../kernel/workflow.ts';

const sitting = { road: 'ordinary', from: ['open'], to: [], facts: [] } as const;

/** Who asks to speak while the council sits, and who has the floor (D13). */
export const speakingTable = {
  askToSpeak: {
    ...sitting,
    who: ['member', 'secretary'],
    refusals: ['no-such-member', 'no-mandate-then', 'speech-from-outside', 'titular-sits'],
    says: 'La demande de parole est sur la liste.',
  },
  withdrawRequest: {
    ...sitting,
    who: ['member', 'secretary'],
    refusals: ['no-such-member'],
    says: 'La demande de parole est retirée de la liste.',
  },
  giveFloor: {
    ...sitting,
    who: ['president', 'member', 'secretary'],
    refusals: ['rules-missing', 'not-presiding', 'not-in-the-room', 'floor-taken'],
    says: 'La parole est donnée. Son temps court.',
  },
  endFloor: {
    ...sitting,
    who: ['president', 'member', 'secretary'],
    refusals: ['rules-missing', 'not-presiding', 'nobody-speaks'],
    says: 'La parole est reprise.',
  },
} as const satisfies CommandTable;
