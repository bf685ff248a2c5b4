import { FUNCTION_NAMES } from './expression-types.ts';
import type { Report } from './compile-report.ts';
import { frenchSpaces } from './french-spaces.ts';
import type { SourceNode, SourceText } from './source-node.ts';

type Keys = { required: readonly string[]; optional: readonly string[] };
export type Entry = { key: SourceText; value: SourceNode };

const NAME = /^[\p{Ll}_][\p{L}\p{N}_]{0,60}$/u;
const RESERVED: readonly string[] = [
  ...FUNCTION_NAMES,
  ...'compter et ou non oui nul parmi sinon donne nature avertit jour jours mois an ans centièmes'.split(' '),
];

/** The entries of a map under names of the author's choice, in the order of the file. */
export const readNamed = (
  node: SourceNode | undefined,
  where: string,
  most: number,
  report: Report,
): Entry[] => {
  if (!node || (node.kind === 'text' && node.text === '')) return [];
  if (node.kind !== 'map') {
    report.add(node.at, where, 'une suite de « nom: valeur » est attendue');
    return [];
  }
  if (node.entries.length > most) {
    report.add(node.at, where, `plus de ${most} éléments`);
    return [];
  }
  const seen = new Set<string>();
  return node.entries.filter(({ key }) => {
    const isNew = !seen.has(key.text);
    seen.add(key.text);
    if (!isNew) report.add(key.at, where, `« ${key.text.slice(0, 60)} » est écrit deux fois`);
    return isNew;
  });
};

/** Whether a name of the author's choice may stand in an expression. */
export const isUsableName = (key: SourceText, where: string, report: Report): boolean => {
  const shown = key.text.slice(0, 60);
  if (!NAME.test(key.text)) {
    report.add(key.at, where, `« ${shown} » n’est pas un nom : minuscules, chiffres et tirets bas`);
    return false;
  }
  if (RESERVED.includes(key.text)) report.add(key.at, where, `« ${shown} » est un mot de la langue`);
  return !RESERVED.includes(key.text);
};

/** The values of a map whose keys are closed: an unknown, repeated or absent key is reported. */
export const readKeys = (
  node: SourceNode,
  where: string,
  { required, optional }: Keys,
  report: Report,
): ReadonlyMap<string, SourceNode> => {
  const entries = readNamed(node, where, 40, report);
  const known = [...required, ...optional];
  for (const { key } of entries)
    if (!known.includes(key.text))
      report.add(
        key.at,
        where,
        `clé inconnue : « ${key.text.slice(0, 60)} » ; clés admises : ${known.join(', ')}`,
      );
  const values = new Map(entries.map(({ key, value }) => [key.text, value]));
  for (const key of required) if (!values.has(key)) report.add(node.at, where, `il manque « ${key} »`);
  return values;
};

/** The items of a list, none when it is absent. */
export const readItems = (
  node: SourceNode | undefined,
  where: string,
  most: number,
  report: Report,
): SourceNode[] => {
  if (!node || (node.kind === 'text' && node.text === '')) return [];
  if (node.kind === 'list' && node.items.length <= most) return node.items;
  report.add(node.at, where, node.kind === 'list' ? `plus de ${most} éléments` : 'une liste est attendue');
  return [];
};

/** A text that people read, with its non-breaking spaces; empty when it is absent or refused. */
export const readText = (
  node: SourceNode | undefined,
  where: string,
  longest: number,
  report: Report,
): string => {
  if (!node) return '';
  if (node.kind === 'text' && node.text.trim() !== '' && node.text.length <= longest)
    return frenchSpaces(node.text.trim());
  report.add(node.at, where, `un texte de 1 à ${longest} caractères est attendu`);
  return '';
};

/** A word of the language among those given; null when it is another. */
export const readWord = <W extends string>(
  node: SourceNode | undefined,
  where: string,
  words: readonly W[],
  report: Report,
): W | null => {
  if (!node) return null;
  const word = words.find((candidate) => node.kind === 'text' && node.text === candidate);
  if (word === undefined) {
    const shown = node.kind === 'text' ? `« ${node.text.slice(0, 60)} »` : 'ceci';
    report.add(node.at, where, `${shown} n’est pas admis ; au choix : ${words.join(', ')}`);
  }
  return word ?? null;
};
