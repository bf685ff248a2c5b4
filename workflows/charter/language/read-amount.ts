import type { NumberBase, ValueType } from './charter-types.ts';
import type { Report } from './compile-report.ts';
import { readLiteral } from './read-literal.ts';
import type { SourceNode } from './source-node.ts';

/** An amount alone, with its unit: `15 mois`, `10 %`, `1 823,03 €`, `5`; null once reported. */
export const readAmount = (
  node: SourceNode,
  where: string,
  report: Report,
): { type: Extract<ValueType, { base: NumberBase | 'date' | 'yesNo' | 'text' }>; value: number } | null => {
  const text = node.kind === 'text' ? node.text.trim() : '';
  const read = readLiteral(text);
  if (typeof read === 'string') {
    report.add(node.at, where, read);
    return null;
  }
  const value = read?.length === text.length ? read.literal.value : null;
  if (!read || typeof value !== 'number') {
    report.add(node.at, where, 'un nombre avec son unité est attendu : 15 mois, 10 %, 50 €, 5');
    return null;
  }
  return { type: { base: read.literal.base }, value };
};
