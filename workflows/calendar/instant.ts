import * as z from 'zod';

/** A point in time in UTC to the millisecond, `YYYY-MM-DDTHH:mm:ss.sssZ`; text order is time order. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;
