import { useEffect, useRef } from 'react';
import type { Given } from './field-props.ts';

/** As long as somebody types, nothing is given; a pause of this length is enough. */
const PAUSE_MS = 600;

/**
 * Gives what a field holds once its typing pauses, and at once when the field is left or goes: whoever presses Enter, goes
 * back or closes a step loses nothing. What is wrong is told only when the field is left.
 * @returns what to call when the field is left, and each time that somebody types
 */
export const useSettled = (read: Given, onGive: (given: Given) => void) => {
  const latest = useRef({ read, onGive, typed: false });
  latest.current.read = read;
  latest.current.onGive = onGive;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const settle = (isLeft: boolean): void => {
    clearTimeout(timer.current);
    const { current } = latest;
    if (!current.typed || (!isLeft && current.read.is === 'wrong')) return;
    current.typed = false;
    current.onGive(current.read);
  };
  const settleLater = useRef(settle);
  settleLater.current = settle;

  useEffect(() => {
    const settleNow = (): void => settleLater.current(false);
    window.addEventListener('pagehide', settleNow);
    return () => {
      window.removeEventListener('pagehide', settleNow);
      settleNow();
    };
  }, []);

  return {
    leave: () => settle(true),
    type: () => {
      latest.current.typed = true;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => settleLater.current(false), PAUSE_MS);
    },
  };
};
