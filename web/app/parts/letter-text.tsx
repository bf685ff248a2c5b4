import { nonBreaking } from '../../public/french.ts';
import type { Letter } from '../api/officer-act-shapes.ts';

type LetterTextProps = {
  readonly letter: Letter;
  /** What was typed, by the name that stands for it in the text. */
  readonly typed?: Readonly<Record<string, string>>;
  readonly to: string;
  /** Where a page shows several of them. */
  readonly id?: string;
};

const TO_WRITE = '[à écrire ci-dessus]';

const withTyped = (line: string, typed: Readonly<Record<string, string>>): string =>
  Object.entries(typed).reduce(
    (said, [name, text]) => said.replaceAll(`[${name}]`, text.trim() === '' ? TO_WRITE : text.trim()),
    line,
  );

/** A letter as its reader will have it: its subject, its lines, who writes. */
export const LetterText = ({ letter, typed = {}, to, id = 'lettre' }: LetterTextProps) => {
  const lines = [...letter.lines, ...letter.closing].map((line) => nonBreaking(withTyped(line, typed)));
  return (
    <section className="letter" aria-labelledby={id}>
      <h2 id={id}>{to}</h2>
      <p>
        <span className="soft">Objet : </span>
        <strong>{letter.subject}</strong>
      </p>
      {lines.map((line, rank) => (
        <p key={`${String(rank)}-${line}`} className="typed">
          {line}
        </p>
      ))}
    </section>
  );
};
