import type { NumberBase, Question, ValueType } from './charter-types.ts';
import { calendarDate } from './calendar-date.ts';
import { isNumeric } from './type-names.ts';
import { unknown, type Value } from './value.ts';

const LONGEST_LIST = 500;
const LONGEST_TEXT = 20_000;
const LONGEST_OTHER = 120;

/** An answer whose shape is not the one the charter asks for. */
export type AnswerFault = { path: string; message: string };
type Slot = { path: string; type: ValueType; nullable: boolean; negative: boolean };

const isObject = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** The own property of a JSON object; undefined for anything else, inherited names included. */
export const ownProperty = (raw: unknown, key: string): unknown =>
  isObject(raw) && Object.hasOwn(raw, key) ? raw[key] : undefined;

const EXPECTED: Record<Exclude<ValueType['base'], 'choice'>, string> = {
  money: 'un montant entier en centimes est attendu',
  moneyShare: 'un montant entier est attendu',
  share: 'une part entière en points de base est attendue',
  days: 'un nombre entier de jours est attendu',
  months: 'un nombre entier de mois est attendu',
  years: 'un nombre entier d’années est attendu',
  number: 'un nombre entier est attendu',
  hundredths: 'un nombre entier de centièmes est attendu',
  date: 'une date AAAA-MM-JJ est attendue',
  yesNo: 'oui ou non est attendu',
  text: `un texte de ${LONGEST_TEXT} caractères au plus est attendu`,
  list: `une liste de ${LONGEST_LIST} éléments au plus est attendue`,
  record: 'un enregistrement est attendu',
};

type Refuse = (message: string) => Value;
type ChoiceType = Extract<ValueType, { base: 'choice' }>;

const readNumber = (raw: unknown, base: NumberBase, negative: boolean, refuse: Refuse): Value => {
  if (typeof raw !== 'number' || !Number.isSafeInteger(raw)) return refuse(EXPECTED[base]);
  return raw < 0 && !negative ? refuse('un nombre négatif n’est pas admis') : BigInt(raw);
};

const readText = (raw: unknown, { path }: Slot, refuse: Refuse): Value => {
  if (typeof raw !== 'string' || raw.length > LONGEST_TEXT || !raw.isWellFormed())
    return refuse(EXPECTED.text);
  return raw.trim() === '' ? unknown(path) : raw;
};

/** What an open question may be answered beside its choices. */
const isOther = (raw: unknown): raw is string =>
  typeof raw === 'string' && raw.trim() !== '' && raw.length <= LONGEST_OTHER && raw.isWellFormed();

const readChoice = (raw: unknown, { choices, open }: ChoiceType, refuse: Refuse): Value => {
  const found = choices.find(({ code }) => code === raw);
  if (found) return found.code;
  if (open === true && isOther(raw)) return raw;
  return refuse(`un choix est attendu parmi ${choices.map(({ code }) => code).join(', ')}`);
};

const readList = (raw: unknown, slot: Slot, of: ValueType, faults: AnswerFault[]): Value | null =>
  Array.isArray(raw) && raw.length <= LONGEST_LIST
    ? Array.from(raw, (item: unknown, index) =>
        readAnswer(item, { ...slot, path: `${slot.path}[${index}]`, type: of, nullable: false }, faults),
      )
    : null;

const readRecord = (
  raw: unknown,
  { path }: Slot,
  fields: readonly Question[],
  faults: AnswerFault[],
): Value | null =>
  isObject(raw)
    ? new Map(
        fields.map((field) => [
          field.name,
          readAnswer(ownProperty(raw, field.field), { ...field, path: `${path}.${field.field}` }, faults),
        ]),
      )
    : null;

/**
 * One answer, checked against its type before any rule sees it. Nothing, or null where null is no
 * answer, is unknown; a wrong shape is unknown too and listed in `faults` with its path.
 */
export const readAnswer = (raw: unknown, slot: Slot, faults: AnswerFault[]): Value => {
  const { path, type } = slot;
  const refuse: Refuse = (message) => {
    faults.push({ path, message });
    return unknown(path);
  };
  if (raw === undefined) return unknown(path);
  if (raw === null) return slot.nullable ? { empty: path } : unknown(path);
  if (isNumeric(type)) return readNumber(raw, type.base, slot.negative, refuse);
  switch (type.base) {
    case 'choice':
      return readChoice(raw, type, refuse);
    case 'date':
      return typeof raw === 'string' && calendarDate(raw) ? raw : refuse(EXPECTED.date);
    case 'text':
      return readText(raw, slot, refuse);
    case 'yesNo':
      return typeof raw === 'boolean' ? raw : refuse(EXPECTED.yesNo);
    case 'list':
      return readList(raw, slot, type.of, faults) ?? refuse(EXPECTED.list);
    case 'record':
      break;
  }
  return readRecord(raw, slot, type.fields, faults) ?? refuse(EXPECTED.record);
};
