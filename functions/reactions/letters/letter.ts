import { nonBreaking } from '../../../web/public/french.ts';
import type { Letter } from '../../letters/write-letter.ts';
import type { Writing } from '../../letters/writing.ts';
import { signature } from '../signature.ts';

type Said = string | readonly string[] | null;

/** A letter about a dossier, which it names by its number; a line that is null is left out. */
export const letterOn = (
  { dossier, profile }: Pick<Writing, 'dossier' | 'profile'>,
  subject: string,
  lines: readonly Said[],
): Letter => ({
  subject: `${dossier.structureName} : ${subject}`,
  text: [
    `Dossier ${dossier.number}`,
    '',
    ...lines.flatMap((line) => line ?? []).map((line) => nonBreaking(line)),
    signature(profile),
  ].join('\n'),
});
