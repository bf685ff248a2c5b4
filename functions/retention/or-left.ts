import { faultName, log } from '../shell/log.ts';

/** One that fails delays nothing but itself: it stays listed, rings, and is tried again by the next run. */
export const orLeft = async (work: Promise<boolean>): Promise<boolean> =>
  work.catch((error: unknown) => {
    log('ERROR', { event: 'erasure-failed', function: 'keep-retention', error: faultName(error) });
    return false;
  });
