/** Under which name the personal values of a fact are sealed: where it stands in the history of its thing. */
export const sealedAs = (thing: string, version: number, rank = 0): string => `${thing}-${version}-${rank}`;
