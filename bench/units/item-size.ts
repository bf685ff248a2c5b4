/** A value as DynamoDB's JSON has it: `{ S: 'text' }`, `{ N: '12' }`, `{ M: { … } }`. */
export type AttributeValue = Readonly<Record<string, unknown>>;
export type WireItem = Readonly<Record<string, AttributeValue>>;

const utf8 = (text: string): number => Buffer.byteLength(text);

/** Two digits to a byte after zeros are cut off, one byte more, one more when it is negative. */
const numberSize = (text: string): number => {
  const digits = text
    .replace('-', '')
    .replace(/[eE].*$/, '')
    .replace('.', '')
    .replace(/^0+/, '')
    .replace(/0+$/, '');
  return Math.ceil(digits.length / 2) + 1 + (text.startsWith('-') ? 1 : 0);
};

const listSize = (values: readonly AttributeValue[]): number =>
  values.reduce((size, value) => size + 1 + valueSize(value), 3);

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/** Size of one value in bytes. Source: DynamoDB developer guide, item sizes and formats. */
const valueSize = (value: AttributeValue): number => {
  const [kind = 'NULL', held] = Object.entries(value)[0] ?? [];
  switch (kind) {
    case 'S':
      return utf8(String(held));
    case 'N':
      return numberSize(String(held));
    case 'B':
      return Buffer.from(String(held), 'base64').length;
    case 'SS':
      return sum((held as readonly string[]).map(utf8));
    case 'NS':
      return sum((held as readonly string[]).map(numberSize));
    case 'L':
      return listSize(held as readonly AttributeValue[]);
    case 'M':
      return 3 + itemSize(held as WireItem) + Object.keys(held as WireItem).length;
    default:
      return 1;
  }
};

/** Size of an item in bytes: its names and its values; 0 when there is none. */
export const itemSize = (item: WireItem | null): number =>
  item === null ? 0 : sum(Object.entries(item).map(([name, value]) => utf8(name) + valueSize(value)));

/** Write units of an item: one for each kilobyte begun, of the larger of what was and what is. */
export const writeUnits = (before: WireItem | null, after: WireItem | null): number =>
  Math.max(1, Math.ceil(Math.max(itemSize(before), itemSize(after)) / 1_024));

/** Read units of so many bytes read at once: one for each four kilobytes begun, half when it may be late. */
export const readUnits = (bytes: number, consistent: boolean): number =>
  Math.max(1, Math.ceil(bytes / 4_096)) * (consistent ? 1 : 0.5);
