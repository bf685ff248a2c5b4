import { useEffect } from 'react';
import { extendSession } from '../api/session.ts';

const EVERY_MS = 30 * 60_000;

/** Nobody is signed out of a room in which a council sits: the end is put off as long as it does. */
export const useKeptWhile = (sitting: boolean): void => {
  useEffect(() => {
    if (!sitting) return undefined;
    const keep = (): void => void extendSession().catch(() => undefined);
    keep();
    const timer = setInterval(keep, EVERY_MS);
    return () => clearInterval(timer);
  }, [sitting]);
};
