/** Whether this run has all the time it needs (`npm run test:night`). */
export const long = (globalThis as { NIGHT?: boolean }).NIGHT === true;

/** What is played when time counts, and what is played when it does not. */
export const few = <T>(some: T, all: T): T => (long ? all : some);
