import type { LetterKind } from './kind.ts';
import { tagsOfKind } from './compile-letter.ts';
import { partsOf, tagsOf } from './parse-text.ts';
import type { Tags, TagValue, TagValues } from './tags.ts';
import type { LetterTemplate, Paragraph } from '../../events/letter.ts';

/** A letter, ready to leave. */
export type Rendered = { readonly subject: string; readonly paragraphs: readonly string[] };
/** A letter, or the tags without which it cannot be written: never half of one. */
export type Rendering =
  ({ readonly ok: true } & Rendered) | { readonly ok: false; readonly missing: readonly string[] };

const hasValue = (value: TagValue): boolean =>
  typeof value === 'boolean' ? value : value !== null && value !== undefined && value.length > 0;

/** Values are put beside the words, never read as some. */
const fill = (text: string, values: TagValues): string =>
  (partsOf(text) ?? [])
    .map((part) => ('words' in part ? part.words : String(values[part.tag] ?? '')))
    .join('');

const listIn = (text: string, tags: Tags): string | undefined =>
  tagsOf(text).find((name) => tags[name]?.type === 'LIST');

const rowsOf = (text: string, tags: Tags, values: TagValues): string[] => {
  const list = listIn(text, tags);
  if (list === undefined) return [fill(text, values)];
  const elements = values[list];
  return Array.isArray(elements)
    ? (elements as readonly string[]).map((element) => fill(text, { ...values, [list]: element }))
    : [];
};

const isWritten = ({ when }: Paragraph, values: TagValues): boolean =>
  when === undefined || hasValue(values[when]);

/** Lists may be empty: nothing is then written of them. */
const missingIn = (text: string, tags: Tags, values: TagValues): string[] =>
  tagsOf(text).filter((name) =>
    tags[name]?.type === 'LIST' ? !Array.isArray(values[name]) : !hasValue(values[name]),
  );

/** Each paragraph that the values call for, filled; what lacks a value is listed instead. */
export const renderParagraphs = (
  paragraphs: readonly Paragraph[],
  tags: Tags,
  values: TagValues,
): { written: string[]; missing: string[] } => {
  const due = paragraphs.filter((paragraph) => isWritten(paragraph, values));
  return {
    missing: due.flatMap(({ text }) => missingIn(text, tags, values)),
    written: due.flatMap(({ text }) => rowsOf(text, tags, values)),
  };
};

/** Writes a letter that compiles from the values of a case. A tag that is written and has no value stops it. */
export const renderLetter = (kind: LetterKind, template: LetterTemplate, values: TagValues): Rendering => {
  const tags = tagsOfKind(kind);
  const { written, missing } = renderParagraphs(template.paragraphs, tags, values);
  const lacking = [...new Set([...missingIn(template.subject, tags, values), ...missing])];
  // A name that people typed may hold a line break; a subject holds none.
  const subject = fill(template.subject, values).replaceAll(/\s*[\r\n]+\s*/g, ' ');
  return lacking.length > 0 ? { ok: false, missing: lacking } : { ok: true, subject, paragraphs: written };
};
