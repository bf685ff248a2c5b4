const words = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeZone: 'UTC' });

/** A day, `YYYY-MM-DD`, as people say it. */
export const longDay = (day: string): string => words.format(new Date(`${day}T00:00:00Z`));
