import type { CouncilProfile } from '../../events/council.ts';
import type { LetterView } from '../../web/public/letter-document.ts';
import { LETTER_KINDS, type LetterKindId } from '../../workflows/letters/letter-kinds.ts';
import { notFound } from '../shell/problems.ts';
import type { Written } from './write-letter.ts';

type Printing = Pick<LetterView, 'to' | 'on' | 'asOf'> & {
  readonly profile: CouncilProfile;
  readonly kind: LetterKindId;
};

/** A letter that was written, for its file. @throws Problem 404 when what it must say was erased since: half a letter is none */
export const printedLetter = (written: Written, { profile, kind, ...sent }: Printing): LetterView => {
  if ('missing' in written) throw notFound();
  const { subject, lines, paperClosing: closing, used } = written;
  return {
    council: { name: profile.name, logo: profile.logo },
    title: LETTER_KINDS[kind].title,
    ...sent,
    subject,
    lines,
    closing,
    text: { version: used.letterVersion, digest: used.letterDigest },
  };
};
