import { useEffect, useRef } from 'react';
import { nonBreaking } from '../../public/french.ts';
import { Icon } from './icon.tsx';

export type ToCorrect = {
  /** The id of the field to which the link goes. */
  readonly field: string;
  /** What to write there. */
  readonly says: string;
};

const NUMBERS = ['', 'Une', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Sept', 'Huit', 'Neuf', 'Dix'];

const titleOf = (count: number): string =>
  count === 1 ? 'Une réponse est à revoir' : `${NUMBERS[count] ?? String(count)} réponses sont à revoir`;

const CONTROL = 'input, textarea, select, button';

/** Goes to the control of a field, or to the first one that it holds. */
const focusField = (id: string): void => {
  const place = document.getElementById(id);
  const control = place?.matches(CONTROL) === true ? place : place?.querySelector<HTMLElement>(CONTROL);
  control?.focus();
};

type ErrorSummaryProps = {
  readonly errors: readonly ToCorrect[];
  /** Counts the tries: each one takes the focus back to the summary. */
  readonly tried: number;
};

/** What is to be corrected, first in the page and with its focus; each line leads to its field. */
export const ErrorSummary = ({ errors, tried }: ErrorSummaryProps) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tried > 0) box.current?.focus();
  }, [tried]);
  if (errors.length === 0) return null;
  return (
    <div className="summary" ref={box} tabIndex={-1} role="group" aria-labelledby="a-revoir">
      <p id="a-revoir">
        <Icon name="triangle" />
        <strong>{titleOf(errors.length)}</strong>
      </p>
      <ul>
        {errors.map(({ field, says }) => (
          <li key={field + says}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(field);
              }}
            >
              {nonBreaking(says)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};
