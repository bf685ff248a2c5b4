import canonicalize from 'canonicalize';

type Item = Readonly<Record<string, unknown>>;

const RANDOM_ID = /[0-9a-f]{8}(?:-[0-9a-f]{4})-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;
/** What differs at each play of one command: instants, random ids, digests, what is encrypted. */
const CHANGING = [
  [/\d{4}-\d\d-\d\dT\d\d(?::[\d:.]+Z)?/g, '<instant>'],
  [RANDOM_ID, '<random>'],
  [/[\w+/-]{40,}=*/g, '<digest>'],
  [/"(iv|tag|ciphertext|wrapped)":\{"S":"[^"]*"\}/g, '"$1":"<sealed>"'],
] as const;

const textOf = (item: Item): string => canonicalize(item) ?? '';

const wordOf = (item: Item, name: string): string => {
  const value = item[name];
  return typeof value === 'object' && value !== null && 'S' in value ? String(value.S) : '';
};

/** A slot of a poll that no state names was prepared for an opening that lost: it means nothing. */
const isOrphan = (item: Item, states: string): boolean => {
  const [, what, poll] = wordOf(item, 'pk').split('#');
  return what === 'slot' && poll !== undefined && !states.includes(poll);
};

/** What a command wrote, in one text: two plays of the same command from the same rows give the same. */
export const pictureOf = (items: readonly Item[]): string => {
  const states = items
    .filter((item) => wordOf(item, 'sk') === 'state')
    .map(textOf)
    .join();
  return items
    .filter((item) => !isOrphan(item, states))
    .map((item) => CHANGING.reduce((text, [what, word]) => text.replaceAll(what, word), textOf(item)))
    .toSorted()
    .join('\n');
};

const SHOWN = 300;

/** Where two pictures part, for a person. */
export const firstDifference = (wanted: string, seen: string): string => {
  const lines = new Set(wanted.split('\n'));
  const other = seen.split('\n').find((line) => !lines.has(line));
  if (other !== undefined) return `écrit : ${other.slice(0, SHOWN)}`;
  const seenLines = new Set(seen.split('\n'));
  return `manque : ${
    wanted
      .split('\n')
      .find((line) => !seenLines.has(line))
      ?.slice(0, SHOWN) ?? 'une ligne répétée'
  }`;
};
