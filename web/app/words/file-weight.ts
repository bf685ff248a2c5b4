const KILO = 1024;

/** "412 ko", "2,1 Mo": the weight of a file as it is written beside its name. */
export const fileWeight = (bytes: number): string => {
  if (bytes < KILO * KILO) return `${Math.max(1, Math.round(bytes / KILO))} ko`;
  return `${(bytes / KILO / KILO).toFixed(1).replace('.', ',')} Mo`;
};
