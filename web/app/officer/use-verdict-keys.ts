import { useEffect, useState } from 'react';

const KEPT = 'label-ess:raccourcis';

export type VerdictKeys = {
  readonly next: () => void;
  readonly previous: () => void;
  readonly pass: () => void;
  readonly fail: () => void;
};

const IN_A_FIELD = 'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]';

const actOf = (key: string, keys: VerdictKeys): (() => void) | undefined =>
  ({ j: keys.next, k: keys.previous, c: keys.pass, n: keys.fail })[key.toLowerCase()];

/** Single keys for who examines many criteria. They can be turned off, and never act inside a field (WCAG 2.1.4). */
export const useVerdictKeys = (keys: VerdictKeys): { on: boolean; toggle: () => void } => {
  const [on, setOn] = useState(() => localStorage.getItem(KEPT) !== 'non');
  useEffect(() => {
    if (!on) return undefined;
    const listen = (event: KeyboardEvent) => {
      const inField = event.target instanceof Element && event.target.closest(IN_A_FIELD) !== null;
      if (inField || event.ctrlKey || event.metaKey || event.altKey) return;
      const act = actOf(event.key, keys);
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [on, keys]);
  const toggle = () => {
    localStorage.setItem(KEPT, on ? 'non' : 'oui');
    setOn(!on);
  };
  return { on, toggle };
};
