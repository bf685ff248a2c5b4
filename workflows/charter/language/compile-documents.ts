import type { DocumentKind } from './charter-types.ts';
import type { Report } from './compile-report.ts';
import { readAmount } from './read-amount.ts';
import { readItems, readKeys, readNamed, readText, readWord } from './read-map.ts';
import type { SourceNode } from './source-node.ts';

const KIND = /^[A-Z][A-Z0-9_]{0,60}$/;
const KEYS = {
  required: ['titre'],
  optional: ['validité', 'obtenue_auprès_de', 'exigée', 'vaut_preuve', 'aide'],
};
const UNLIMITED = 'sans limite';
const MONTHS: Record<string, number> = { months: 1, years: 12 };

const readValidity = (node: SourceNode | undefined, where: string, report: Report): number | null => {
  if (!node || (node.kind === 'text' && node.text.trim() === UNLIMITED)) return null;
  const amount = readAmount(node, where, report);
  if (!amount) return null;
  const months = amount.value * (MONTHS[amount.type.base] ?? 0);
  if (months >= 1 && months <= 1200) return months;
  report.add(node.at, where, `une durée est attendue : 12 mois, 3 ans, ou « ${UNLIMITED} »`);
  return null;
};

const optionalText = (node: SourceNode | undefined, where: string, most: number, report: Report) =>
  node ? readText(node, where, most, report) : null;

/** A list of codes among those known, each once. */
const readCodes = (
  node: SourceNode | undefined,
  where: string,
  known: ReadonlySet<string>,
  unknown: (code: string) => string,
  report: Report,
): string[] => {
  const taken = new Set<string>();
  for (const item of readItems(node, where, 60, report)) {
    const code = item.kind === 'text' ? item.text.trim() : '';
    if (!known.has(code)) report.add(item.at, where, unknown(code.slice(0, 60)));
    else if (taken.has(code)) report.add(item.at, where, `${code} est cité deux fois`);
    taken.add(code);
  }
  return [...taken];
};

/** The kinds of supporting documents that a dossier may hold; `criteria` are the ids that they may prove. */
export const compileDocuments = (
  node: SourceNode | undefined,
  criteria: ReadonlySet<string>,
  report: Report,
): DocumentKind[] =>
  readNamed(node, 'pièces', 60, report).map(({ key, value }) => {
    const where = `pièces, ${key.text.slice(0, 60)}`;
    if (!KIND.test(key.text))
      report.add(key.at, where, 'le code d’une pièce s’écrit en capitales sans accent : STATUTS');
    const keys = readKeys(value, where, KEYS, report);
    const proves = keys.get('vaut_preuve');
    return {
      kind: key.text,
      title: readText(keys.get('titre'), `${where}, titre`, 200, report),
      validMonths: readValidity(keys.get('validité'), `${where}, validité`, report),
      obtainedFrom: optionalText(keys.get('obtenue_auprès_de'), `${where}, obtenue_auprès_de`, 200, report),
      required: readWord(keys.get('exigée'), `${where}, exigée`, ['oui', 'non'], report) === 'oui',
      provesCriteria: readCodes(
        proves,
        `${where}, vaut_preuve`,
        criteria,
        (code) => `aucun critère n’a pour identifiant « ${code} »`,
        report,
      ),
      help: optionalText(keys.get('aide'), `${where}, aide`, 1000, report),
    };
  });

/** What proves a criterion: kinds of the charter's own documents where it lists them, else plain words. */
export const readEvidence = (
  node: SourceNode | undefined,
  where: string,
  kinds: ReadonlySet<string> | null,
  report: Report,
): string[] =>
  kinds === null
    ? readItems(node, where, 20, report).map((item) => readText(item, where, 300, report))
    : readCodes(node, where, kinds, (code) => `« ${code} » n’est pas une des pièces de la charte`, report);
