import { useRef, useState } from 'react';
import type { Given } from './field-props.ts';

/** What a field of a form gave last, read at once when the form is sent. */
export const useGiven = () => {
  const [given, setGiven] = useState<Given>({ is: 'empty' });
  const last = useRef(given);
  const give = (next: Given) => {
    last.current = next;
    setGiven(next);
  };
  /** Enter in a field leaves it: what is typed there is given before it is read. */
  const read = (): Given => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    return last.current;
  };
  return { given, give, read };
};

/** What is to be written in place of what is missing or wrong; null once it is a value. */
export const givenError = (given: Given, empty: string): string | null => {
  if (given.is === 'wrong') return given.says;
  return given.is === 'empty' ? empty : null;
};
