import type { DatedConstant } from './charter-types.ts';
import type { DatedTable } from './compile-constants.ts';
import type { Report } from './compile-report.ts';
import { isUsableName, readNamed, type Entry } from './read-map.ts';
import { readUnit } from './read-type.ts';
import { readYears } from './read-years.ts';
import type { ScopeBuilder } from './scope-builder.ts';
import { typeName } from './type-names.ts';

/** A constant whose unit alone is written: its years are those of the dated table. */
const declared = (
  { key, value }: Entry,
  table: DatedTable | undefined,
  where: string,
  report: Report,
): DatedConstant | null => {
  const base = value.kind === 'text' ? readUnit(value.text.trim()) : null;
  if (base === null) {
    report.add(
      value.at,
      where,
      'une unité seule, ou une valeur par année, est attendue : €, %, mois, ans, nombre',
    );
    return null;
  }
  const dated = table?.constants.find(({ name }) => name === key.text);
  if (!dated) {
    report.add(key.at, where, `la table des constantes datées n’a pas de « ${key.text} »`);
    return null;
  }
  if (dated.type.base !== base) {
    const [here, there] = [typeName({ base }), typeName(dated.type)];
    report.add(value.at, where, `l’unité est ${here} ici, ${there} dans la table des constantes datées`);
  }
  return dated;
};

const written = ({ key, value }: Entry, where: string, report: Report): DatedConstant | null => {
  const dated = readYears(value, { at: key.at, where }, report);
  return dated && { name: key.text, ...dated, source: null };
};

/** Amounts that the law sets year by year; the unit is the same for all years. */
export const compileDatedConstants = (
  node: Parameters<typeof readNamed>[0],
  table: DatedTable | undefined,
  builder: ScopeBuilder,
  report: Report,
): DatedConstant[] =>
  readNamed(node, 'constantes', 60, report).flatMap((entry) => {
    const { key, value } = entry;
    const where = `constantes, ${key.text.slice(0, 60)}`;
    if (!isUsableName(key, where, report)) return [];
    const isUnit = value.kind === 'text' && value.text !== '';
    const constant = isUnit ? declared(entry, table, where, report) : written(entry, where, report);
    if (!constant) return [];
    builder.define(
      key.text,
      { kind: 'constant', type: constant.type, nullable: false, roots: [], positive: false },
      { at: key.at, where },
    );
    return [constant];
  });
