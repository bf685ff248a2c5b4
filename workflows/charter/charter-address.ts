/** Where a version of a charter is published: a version whose name cannot stand in an address goes by its day of effect. */
export const charterAddress = (
  council: string,
  { version, effectiveOn }: { version: string; effectiveOn: string },
): string => `/criteres/${council}/${/^[\w-]{1,40}$/.test(version) ? version : effectiveOn}`;
