/** Whose key seals what people type about a dossier: destroying it erases these texts, and no other dossier’s. */
export const dossierSubject = (council: string, id: string): string => `${council}-application-${id}`;
