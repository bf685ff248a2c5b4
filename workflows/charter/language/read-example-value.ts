import type { ValueType } from './charter-types.ts';
import { calendarDate } from './calendar-date.ts';
import type { Report } from './compile-report.ts';
import type { Json } from './plain-value.ts';
import { readLiteral } from './read-literal.ts';
import { readItems, readNamed } from './read-map.ts';
import type { SourceNode } from './source-node.ts';
import { isNumeric, typeName } from './type-names.ts';

type Wanted = { type: ValueType; nullable: boolean };

const readNumber = (text: string, type: ValueType): number | null => {
  if (/^[-−]?\d{1,15}$/.test(text)) return Number(text.replace('−', '-'));
  const read = readLiteral(text);
  if (!read || typeof read === 'string' || read.length !== text.length) return null;
  const { value, base } = read.literal;
  return base === type.base && typeof value === 'number' ? value : null;
};

const readScalar = (text: string, type: ValueType): Json => {
  if (isNumeric(type)) return readNumber(text, type);
  if (type.base === 'yesNo') return text === 'oui' || (text === 'non' ? false : null);
  if (type.base === 'date') return calendarDate(text) ? text : null;
  if (type.base === 'choice') return type.choices.some(({ code }) => code === text) ? text : null;
  return type.base === 'text' ? text : null;
};

/** A value of an example as the JSON that an applicant or a register would give; reported when it is not one. */
export const readExampleValue = (
  node: SourceNode,
  { type, nullable }: Wanted,
  where: string,
  report: Report,
): Json => {
  if (type.base === 'list')
    return readItems(node, where, 60, report).map((item) =>
      readExampleValue(item, { type: type.of, nullable: false }, where, report),
    );
  if (type.base === 'record') {
    const known = new Map(type.fields.map((field) => [field.name, field]));
    return Object.fromEntries(
      readNamed(node, where, 40, report).flatMap(({ key, value }) => {
        const field = known.get(key.text);
        if (!field) report.add(key.at, where, `« ${key.text.slice(0, 60)} » n’est pas un champ`);
        return field ? [[field.field, readExampleValue(value, field, where, report)]] : [];
      }),
    );
  }
  const text = node.kind === 'text' ? node.text.trim() : '';
  if (nullable && text === 'nul') return null;
  const read = readScalar(text, type);
  if (read === null) report.add(node.at, where, `« ${text.slice(0, 60)} » : ${typeName(type)} est attendu`);
  return read;
};
