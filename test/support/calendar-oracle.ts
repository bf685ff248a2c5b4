/** A second calendar, written otherwise: it walks day by day and asks Intl for the time in Paris. */

const paris = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `YYYY-MM-DD` and `HH:mm` on a wall in Paris. */
export const wallInParis = (milliseconds: number): { date: string; time: string } => {
  const parts = Object.fromEntries(paris.formatToParts(milliseconds).map(({ type, value }) => [type, value]));
  return {
    date: `${parts['year']}-${parts['month']}-${parts['day']}`,
    time: `${parts['hour']}:${parts['minute']}`,
  };
};

const leap = (year: number) => new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29;
const lengths = (year: number) => [31, leap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const written = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const read = (date: string) => date.split('-').map(Number) as [number, number, number];

/** The day after, by the lengths of months. */
export const dayAfter = (date: string): string => {
  const [year, month, day] = read(date);
  if (day < lengths(year)[month - 1]!) return written(year, month, day + 1);
  return month < 12 ? written(year, month + 1, 1) : written(year + 1, 1, 1);
};

/** n steps of one month, keeping the day wished for. */
export const monthsAfter = (date: string, months: number): string => {
  const [firstYear, firstMonth, day] = read(date);
  let [year, month] = [firstYear, firstMonth];
  for (let left = months; left > 0; left--) [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return written(year, month, Math.min(day, lengths(year)[month - 1]!));
};

/** Easter by the method of Meeus, Jones and Butcher. */
export const easterOf = (year: number): string => {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return written(year, Math.floor(sum / 31), (sum % 31) + 1);
};

const after = (date: string, days: number): string => {
  let day = date;
  for (let left = days; left > 0; left--) day = dayAfter(day);
  return day;
};
export const daysAfter = after;

const offYears = new Map<number, ReadonlySet<string>>();
const offIn = (year: number): ReadonlySet<string> => {
  const known = offYears.get(year);
  if (known !== undefined) return known;
  const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
  const moving = [1, 39, 50].map((days) => after(easterOf(year), days));
  const off = new Set([...fixed.map((day) => `${year}-${day}`), ...moving]);
  offYears.set(year, off);
  return off;
};

/** Weekday from a count of days since Monday 1 January 1996. */
export const makeWalk = (): { date: string; weekday: number }[] => {
  const walk: { date: string; weekday: number }[] = [];
  for (let date = '1996-01-01', n = 0; date <= '2100-12-31'; date = dayAfter(date), n++)
    walk.push({ date, weekday: (n % 7) + 1 });
  return walk;
};

export const isOff = (date: string, weekday: number): boolean =>
  weekday > 5 || offIn(Number(date.slice(0, 4))).has(date);

type Request = { requestedOn: string; deadline: string; producedOn: string | null };

const HORIZON = 900;

/** Rejection, day by day: one of the days of the two months goes by unless items are awaited that day. */
const rejectedOn = (receivedOn: string, requests: readonly Request[]): string | null => {
  let left = 0;
  for (let date = receivedOn; date < monthsAfter(receivedOn, 2); date = dayAfter(date)) left += 1;
  let date = receivedOn;
  for (let seen = 0; seen < HORIZON; seen += 1, date = dayAfter(date)) {
    const awaited = requests.some(
      ({ requestedOn, deadline, producedOn }) =>
        requestedOn <= date && date < deadline && (producedOn === null || date < producedOn),
    );
    if (awaited) continue;
    if (left === 0) return date;
    left -= 1;
  }
  return null;
};

/** Acceptance, day by day: two months without a day on which something is awaited, from the last item. */
const acceptedOn = (receivedOn: string, requests: readonly Request[]): string | null => {
  let start = receivedOn;
  let date = receivedOn;
  for (let seen = 0; seen < HORIZON; seen += 1, date = dayAfter(date)) {
    const today = requests.filter(({ requestedOn }) => requestedOn <= date);
    if (today.some(({ producedOn }) => producedOn === date)) start = date;
    const awaited = today.some(({ producedOn }) => producedOn === null || date < producedOn);
    if (!awaited && date >= monthsAfter(start, 2)) return date;
  }
  return null;
};

/** When silence decides, by somebody who opens the file every day and asks what is awaited. */
export const silentlyDecidedOn = (
  regime: 'ACCEPTANCE' | 'REJECTION',
  receivedOn: string,
  requests: readonly Request[],
): string | null => (regime === 'REJECTION' ? rejectedOn : acceptedOn)(receivedOn, requests);
