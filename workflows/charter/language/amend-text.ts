import { isMap, isScalar, isSeq, parseDocument, type ParsedNode, type YAMLMap } from 'yaml';

/** What an amendment replaces: the text of an article, or a criterion whole, written as the file writes it. */
export type AmendmentTarget = { article: number } | { criterion: string };

type Item = YAMLMap.Parsed;

const wordOf = (item: Item, key: string): string => {
  const value: unknown = item.get(key);
  return typeof value === 'string' ? value.normalize('NFC') : '';
};

const findItem = (text: string, section: string, key: string, wanted: string): Item | null => {
  const { contents, errors } = parseDocument(text, {
    schema: 'failsafe',
    logLevel: 'silent',
    keepSourceTokens: false,
  });
  if (errors.length > 0 || !isMap(contents)) return null;
  const list = contents.get(section, true) as ParsedNode | undefined;
  if (!isSeq(list)) return null;
  const items = list.items;
  return (
    items.filter((item): item is Item => isMap(item)).find((item) => wordOf(item, key) === wanted) ?? null
  );
};

const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1);

/** A text put between two others, each line of it under its first; a line that follows starts anew. */
const spliced = (text: string, [from, to]: readonly number[], lines: readonly string[], indent: string) => {
  const [first = '', ...others] = lines;
  const put = [first, ...others.map((line) => (line.trim() === '' ? '' : indent + line))].join('\n');
  const rest = text.slice(to);
  const parted = rest === '' || rest.startsWith('\n') || text[(to ?? 1) - 1] !== '\n';
  return text.slice(0, from) + put + (parted ? '' : '\n') + rest;
};

const linesOf = (text: string): string[] => text.replaceAll('\r\n', '\n').replace(/\n+$/, '').split('\n');

const replaceArticle = (text: string, item: Item, replacement: string): string | null => {
  const pair = item.items.find(({ key }) => isScalar(key) && key.value === 'texte');
  const [key, value] = [pair?.key, pair?.value];
  if (!isScalar(key) || !isScalar(value) || !key.range || !value.range) return null;
  if (item.flow === true) return spliced(text, value.range, [JSON.stringify(replacement.trim())], '');
  const indent = ' '.repeat(columnOf(text, key.range[0]) + 2);
  return spliced(text, value.range, ['|', ...linesOf(replacement.trim())], indent);
};

/**
 * A charter's text with one amendment in it: the plain text of an article, or a criterion as the file writes one. Null
 * when the text has no such article or criterion. Nothing else of the text changes; whether it compiles is another matter.
 */
export const amendText = (text: string, target: AmendmentTarget, replacement: string): string | null => {
  if ('article' in target) {
    const item = findItem(text, 'articles', 'numéro', String(target.article));
    return item && replaceArticle(text, item, replacement);
  }
  const item = findItem(text, 'critères', 'id', target.criterion);
  if (!item?.range) return null;
  const indent = ' '.repeat(columnOf(text, item.range[0]));
  return spliced(text, item.range, linesOf(replacement.trim().replace(/^- +/, '')), indent);
};

/** A text with its lines numbered, as amendments cite them. */
export const numberedLines = (text: string): { line: number; text: string }[] =>
  linesOf(text).map((each, index) => ({ line: index + 1, text: each }));
