/** What is read of a state that has no words of its own: the word of a machine is never shown. */
export const UNREADABLE = 'État indisponible';

/** A code in the words of its reader. */
export const inWords = (
  words: Readonly<Record<string, string>>,
  code: string,
  otherwise: string = UNREADABLE,
): string => words[code] ?? otherwise;
