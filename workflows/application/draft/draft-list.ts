/** The drafts of a council that nobody filed, by the day on which each was listed: its last edit may be later. */
export const draftList = (council: string): string => `${council}#drafts`;

/** What lists the row of a draft. Answers do not move it: whoever reads the list looks at the last edit (GDP-04). */
export const listedDraft = (council: string, at: string) => ({ list: draftList(council), listAt: at });
