/** Words, or the name of a tag that stands among them. */
export type Part = { readonly words: string } | { readonly tag: string };

const TAG = /\{([^{}]*)\}/;

/** A text cut at its tags; null when a brace has no other. */
export const partsOf = (text: string): readonly Part[] | null => {
  const parts = text.split(TAG).map((part, rank): Part => (rank % 2 === 0 ? { words: part } : { tag: part }));
  return parts.some((part) => 'words' in part && /[{}]/.test(part.words)) ? null : parts;
};

/** The tags of a text, in their order. */
export const tagsOf = (text: string): string[] =>
  (partsOf(text) ?? []).flatMap((part) => ('tag' in part ? [part.tag] : []));
