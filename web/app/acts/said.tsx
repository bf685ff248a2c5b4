import { useEffect, useRef } from 'react';
import { nonBreaking } from '../../public/french.ts';
import { Icon } from '../parts/icon.tsx';

export type Words = { readonly words: string; readonly rank: number };
export const NOTHING_SAID: Words = { words: '', rank: 0 };
/** The same words said twice are two things said. */
export const next = (before: Words, words: string): Words => ({ words, rank: before.rank + 1 });

/** What an act did, once it is done: it takes the focus, since what was pressed may be gone. */
export const SaidHere = ({ said: { words, rank } }: { readonly said: Words }) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (rank > 0) place.current?.focus();
  }, [rank]);
  return (
    <div role="status" ref={place} tabIndex={-1} className="said">
      {words !== '' && (
        <div className="notice">
          <p>
            <Icon name="tick" />
            <span>{nonBreaking(words)}</span>
          </p>
        </div>
      )}
    </div>
  );
};
