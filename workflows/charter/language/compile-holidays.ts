import type { HolidayRule } from '../../calendar/holiday-rules.ts';
import type { Report } from './compile-report.ts';
import { readItems, readKeys, readText } from './read-map.ts';
import type { SourceNode } from './source-node.ts';

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);
const DAY = /^([1-9]|[12]\d|3[01]) (\p{L}+)$/u;
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const KEYS = {
  required: ['nom'],
  optional: ['jour', 'après_pâques', 'depuis', "jusqu'en", 'départements'],
};

type Moment = { month: number; day: number } | { daysAfterEaster: number };
const wordOf = (node: SourceNode): string => (node.kind === 'text' ? node.text.trim() : '');

const readFixed = (node: SourceNode, where: string, report: Report): Moment | null => {
  const [, day, name = ''] = DAY.exec(wordOf(node).replace(/^1er /, '1 ')) ?? [];
  const month = MONTHS.indexOf(name) + 1;
  if (month > 0 && Number(day) <= (LENGTHS[month - 1] ?? 0)) return { month, day: Number(day) };
  report.add(node.at, where, 'un jour de l’année est attendu : 14 juillet');
  return null;
};

const readMovable = (node: SourceNode, where: string, report: Report): Moment | null => {
  const text = wordOf(node);
  const days = /^[-−]?\d{1,2}$/.test(text) ? Number(text.replace('−', '-')) : Number.NaN;
  if (Math.abs(days) <= 70) return { daysAfterEaster: days };
  report.add(node.at, where, 'un nombre de jours après Pâques est attendu, de −70 à 70');
  return null;
};

const readMoment = (
  keys: ReadonlyMap<string, SourceNode>,
  at: number,
  where: string,
  report: Report,
): Moment | null => {
  const [fixed, movable] = [keys.get('jour'), keys.get('après_pâques')];
  if (fixed && !movable) return readFixed(fixed, where, report);
  if (movable && !fixed) return readMovable(movable, where, report);
  report.add(at, where, '« jour » ou « après_pâques » est attendu, et un seul des deux');
  return null;
};

const readYear = (node: SourceNode | undefined, where: string, report: Report): number | null => {
  if (!node) return null;
  if (/^[12]\d{3}$/.test(wordOf(node))) return Number(wordOf(node));
  report.add(node.at, where, 'une année est attendue : 2026');
  return null;
};

const readDepartments = (node: SourceNode | undefined, where: string, report: Report): string[] =>
  readItems(node, where, 110, report).map((item) => {
    const code = wordOf(item);
    if (!/^(?:\d{2}|2[AB]|97\d)$/.test(code))
      report.add(item.at, where, 'un code de département est attendu : 67');
    return code;
  });

const compileRule = (item: SourceNode, index: number, report: Report): HolidayRule | null => {
  const where = `jours_fériés, ${index + 1}`;
  const keys = readKeys(item, where, KEYS, report);
  const name = readText(keys.get('nom'), `${where}, nom`, 100, report);
  const moment = readMoment(keys, item.at, where, report);
  const from = readYear(keys.get('depuis'), `${where}, depuis`, report);
  const until = readYear(keys.get("jusqu'en"), `${where}, jusqu’en`, report);
  if (from !== null && until !== null && until < from)
    report.add(item.at, where, 'la dernière année vient avant la première');
  const departments = readDepartments(keys.get('départements'), `${where}, départements`, report);
  return moment && { name, ...moment, from, until, departments };
};

/** Public holidays as rules: a day of the year, or days after Easter; from a year, until a year, in some departments. */
export const compileHolidays = (node: SourceNode | undefined, report: Report): HolidayRule[] => {
  if (!node) return [];
  const keys = readKeys(node, 'jours_fériés', { required: ['source', 'règles'], optional: [] }, report);
  readText(keys.get('source'), 'jours_fériés, source', 500, report);
  return readItems(keys.get('règles'), 'jours_fériés', 60, report).flatMap(
    (item, index) => compileRule(item, index, report) ?? [],
  );
};
