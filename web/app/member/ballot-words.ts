import type { BallotChoice } from '../../ballot/seal-ballot.ts';

/** Always in this order, all of one size and one colour, none by default. */
export const CHOICES: readonly { code: BallotChoice; word: string; secretOnly?: true }[] = [
  { code: 'FOR', word: 'Pour' },
  { code: 'AGAINST', word: 'Contre' },
  { code: 'ABSTAIN', word: 'Abstention' },
  { code: 'BLANK', word: 'Blanc', secretOnly: true },
];

export const wordOf = (code: string): string => CHOICES.find((each) => each.code === code)?.word ?? code;

/** In two groups of four: what one compares with the list of the box. */
export const groups = (code: string): string => `${code.slice(0, 4)} ${code.slice(4, 8)}`;
