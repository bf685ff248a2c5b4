import type { RowKey } from '../../workflows/kernel/rows.ts';
import { allWords, gluedPairs, tellingWords, withoutOneLetter } from './words.ts';

/** What is found of a structure: its name, where it is, and the numbers by which it goes. */
export type Indexed = {
  id: string;
  name: string;
  siren: string | null;
  rna: string | null;
  /** INSEE code and name, as far as known. */
  commune: { code: string; name: string | null } | null;
};

/** Raised when the same structure would be indexed otherwise: what an older one wrote is then written again. */
export const INDEX_VERSION = 1;

/** Words that share their beginning lie side by side. */
const BEGINNING = 3;

/** Councils apart by the beginning of every key. */
const partition = (council: string, part: string): string => `${council}#search#${part}`;

/** A word as it is, then what lacks a letter of it, found in that order. */
export const wordPartition = (council: string, word: string): string => partition(council, `word#${word}`);
export const beginningPartition = (council: string, word: string): string =>
  partition(council, `begins#${word.slice(0, BEGINNING)}`);
export const isLongEnough = (word: string): boolean => word.length >= BEGINNING;
export const numberPartition = (council: string, number: string): string =>
  partition(council, `number#${number}`);
export const documentKey = (council: string, id: string): RowKey => ({
  pk: partition(council, `named#${id}`),
  sk: 'indexed',
});

export const numbersOf = ({ siren, rna, commune }: Omit<Indexed, 'name'>): string[] =>
  [siren, rna?.toLowerCase() ?? null, commune?.code.toLowerCase() ?? null].filter((each) => each !== null);

const exactly = (council: string, word: string, id: string): RowKey => ({
  pk: wordPartition(council, word),
  sk: `0#${id}`,
});
const nearly = (council: string, word: string, id: string): RowKey[] =>
  withoutOneLetter(word).map((variant) => ({ pk: wordPartition(council, variant), sk: `1#${id}` }));
const beginning = (council: string, word: string, id: string): RowKey[] =>
  isLongEnough(word) ? [{ pk: beginningPartition(council, word), sk: `${word}#${id}` }] : [];

/** Every row by which a structure is found; as many as its words have letters, whatever else is indexed. */
export const indexKeys = (council: string, indexed: Indexed): RowKey[] => {
  const { id, name, commune } = indexed;
  const [named, placed] = [allWords(name), allWords(commune?.name ?? '')];
  const words = [...new Set([...tellingWords(named), ...tellingWords(placed)])];
  const keys = [
    ...words.flatMap((word) => [
      exactly(council, word, id),
      ...nearly(council, word, id),
      ...beginning(council, word, id),
    ]),
    ...[...gluedPairs(named), ...gluedPairs(placed)].map((pair) => exactly(council, pair, id)),
    ...numbersOf(indexed).flatMap((number) => beginning(council, number, id)),
  ];
  return [...new Map(keys.map((key) => [`${key.pk} ${key.sk}`, key])).values()];
};

/** Of a row found, the structure it stands for. */
export const structureIn = (sk: string): string => sk.split('#').at(-1) ?? '';
