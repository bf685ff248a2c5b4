import { Composer, isMap, isScalar, isSeq, Parser, type CST, type Document, type ParsedNode } from 'yaml';
import type { Report } from './compile-report.ts';
import type { SourceNode, SourceText } from './source-node.ts';
import { yamlProblem } from './yaml-problem.ts';

const LONGEST_CHARTER = 300_000;
const DEEPEST = 12;
const WHERE = 'fichier';
/**
 * What nobody can see or vote on: control and zero-width characters, halves of characters, the sign that stands
 * for what was not UTF-8. A byte order mark is borne at the very beginning, where some editors put one.
 */
const UNREADABLE = /(?![\n\r\t])\p{Cc}|(?!^\uFEFF)\p{Cf}|[\p{Cs}\p{Co}\uFFFD]/u;
const UNREADABLE_SAYS =
  'caractère invisible ou illisible : effacez-le, et enregistrez le fichier en UTF-8 s’il vient d’ailleurs';

type Part = { start?: unknown[]; key?: unknown; sep?: unknown[]; value?: unknown };
type Nesting = { type: string; items?: Part[] };

const refusedToken = (token: { type: string }): string | null => {
  if (token.type === 'directive') return 'les directives YAML (%) ne sont pas admises';
  if (token.type === 'alias') return 'les alias YAML (*nom) ne sont pas admis';
  if (token.type === 'anchor') return 'les ancres YAML (&nom) ne sont pas admises';
  if (token.type === 'tag') return 'les étiquettes YAML (!type) ne sont pas admises';
  return null;
};

/** Refuses sharing and deep nesting on the token tree, before anything recursive reads it. */
const isWithinBounds = (tokens: readonly CST.Token[], report: Report): boolean => {
  const waiting: { token: unknown; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { depth } = next;
    const token = next.token as (CST.SourceToken & Nesting & { value?: unknown; start?: unknown[] }) | null;
    if (typeof token !== 'object' || token === null) continue;
    const refused = refusedToken(token);
    if (refused) report.add(token.offset, WHERE, refused);
    if (depth > DEEPEST) report.add(token.offset, WHERE, `plus de ${DEEPEST} niveaux imbriqués`);
    if (report.errors.length > 0) return false;
    for (const inner of [token.value, ...(Array.isArray(token.start) ? token.start : [])])
      if (typeof inner === 'object') waiting.push({ token: inner, depth });
    for (const { start = [], key, sep = [], value } of token.items ?? [])
      for (const inner of [...start, key, ...sep, value]) waiting.push({ token: inner, depth: depth + 1 });
  }
  return true;
};

const textOf = (node: ParsedNode | null, text: string, after: number): SourceText => {
  if (!isScalar(node)) return { kind: 'text', text: '', at: after, verbatim: false };
  const value = (typeof node.value === 'string' ? node.value : '').normalize('NFC');
  const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
  const at = node.range[0] + quoted;
  return { kind: 'text', text: value, at, verbatim: text.startsWith(value, at) };
};

const nodeOf = (node: ParsedNode | null, text: string, after: number): SourceNode => {
  if (isMap(node))
    return {
      kind: 'map',
      at: node.range[0],
      entries: node.items.map((pair) => {
        const key = textOf(pair.key, text, node.range[0]);
        return { key, value: nodeOf(pair.value, text, key.at) };
      }),
    };
  if (isSeq(node))
    return {
      kind: 'list',
      at: node.range[0],
      items: node.items.map((item) => nodeOf(item, text, node.range[0])),
    };
  return textOf(node, text, after);
};

const composed = (tokens: CST.Token[]): Document.Parsed[] => {
  const composer = new Composer({
    schema: 'failsafe',
    uniqueKeys: false,
    stringKeys: false,
    logLevel: 'silent',
  });
  return [...composer.compose(tokens, true)];
};

/** The tree of a charter's text, or null with what YAML refuses reported. Every leaf is text. */
export const parseSource = (text: string, report: Report): SourceNode | null => {
  if (text.length > LONGEST_CHARTER) {
    report.add(0, WHERE, `le texte dépasse ${LONGEST_CHARTER} caractères`);
    return null;
  }
  const unreadable = text.search(UNREADABLE);
  if (unreadable >= 0) {
    report.add(unreadable, WHERE, UNREADABLE_SAYS);
    return null;
  }
  const tokens = [...new Parser().parse(text)];
  if (!isWithinBounds(tokens, report)) return null;
  const [document, ...others] = composed(tokens);
  if (!document || others.length > 0) {
    report.add(0, WHERE, 'un seul document est attendu');
    return null;
  }
  // What follows a badly written line is read askew: only the first problem is worth telling.
  const [problem] = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
  if (problem) report.add(problem.pos[0], WHERE, yamlProblem(problem.code));
  return problem ? null : nodeOf(document.contents, text, 0);
};
