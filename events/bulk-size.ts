/** How many dossiers one act on many is about, at most. */
export const MOST_ENTRIES = 50;
