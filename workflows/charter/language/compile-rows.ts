import type { Row, TextPart, Verdict } from './charter-types.ts';
import { readArticle } from './compile-articles.ts';
import { compileCondition } from './compile-expression.ts';
import type { Report } from './compile-report.ts';
import { compileText } from './compile-text.ts';
import { INVALID, MISSING, MISSING_CONSTANT } from './explain-missing.ts';
import { readItems, readKeys, readWord } from './read-map.ts';
import type { Scope } from './scope.ts';
import type { SourceNode } from './source-node.ts';
import { VERDICTS, verdictWords } from './verdict-words.ts';

export type CompiledRows = { rows: Row[]; places: number[]; roots: string[] };

const REASON = /^[A-Z][A-Z0-9_]{1,60}$/;
const RESERVED = [MISSING, MISSING_CONSTANT, INVALID];
const OPTIONAL = ['si', 'sinon', 'avertissement', 'conseil', 'article'];
const NOTHING_TO_CHANGE: readonly Verdict[] = ['PASS', 'NOT_APPLICABLE'];

const readReason = (
  node: SourceNode | undefined,
  where: string,
  taken: Set<string>,
  report: Report,
): string => {
  if (!node) return '';
  const reason = node.kind === 'text' ? node.text : '';
  if (!REASON.test(reason))
    report.add(node.at, where, 'un motif s’écrit en capitales sans accent : AG_RECENTE');
  else if (RESERVED.includes(reason)) report.add(node.at, where, `${reason} est réservé au moteur`);
  else if (taken.has(reason)) report.add(node.at, where, `le motif ${reason} sert deux fois`);
  taken.add(reason);
  return reason;
};

const checkCondition = (
  keys: ReadonlyMap<string, SourceNode>,
  at: number,
  isLast: boolean,
  where: string,
  report: Report,
) => {
  const [si, sinon] = [keys.get('si'), keys.get('sinon')];
  if (isLast && !sinon) report.add(at, where, 'la dernière ligne doit être « sinon »');
  if (!isLast && sinon) report.add(sinon.at, where, '« sinon » ne va qu’à la dernière ligne');
  if (!isLast && !si) report.add(at, where, 'il manque « si »');
  if (si && sinon) report.add(si.at, where, '« si » et « sinon » ne vont pas ensemble');
  if (sinon && (sinon.kind !== 'text' || sinon.text !== ''))
    report.add(sinon.at, where, '« sinon » n’a pas de condition');
};

/** The rows of a rule: each with its condition, verdict, reason and texts, the last one `sinon`. */
export const compileRows = (
  node: SourceNode | undefined,
  where: string,
  scope: Scope,
  articles: readonly number[],
  report: Report,
): CompiledRows => {
  const items = readItems(node, where, 20, report);
  if (node && items.length === 0) report.add(node.at, where, 'une règle a au moins une ligne');
  const taken = new Set<string>();
  const roots: string[] = [];
  const rows = items.map((item, index): Row => {
    const here = `${where}, ligne ${index + 1}`;
    const keys = readKeys(
      item,
      here,
      { required: ['verdict', 'motif', 'explication'], optional: OPTIONAL },
      report,
    );
    const readParts = (key: string): TextPart[] | null => {
      const written = keys.get(key);
      const { parts, roots: used } = compileText(written, `${here}, ${key}`, scope, report);
      roots.push(...used);
      return written ? parts : null;
    };
    checkCondition(keys, item.at, index === items.length - 1, here, report);
    const si = keys.get('si');
    const condition = compileCondition(si, `${here}, si`, scope, report);
    roots.push(...(condition?.roots ?? []));
    const word = readWord(keys.get('verdict'), `${here}, verdict`, verdictWords, report);
    const verdict = VERDICTS[word ?? 'à examiner'];
    const advice = keys.get('conseil');
    if (advice && NOTHING_TO_CHANGE.includes(verdict))
      report.add(advice.at, `${here}, conseil`, `une ligne « ${word} » n’a rien à conseiller`);
    return {
      condition: condition?.expression ?? null,
      text: si?.kind === 'text' ? si.text : 'sinon',
      verdict,
      reason: readReason(keys.get('motif'), `${here}, motif`, taken, report),
      explanation: readParts('explication') ?? [],
      warning: readParts('avertissement'),
      advice: readParts('conseil'),
      article: readArticle(keys.get('article'), `${here}, article`, articles, report),
    };
  });
  return { rows, places: items.map(({ at }) => at), roots };
};
