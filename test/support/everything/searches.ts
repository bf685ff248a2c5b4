import type { Hands } from './exchanges.ts';

/** Dossiers looked for by words, a word mistyped, a number of a structure, the number of a dossier. */
export const searches = async ({ read }: Hands, number: string): Promise<void> => {
  for (const q of ['structure', 'structrue fictive', '000000018', number])
    await read('instructrice', `/api/62/search?q=${encodeURIComponent(q)}`);
};
