/** Days and midnights in Paris by the time zone data of the platform, without a line of the rules that are tried. */
const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
});
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const shownAt = (instant: number): { day: string; hour: number } => {
  const parts = Object.fromEntries(CLOCK.formatToParts(instant).map(({ type, value }) => [type, value]));
  return { day: `${parts['year']}-${parts['month']}-${parts['day']}`, hour: Number(parts['hour']) };
};

/** The day that `days` come after another, by counting. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The same day some months later, or the last of a shorter month. */
export const monthsAfter = (day: string, months: number): string => {
  const [year = 0, month = 0, wanted = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(wanted, last))).toISOString().slice(0, 10);
};

/** The instant at which a day begins in Paris: looked for hour by hour. */
export const midnightOf = (day: string): string => {
  for (let instant = Date.parse(`${day}T00:00:00Z`) - 3 * HOUR; ; instant += HOUR) {
    const shown = shownAt(instant);
    if (shown.day === day && shown.hour === 0) return new Date(instant).toISOString();
  }
};
