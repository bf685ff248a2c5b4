import type { NamedValue } from './charter-types.ts';
import { compileExpression } from './compile-expression.ts';
import type { Report } from './compile-report.ts';
import { isUsableName, readNamed } from './read-map.ts';
import type { ScopeBuilder } from './scope-builder.ts';
import type { SourceNode } from './source-node.ts';

/** Named intermediate amounts, in their order: each may use those above it. */
export const compileValues = (
  node: SourceNode | undefined,
  where: string,
  builder: ScopeBuilder,
  report: Report,
): NamedValue[] =>
  readNamed(node, where, 40, report).flatMap(({ key, value }) => {
    const here = `${where}, ${key.text.slice(0, 60)}`;
    if (!isUsableName(key, here, report)) return [];
    const typed = compileExpression(value, here, builder.scope(), report);
    if (!typed) return [];
    const { expression, type, roots } = typed;
    builder.define(
      key.text,
      { kind: 'value', type, nullable: false, roots, positive: false },
      { at: key.at, where: here },
    );
    return [{ name: key.text, type, expression, text: value.kind === 'text' ? value.text : '' }];
  });
