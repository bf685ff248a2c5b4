import { nonBreaking } from '../../web/public/french.ts';
import type { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { renderClosing, renderPaperClosing } from '../../workflows/letters/closing.ts';
import { templateInForce, type TemplateInForce } from '../../workflows/letters/in-force.ts';
import { LETTER_KINDS, type LetterKindId, type LetterToWrite } from '../../workflows/letters/letter-kinds.ts';
import { renderLetter } from '../../workflows/letters/render-letter.ts';
import type { LetterTemplate } from '../../events/letter.ts';
import type { Store } from '../ports.ts';
import { digestOf } from '../shell/digest.ts';
import { lettersAdopted } from './letters-adopted.ts';

/** With which text a letter was written: its kind, the version of the council (0: the one of the service), its hash. */
export type TextUsed = {
  readonly letter: LetterKindId;
  readonly letterVersion: number;
  readonly letterDigest: string;
};

export type Letter = { readonly subject: string; readonly text: string };
/** A letter ready to leave, in lines; or what keeps it from being written. */
export type Written =
  | (Letter & {
      readonly lines: readonly string[];
      /** Who writes, and where to answer. */
      readonly closing: readonly string[];
      /** The same on paper. */
      readonly paperClosing: readonly string[];
      readonly used: TextUsed;
    })
  | { readonly missing: readonly string[]; readonly used: TextUsed };

/** All that a mail said, as one text: by its hash it is known again (M28). */
export const asSent = ({ subject, text }: Letter): string => `${subject}\n\n${text}\n`;

/** The hash of a text, by which a letter names what it was written with. */
export const digestOfText = ({ subject, paragraphs }: LetterTemplate): string =>
  digestOf({ subject, paragraphs });

/** Writes a letter with a text: whole, or not at all. */
export const writeWith = (
  { kind, values }: LetterToWrite,
  { version, template }: { version: number; template: LetterTemplate },
): Written => {
  const used = { letter: kind, letterVersion: version, letterDigest: digestOfText(template) };
  const rendering = renderLetter(LETTER_KINDS[kind], template, values);
  if (!rendering.ok) return { missing: rendering.missing, used };
  const lines = rendering.paragraphs.map(nonBreaking);
  const closing = renderClosing(values).map(nonBreaking);
  return {
    subject: nonBreaking(rendering.subject),
    lines,
    closing,
    paperClosing: renderPaperClosing(values).map(nonBreaking),
    text: [...lines, ...closing].join('\n'),
    used,
  };
};

/** The text of a council for a kind of letter, on a day. */
export const makeTextInForce =
  (store: Pick<Store, 'rows'>) =>
  async (council: string, kind: LetterKindId, on: LegalDate): Promise<TemplateInForce> =>
    templateInForce(kind, await lettersAdopted(store, council, kind), on);

/** Writes the letters of a council with its own texts, as they stand on a day. */
export const makeWriteLetter = (store: Pick<Store, 'rows'>) => {
  const textOf = makeTextInForce(store);
  return async (council: string, letter: LetterToWrite, on: LegalDate): Promise<Written> =>
    writeWith(letter, await textOf(council, letter.kind, on));
};
