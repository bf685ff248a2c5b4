import type { StateValue } from 'xstate';

/**
 * The places where a thing stands, as dotted paths: `draft`, or `filed.receipt.acknowledged` and
 * `filed.examination.inReview` when several things go side by side.
 */
export const placesOf = (value: StateValue, prefix = ''): string[] =>
  typeof value === 'string'
    ? [prefix + value]
    : Object.entries(value).flatMap(([key, inner]) =>
        inner === undefined ? [] : placesOf(inner, `${prefix}${key}.`),
      );

/** Whether a thing stands at a place or inside it. */
export const standsAt = (value: StateValue, place: string): boolean =>
  placesOf(value).some((path) => path === place || path.startsWith(`${place}.`));

/** Whether a thing stands at one of the places, or anywhere when none is named. */
export const standsAtOne = (value: StateValue, places: readonly string[]): boolean =>
  places.length === 0 || places.some((place) => standsAt(value, place));
