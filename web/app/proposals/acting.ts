import type { ProposalSheet } from '../api/proposal-shapes.ts';
import type { Held } from './use-held.ts';

/** What each act on a proposal is given. */
export type Acting = {
  readonly council: string;
  readonly sheet: ProposalSheet;
  readonly held: Held;
  /** Where its commands are sent. */
  readonly path: string;
  /** What its reader may do by right and by where it stands. */
  readonly may: (command: string) => boolean;
  readonly onDone: (said: string) => void;
};

/** What is written stays its author’s; the secretariat keeps the papers of the council (MAN-05). */
export const isAuthor = ({ sheet, held }: Acting): boolean => sheet.data.author === held.person;
export const isAuthorOrSecretary = (acting: Acting): boolean =>
  isAuthor(acting) || acting.held.is('secretary');
export const isOwnerOrSecretary = ({ sheet, held }: Acting): boolean =>
  sheet.data.owner === held.person || held.is('secretary');

/** The acts that are whoever’s right says, and those that are of one person, or of the secretariat for them. */
const OF_ROLE = ['assign', 'abandon', 'placeOnAgenda', 'recordVote', 'adjourn', 'mergeInto'] as const;
const OF_OWNER = ['reportProgress', 'complete'] as const;

/** Whether anything but to support and to comment waits for the reader. */
export const hasActs = (acting: Acting): boolean => {
  const { may, sheet } = acting;
  const isTheirs = isAuthorOrSecretary(acting);
  return (
    OF_ROLE.some(may) ||
    (OF_OWNER.some(may) && isOwnerOrSecretary(acting)) ||
    (may('amend') && isAuthor(acting)) ||
    (may('withdraw') && isTheirs) ||
    (may('linkCharter') && sheet.data.kind === 'CHARTER' && isTheirs)
  );
};
