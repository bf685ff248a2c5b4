import type { CommandTable } from '../../kernel/workflow.ts';

const ordinary = { road: 'ordinary' } as const;

/** From filing to the decision; a draft is no request, and what has ended is written about by letter. */
const UNDER_WAY = ['filed', 'decided'] as const;

export const exchangeTable = {
  sendMessage: {
    ...ordinary,
    who: ['representative', 'preparer', 'officer', 'secretary'],
    from: UNDER_WAY,
    to: [],
    facts: ['MessageSent.v1'],
    refusals: ['message-to-own-side'],
    says: 'Votre message est parti. Une question posée ici n’arrête aucun délai : seule une demande de pièces le fait.',
  },
  writeNote: {
    ...ordinary,
    who: ['officer'],
    from: UNDER_WAY,
    to: [],
    facts: ['NoteWritten.v1'],
    refusals: [],
    says: 'Votre note est gardée. Seuls les instructeurs la lisent.',
  },
  markRead: {
    ...ordinary,
    who: ['representative', 'preparer', 'officer', 'secretary'],
    from: UNDER_WAY,
    to: [],
    facts: [],
    refusals: [],
  },
} as const satisfies CommandTable;
