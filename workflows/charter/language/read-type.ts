import type { Choice, NumberBase, ValueType } from './charter-types.ts';
import type { Report } from './compile-report.ts';
import { readNamed, readText, readWord } from './read-map.ts';
import type { SourceNode } from './source-node.ts';

const SIMPLE: Record<string, Exclude<ValueType['base'], 'choice' | 'list' | 'record' | 'moneyShare'>> = {
  '€': 'money',
  euros: 'money',
  '%': 'share',
  pourcentage: 'share',
  pourcentages: 'share',
  jours: 'days',
  mois: 'months',
  ans: 'years',
  nombre: 'number',
  nombres: 'number',
  centièmes: 'hundredths',
  date: 'date',
  dates: 'date',
  'oui ou non': 'yesNo',
  'oui/non': 'yesNo',
  texte: 'text',
  textes: 'text',
};
const AMOUNTS: readonly string[] = ['money', 'share', 'months', 'years', 'number', 'hundredths'];
const CODE = /^[A-Z][A-Z0-9_]{0,60}$/;

/** The unit that a word names, when it is one of an amount; null when it is not. */
export const readUnit = (word: string): Exclude<NumberBase, 'moneyShare'> | null => {
  const base = Object.hasOwn(SIMPLE, word) ? SIMPLE[word] : undefined;
  return base !== undefined && AMOUNTS.includes(base) ? (base as Exclude<NumberBase, 'moneyShare'>) : null;
};

const readChoices = (node: SourceNode | undefined, at: number, where: string, report: Report): Choice[] => {
  const entries = readNamed(node, where, 60, report);
  if (entries.length === 0) report.add(node?.at ?? at, where, 'un choix veut la liste « choix »');
  return entries.map(({ key, value }) => {
    if (!CODE.test(key.text))
      report.add(key.at, where, 'le code d’un choix s’écrit en capitales sans accent');
    return { code: key.text, label: readText(value, where, 300, report) };
  });
};

type Fields = (node: SourceNode) => Extract<ValueType, { base: 'record' }>;
type Keys = ReadonlyMap<string, SourceNode>;

const isRecord = (of: string): boolean => of === 'enregistrement' || of === 'enregistrements';

const refuseStray = (keys: Keys, of: string, where: string, report: Report): void => {
  const [choices, records, open] = [keys.get('choix'), keys.get('champs'), keys.get('ouvert')];
  if (choices && of !== 'choix') report.add(choices.at, where, '« choix » ne va qu’avec le type choix');
  if (open && of !== 'choix') report.add(open.at, where, '« ouvert » ne va qu’avec le type choix');
  if (records && !isRecord(of))
    report.add(
      records.at,
      where,
      '« champs » ne va qu’avec un enregistrement ou une liste d’enregistrements',
    );
};

const readChoice = (keys: Keys, at: number, where: string, report: Report): ValueType => {
  const choices = readChoices(keys.get('choix'), at, where, report);
  const open = readWord(keys.get('ouvert'), where, ['true', 'oui'], report) !== null;
  return { base: 'choice', choices, ...(open && { open }) };
};

/** `type`, with `choix` or the `fields` of its records where it has some; null once reported. */
export const readType = (keys: Keys, where: string, fields: Fields, report: Report): ValueType | null => {
  const node = keys.get('type');
  if (!node) return null;
  const written = node.kind === 'text' ? node.text : '';
  const [, list, of = ''] = /^(liste (?:de |d['’]))?(.*)$/u.exec(written) ?? [];
  refuseStray(keys, of, where, report);
  const asked = (item: ValueType): ValueType => (list === undefined ? item : { base: 'list', of: item });
  if (of === 'choix') return asked(readChoice(keys, node.at, where, report));
  const base = Object.hasOwn(SIMPLE, of) ? SIMPLE[of] : undefined;
  if (base !== undefined) return asked({ base });
  const records = keys.get('champs');
  const holdsRecords = of === (list === undefined ? 'enregistrement' : 'enregistrements');
  if (holdsRecords && records) return asked(fields(records));
  report.add(
    node.at,
    where,
    holdsRecords ? 'un enregistrement veut ses « champs »' : `type inconnu : « ${written.slice(0, 60)} »`,
  );
  return null;
};
