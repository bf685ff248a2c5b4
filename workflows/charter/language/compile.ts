import type { CompiledCharter } from './charter-types.ts';
import { compileCharter } from './compile-charter.ts';
import type { DatedTable } from './compile-constants.ts';
import { makeReport, type CompileError } from './compile-report.ts';
import { parseSource } from './parse-source.ts';
import { proveCriterion } from './prove-criterion.ts';

/**
 * The charter that a text says, or every reason to refuse it, in French and in the order of the file.
 * A text is refused unless its own examples prove each row and each threshold. `table` gives the years of the
 * constants that the charter only declares. Pure; never throws.
 */
export const compile = (
  text: string,
  table?: DatedTable,
): { charter?: CompiledCharter; errors: CompileError[] } => {
  const report = makeReport(text);
  const root = parseSource(text, report);
  if (!root) return { errors: report.errors };
  const { charter, placed } = compileCharter(root, table, report);
  if (report.errors.length === 0) for (const each of placed) proveCriterion(each, charter, report);
  if (report.errors.length === 0) return { charter, errors: [] };
  return { errors: report.errors.sort((a, b) => a.line - b.line || a.column - b.column) };
};
