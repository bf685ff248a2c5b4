import { command } from './call.ts';

/**
 * Whether a ballot is in the box of its vote, by the code that only this device has: sent in a body, since an address
 * would stand in logs beside who asks. @throws Problem, Offline
 */
export const checkBallot = async (council: string, item: string, code: string): Promise<boolean> => {
  const answer: object = await command(
    `/api/${council}/items/${item}/checkBallot`,
    { code },
    crypto.randomUUID(),
  );
  return 'inBox' in answer && answer.inBox === true;
};
