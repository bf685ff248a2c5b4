import type { Threshold } from './charter-types.ts';
import type { Report } from './compile-report.ts';
import { readAmount } from './read-amount.ts';
import { isUsableName, readNamed } from './read-map.ts';
import type { ScopeBuilder } from './scope-builder.ts';
import type { SourceNode } from './source-node.ts';

/** The numbers that a council may change, with where they are written. */
export const compileThresholds = (
  node: SourceNode | undefined,
  where: string,
  builder: ScopeBuilder,
  report: Report,
): (Threshold & { at: number })[] =>
  readNamed(node, where, 12, report).flatMap(({ key, value }) => {
    const here = `${where}, ${key.text.slice(0, 60)}`;
    if (!isUsableName(key, here, report)) return [];
    const amount = readAmount(value, here, report);
    if (!amount) return [];
    const { type } = amount;
    const entry = {
      kind: 'threshold',
      type,
      nullable: false,
      roots: [],
      positive: amount.value > 0,
    } as const;
    builder.define(key.text, entry, { at: key.at, where: here });
    return [{ name: key.text, ...amount, at: value.at }];
  });
