import type { Article } from './charter-types.ts';
import type { Report } from './compile-report.ts';
import { readItems, readKeys, readText } from './read-map.ts';
import type { SourceNode } from './source-node.ts';

const LONGEST = 10_000;
const NUMBER = /^[1-9]\d{0,2}$/;

const readNumber = (node: SourceNode | undefined, where: string, report: Report): number | null => {
  if (!node) return null;
  if (node.kind === 'text' && NUMBER.test(node.text)) return Number(node.text);
  report.add(node.at, where, 'un numéro d’article est attendu, de 1 à 999');
  return null;
};

/** The articles that the council votes, numbered upwards. */
export const compileArticles = (node: SourceNode | undefined, report: Report): Article[] => {
  let last = 0;
  return readItems(node, 'articles', 100, report).map((item, index) => {
    const where = `articles, ${index + 1}`;
    const keys = readKeys(item, where, { required: ['numéro', 'titre', 'texte'], optional: [] }, report);
    const written = keys.get('numéro');
    const number = readNumber(written, `${where}, numéro`, report) ?? last + 1;
    if (written && number <= last)
      report.add(written.at, `${where}, numéro`, `l’article ${number} ne peut pas suivre l’article ${last}`);
    last = Math.max(last, number);
    return {
      number,
      title: readText(keys.get('titre'), `${where}, titre`, 200, report),
      text: readText(keys.get('texte'), `${where}, texte`, LONGEST, report),
    };
  });
};

/** The number of an article that the charter has; null when none is cited, or once reported. */
export const readArticle = (
  node: SourceNode | undefined,
  where: string,
  articles: readonly number[],
  report: Report,
): number | null => {
  const number = readNumber(node, where, report);
  if (!node || number === null || articles.includes(number)) return number;
  report.add(node.at, where, `la charte n’a pas d’article ${number}`);
  return null;
};
