const DAY_MS = 86_400_000;

const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The day and the time in Paris at an instant, as `YYYY-MM-DD HH:MM:SS`. */
const inParis = (instant: number): string => parts.format(new Date(instant));

/** The legal day, `YYYY-MM-DD`, of an instant in ms. */
export const parisDay = (instant: number): string => inParis(instant).slice(0, 10);

/** The instant (ms) of an hour of the day in Paris; not for the hours of a change of clocks. */
export const parisInstant = (day: string, hour: number): number => {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000;
  const shown = Date.parse(`${inParis(asUtc).replace(' ', 'T')}Z`);
  return asUtc - (shown - asUtc);
};

/** So many days later (earlier when negative). */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
