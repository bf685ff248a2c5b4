/** Whose key seals what is written for and against the holder of a label: nobody else’s texts go with them. */
export const labelSubject = (council: string, id: string): string => `${council}-label-${id}`;
