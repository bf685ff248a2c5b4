/** Under which fact a name and an address are sealed. */
export type SealedIn = { fact: string; subject: string };

/** Where the personal values of a fact of this command are sealed. */
export const sealedIn = (
  { id, version }: { id: string; version: number },
  rank: number,
  subject: string,
): SealedIn => ({
  fact: `${id}-${version + 1}-${rank}`,
  subject,
});
