import type { Refusal } from './refusals.ts';

/** A value, or the reason why not: every business "no" is in a signature. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export const accepted = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refused = (reason: Refusal['reason'], detail: Refusal['detail'] = {}): Outcome<never> => ({
  ok: false,
  refusal: { reason, detail },
});
