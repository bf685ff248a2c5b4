import type { HolidayRule } from '../../calendar/holiday-rules.ts';
import type { DatedConstant } from './charter-types.ts';
import { compileHolidays } from './compile-holidays.ts';
import { makeReport, type CompileError, type Report } from './compile-report.ts';
import { parseSource } from './parse-source.ts';
import { isUsableName, readKeys, readNamed, readText } from './read-map.ts';
import { readYears } from './read-years.ts';
import type { SourceNode } from './source-node.ts';

/** What the law sets and no council votes: amounts by year, with the text that sets them, and public holidays. */
export type DatedTable = {
  title: string;
  version: string;
  constants: DatedConstant[];
  holidays: HolidayRule[];
};

const KEYS = { required: ['constantes', 'version', 'valeurs'], optional: ['jours_fériés'] };

const compileEntries = (node: SourceNode | undefined, report: Report): DatedConstant[] =>
  readNamed(node, 'valeurs', 60, report).flatMap(({ key, value }) => {
    const where = `valeurs, ${key.text.slice(0, 60)}`;
    if (!isUsableName(key, where, report)) return [];
    const keys = readKeys(value, where, { required: ['source', 'années'], optional: [] }, report);
    const source = readText(keys.get('source'), `${where}, source`, 500, report);
    const years = keys.get('années');
    const dated = years && readYears(years, { at: years.at, where: `${where}, années` }, report);
    return dated ? [{ name: key.text, ...dated, source }] : [];
  });

/**
 * The dated table that a text says, or every reason to refuse it, in French and in the order of the file. Pure; never
 * throws.
 */
export const compileConstants = (text: string): { table?: DatedTable; errors: CompileError[] } => {
  const report = makeReport(text);
  const root = parseSource(text, report);
  if (!root) return { errors: report.errors };
  const keys = readKeys(root, 'table', KEYS, report);
  const table: DatedTable = {
    title: readText(keys.get('constantes'), 'constantes', 200, report),
    version: readText(keys.get('version'), 'version', 40, report),
    constants: compileEntries(keys.get('valeurs'), report),
    holidays: compileHolidays(keys.get('jours_fériés'), report),
  };
  if (report.errors.length === 0) return { table, errors: [] };
  return { errors: report.errors.sort((a, b) => a.line - b.line || a.column - b.column) };
};
