const DASH = '- '.length;

/** The lines that a criterion takes in the file of a charter, without its dash, as an amendment writes it; null when it has none. */
export const criterionExcerpt = (text: string, criterion: string): string | null => {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => /^\s*- id:/.test(line) && line.split(':')[1]?.trim() === criterion);
  const first = lines[start];
  if (first === undefined) return null;
  const indent = first.length - first.trimStart().length;
  const length = lines
    .slice(start + 1)
    .findIndex((line) => line.trim() !== '' && line.length - line.trimStart().length <= indent);
  const own = length === -1 ? lines.slice(start) : lines.slice(start, start + 1 + length);
  return own
    .map((line) => line.slice(indent + DASH))
    .join('\n')
    .trimEnd();
};
