const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** What a clock in Paris shows, by the time zones of the platform. */
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** What is no instant is an empty text: it differs from all that it is compared with. */
const isoOf = (ms: number): string => (Number.isNaN(ms) ? '' : new Date(ms).toISOString());
const dayOf = (ms: number): string => isoOf(ms).slice(0, 10);
const msOf = (day: string): number => Date.parse(`${day}T00:00:00.000Z`);

/** The day that a calendar in Paris shows at an instant. */
export const dayAt = (instant: string): string => {
  const ms = Date.parse(instant);
  return Number.isNaN(ms) ? '' : clock.format(ms).slice(0, 10);
};

export const addDays = (day: string, days: number): string => dayOf(msOf(day) + days * DAY_MS);

/** The same day that many months later, or the last one of a shorter month. */
export const addMonths = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 + months, Math.min(date, last)));
};

/** The instant at which a day begins in Paris: the one at which a clock there shows midnight. */
export const startOfDay = (day: string): string => {
  const midnight = msOf(day);
  if (Number.isNaN(midnight)) return '';
  const shown = [1, 2].map((hours) => midnight - hours * HOUR_MS);
  const found = shown.find((ms) => clock.format(ms) === `${day} 00:00:00`);
  return isoOf(found ?? Number.NaN);
};

/** The instant at which a limit that ends on this day has passed. */
export const endOfDay = (day: string): string => startOfDay(addDays(day, 1));

/** Easter Sunday (Meeus, Jones and Butcher). */
const easter = (year: number): string => {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e, f] = [Math.floor(b / 4), b % 4, Math.floor((b + 8) / 25)];
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayOf(Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1));
};

const FIXED: readonly string[] = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
/** Easter Monday, Ascension, Whit Monday. */
const AFTER_EASTER: readonly number[] = [1, 39, 50];

const isWorking = (day: string): boolean => {
  const weekday = new Date(msOf(day)).getUTCDay();
  if (weekday === 0 || weekday === 6 || FIXED.includes(day.slice(5))) return false;
  return !AFTER_EASTER.some((days) => addDays(easter(Number(day.slice(0, 4))), days) === day);
};

/** The n-th working day after a day (code du travail, L3133-1). */
export const addWorkingDays = (day: string, count: number): string => {
  let found = day;
  for (let left = count; left > 0 && found !== '';) {
    found = addDays(found, 1);
    if (isWorking(found)) left -= 1;
  }
  return found;
};
