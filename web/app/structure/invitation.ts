/** What was copied from the letter of an invitation. */
export type Copied = { readonly council: string; readonly structure: string; readonly code: string };

/** Where the code is given: to the structure that the letter names, or to the council when it names none (A9, F9). */
export const pathOfInvitation = ({ council, structure }: Copied): string => {
  const reference = structure.trim();
  return reference === ''
    ? `/api/${council}/acceptInvitation`
    : `/api/${council}/structures/${encodeURIComponent(reference)}/acceptInvitation`;
};
