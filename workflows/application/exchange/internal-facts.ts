/** Facts that officers keep among themselves: for anyone else, only their place in the chain is shown (B10, P15). */
const INTERNAL: ReadonlySet<string> = new Set(['NoteWritten.v1']);

export const isInternal = (type: string): boolean => INTERNAL.has(type);
