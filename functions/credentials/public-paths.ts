export const credentialPath = (id: string): string => `credentials/${id}`;

export const statusPath = (list: string): string => `status/${list}`;

/** Kept by caches to be asked again each time: no delay stands before a withdrawal. */
export const REVALIDATED = { contentType: 'application/ld+json', cacheControl: 'no-cache' } as const;
