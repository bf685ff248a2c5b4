import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { isSignedOut } from '../api/problem.ts';
import { askSessionEnd, extendSession, sessionEnd } from '../api/session.ts';

/** How long before its end a person is told. */
const WARNED_MS = 120_000;
/** The longest that a browser waits without losing count. */
const LONGEST_MS = 2_000_000_000;

export type Standing = 'going' | 'ending' | 'ended';

/**
 * Whether the session goes on, is about to end or is over. Before anybody is told, it is asked whether another page of this
 * browser extended it; a service that does not answer, or a network that is cut, tells nothing: it is no end.
 */
export const useSessionEnd = () => {
  const endsAt = useSyncExternalStore(sessionEnd.watch, sessionEnd.at);
  const [standing, setStanding] = useState<Standing>('going');

  const ask = useCallback(async (then: Standing): Promise<void> => {
    try {
      await askSessionEnd();
      const left = (sessionEnd.at() ?? 0) - Date.now();
      setStanding(left > WARNED_MS ? 'going' : then);
    } catch (error) {
      setStanding(isSignedOut(error) ? 'ended' : 'going');
    }
  }, []);

  useEffect(() => {
    if (endsAt === null) return undefined;
    const left = endsAt - Date.now();
    const timers = [
      setTimeout(
        () => {
          if (standing === 'going') void ask('ending');
        },
        Math.min(Math.max(0, left - WARNED_MS), LONGEST_MS),
      ),
      setTimeout(() => void ask('ended'), Math.min(Math.max(0, left) + 500, LONGEST_MS)),
    ];
    return () => timers.forEach(clearTimeout);
  }, [endsAt, standing, ask]);

  // What could not be asked while the network was cut is asked once it is back.
  useEffect(() => {
    const back = (): void => void ask('ending');
    window.addEventListener('online', back);
    return () => window.removeEventListener('online', back);
  }, [ask]);

  const goOn = async (): Promise<void> => {
    try {
      await extendSession();
      setStanding('going');
    } catch (error) {
      if (isSignedOut(error)) setStanding('ended');
    }
  };
  return { standing, goOn };
};
