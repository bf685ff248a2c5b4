import type { DatedConstant } from './charter-types.ts';
import type { Report } from './compile-report.ts';
import { readAmount } from './read-amount.ts';
import { readNamed } from './read-map.ts';
import type { SourceNode } from './source-node.ts';

/** One amount a year, `2026: "1 823,03 €"`, all of one unit; null once reported. */
export const readYears = (
  node: SourceNode | undefined,
  { at, where }: { at: number; where: string },
  report: Report,
): Pick<DatedConstant, 'type' | 'years'> | null => {
  const years = readNamed(node, where, 60, report).flatMap(({ key, value }) => {
    const amount = readAmount(value, where, report);
    if (!/^[12]\d{3}$/.test(key.text)) report.add(key.at, where, 'une année est attendue : 2026');
    return amount ? [{ ...amount, year: Number(key.text), at: value.at }] : [];
  });
  const [first] = years;
  if (!first) {
    report.add(at, where, 'une valeur par année est attendue');
    return null;
  }
  for (const { type, at: place } of years)
    if (type.base !== first.type.base) report.add(place, where, 'l’unité change d’une année à l’autre');
  return { type: first.type, years: years.map(({ year, value }) => ({ year, value })) };
};
