import { type Asked, codesIn, type Option, type Typed, withCodes } from '../../acts/asked.ts';
import type { MeetingReport } from '../../api/meeting-shapes.ts';
import { FINDINGS } from '../../words/meeting-words.ts';

/** What the report of a meeting asks, and the command that it makes (B15). */

const findingOf = (criterion: string): string => `finding.${criterion}`;
const wordsOf = (criterion: string): string => `words.${criterion}`;
const isFound = (criterion: string, typed: Typed): boolean => (typed[findingOf(criterion)] ?? '') !== '';

/** What was found of one criterion, and in which words. */
const foundAsked = ({ code, label }: Option, when: (typed: Typed) => boolean): readonly Asked[] => [
  {
    name: findingOf(code),
    kind: 'choice',
    label: `Constat : ${label}`,
    optional: true,
    options: FINDINGS,
    when,
  },
  {
    name: wordsOf(code),
    kind: 'text',
    label: `Ce qui a été vu : ${code}`,
    optional: true,
    when: (typed) => when(typed) && isFound(code, typed),
  },
];

export type Criteria = { readonly lookedAt: readonly Option[]; readonly others: readonly Option[] };

/** The report follows what was to be looked at; another criterion may be added to it. */
export const reportAsked = ({ lookedAt, others }: Criteria): readonly Asked[] => [
  { name: 'present', kind: 'line', label: 'Qui était là', hint: 'En 600 signes au plus.' },
  {
    name: 'text',
    kind: 'text',
    label: 'Compte rendu',
    hint: 'La structure et le conseil le lisent tel quel.',
  },
  ...lookedAt.flatMap((each) => foundAsked(each, () => true)),
  {
    name: 'others',
    kind: 'several',
    label: 'Autres critères constatés',
    optional: true,
    options: others,
    when: () => others.length > 0,
  },
  ...others.flatMap((each) => foundAsked(each, ({ others: chosen }) => codesIn(chosen).includes(each.code))),
];

/** Beside the report, when it is put right. */
export const WHY: Asked = {
  name: 'why',
  kind: 'text',
  label: 'Pourquoi le corriger',
  hint: 'En 600 signes au plus ; la structure le lit.',
};

/** The command as it was typed. */
export const reportOf =
  (application: string, { lookedAt, others }: Criteria) =>
  (typed: Typed) => {
    const added = codesIn(typed['others']);
    const reported = [...lookedAt, ...others.filter(({ code }) => added.includes(code))];
    const { present = '', text = '', why } = typed;
    return {
      application,
      present: present.trim(),
      text: text.trim(),
      findings: reported
        .filter(({ code }) => isFound(code, typed))
        .map(({ code }) => {
          const words = (typed[wordsOf(code)] ?? '').trim();
          return { criterion: code, finding: typed[findingOf(code)], ...(words !== '' && { words }) };
        }),
      ...(why !== undefined && { why: why.trim() }),
    };
  };

/** A report as it was typed, to be written anew. */
export const typedOf = ({ present, text, findings }: MeetingReport, { lookedAt }: Criteria): Typed => ({
  present: present ?? '',
  text: text ?? '',
  others: withCodes(
    findings.map(({ criterion }) => criterion).filter((one) => !lookedAt.some(({ code }) => code === one)),
  ),
  ...Object.fromEntries(
    findings.flatMap(({ criterion, finding, words }) => [
      [findingOf(criterion), finding],
      [wordsOf(criterion), words ?? ''],
    ]),
  ),
});
