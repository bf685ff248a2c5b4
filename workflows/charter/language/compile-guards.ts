import type { AnswerCheck, OfficerWarning } from './charter-types.ts';
import { compileCondition } from './compile-expression.ts';
import type { Report } from './compile-report.ts';
import { compileText } from './compile-text.ts';
import { readItems, readKeys, readText } from './read-map.ts';
import type { Scope } from './scope.ts';
import type { SourceNode } from './source-node.ts';

export type Guards<Guard> = { guards: Guard[]; places: number[]; roots: string[] };

const MOST = 10;

/** What no answer may say, whatever the rule: refused as soon as it is typed. */
export const compileChecks = (
  node: SourceNode | undefined,
  where: string,
  scope: Scope,
  report: Report,
): Guards<AnswerCheck> => {
  const items = readItems(node, where, MOST, report);
  const roots: string[] = [];
  const guards = items.flatMap((item, index): AnswerCheck[] => {
    const here = `${where}, ${index + 1}`;
    const keys = readKeys(item, here, { required: ['si', 'message'], optional: [] }, report);
    const refused = compileCondition(keys.get('si'), `${here}, si`, scope, report);
    const message = readText(keys.get('message'), `${here}, message`, 300, report);
    if (!refused) return [];
    roots.push(...refused.roots);
    return [{ condition: refused.expression, names: [...refused.roots], message }];
  });
  return { guards, places: items.map(({ at }) => at), roots };
};

/** What an officer is told beside the verdict, which it never changes. */
export const compileWarnings = (
  node: SourceNode | undefined,
  where: string,
  scope: Scope,
  report: Report,
): Guards<OfficerWarning> => {
  const items = readItems(node, where, MOST, report);
  const roots: string[] = [];
  const guards = items.flatMap((item, index): OfficerWarning[] => {
    const here = `${where}, ${index + 1}`;
    const keys = readKeys(item, here, { required: ['si', 'texte'], optional: [] }, report);
    const told = compileCondition(keys.get('si'), `${here}, si`, scope, report);
    const text = compileText(keys.get('texte'), `${here}, texte`, scope, report);
    if (!told) return [];
    roots.push(...told.roots, ...text.roots);
    return [{ condition: told.expression, text: text.parts }];
  });
  return { guards, places: items.map(({ at }) => at), roots };
};
