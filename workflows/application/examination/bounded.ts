/** A text no longer than a fact may keep, still readable where it was cut. */
export const bounded = (text: string, max: number): string =>
  text.length <= max ? text : `${text.slice(0, max - 1).toWellFormed()}…`;
