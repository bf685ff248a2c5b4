/** Whether this run has all the time it needs (`npm run test:long`). */
export const long = (globalThis as { LONG?: boolean }).LONG === true;

/** What is played when time counts, and what is played when it does not. */
export const few = <T>(some: T, all: T): T => (long ? all : some);
