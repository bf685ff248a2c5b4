import type { Paragraph } from '../../events/letter.ts';

/** A line, or a line with its condition. */
export type Line = string | readonly [when: string, text: string];

/** Lines as data. */
export const lines = (...written: readonly Line[]): Paragraph[] =>
  written.map((line) => (typeof line === 'string' ? { text: line } : { when: line[0], text: line[1] }));

/** Lines that all have the same condition. */
export const underCondition = (when: string, ...texts: readonly string[]): Line[] =>
  texts.map((text) => [when, text] as const);
