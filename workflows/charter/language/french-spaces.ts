const SPACE = '\u00a0';

/** A text with the non-breaking spaces that French wants before its double signs and units. */
export const frenchSpaces = (text: string): string =>
  text.replaceAll(/ (?=[:;?!»€%])/g, SPACE).replaceAll('« ', `«${SPACE}`);
