import type { Typed } from './asked.ts';

/** What came by post, as the command takes it: the structure itself has no name to give. */
export const paperAppeal = ({ text = '', receivedOn, postmarkedOn = '', thirdParty = '' }: Typed) => ({
  text: text.trim(),
  paper: {
    receivedOn,
    postmarkedOn: postmarkedOn === '' ? null : postmarkedOn,
    thirdParty: thirdParty.trim() === '' ? null : thirdParty.trim(),
  },
});
