/** To what a letter invites: to act for a structure or in a council, or to give an opinion from outside. */
export type Invited = 'FUNCTION' | 'OPINION';

/** What was copied from the letter of an invitation. */
export type Copied = {
  readonly to: Invited;
  readonly council: string;
  readonly reference: string;
  readonly code: string;
};

/**
 * Where the code is given: to the opinion or the structure that the letter names, or to the council when it names none
 * (A9, B6, F9).
 */
export const pathOfInvitation = ({ to, council, reference }: Omit<Copied, 'code'>): string => {
  const named = encodeURIComponent(reference.trim());
  if (to === 'OPINION') return `/api/${council}/expertises/${named}/accept`;
  return named === ''
    ? `/api/${council}/acceptInvitation`
    : `/api/${council}/structures/${named}/acceptInvitation`;
};
