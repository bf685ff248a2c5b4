import type { Asked, Option, Typed } from '../../acts/asked.ts';
import { codesIn, withCodes } from '../../acts/asked.ts';
import type { MeetingDossier, MeetingReport } from '../../api/meeting-shapes.ts';
import type { Acting } from '../../governance/one-page.tsx';
import { OwnAct } from '../../governance/own-act.tsx';
import { FINDINGS } from '../../words/meeting-words.ts';

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

type Criteria = { readonly lookedAt: readonly Option[]; readonly others: readonly Option[] };

/** The report follows what was to be looked at; another criterion may be added to it. */
const asked = ({ lookedAt, others }: Criteria): readonly Asked[] => [
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

const WHY: Asked = {
  name: 'why',
  kind: 'text',
  label: 'Pourquoi le corriger',
  hint: 'En 600 signes au plus ; la structure le lit.',
};

const bodyOf =
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
const typedOf = ({ present, text, findings }: MeetingReport, { lookedAt }: Criteria): Typed => ({
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

type ReportActsProps = {
  readonly of: Acting;
  readonly dossier: MeetingDossier;
  /** What its charter calls criteria. */
  readonly criteria: readonly Option[];
};

/** To write what was seen and heard for one dossier, or to put it right before the council has it (B15). */
export const ReportActs = ({ of, dossier, criteria }: ReportActsProps) => {
  const { application, lookedAt, report, structure } = dossier;
  const looked = lookedAt.map(({ id, title }) => ({ code: id, label: `${id}, ${title}` }));
  const all: Criteria = {
    lookedAt: looked,
    others: criteria.filter(({ code }) => !looked.some((each) => each.code === code)),
  };
  if (report === null)
    return (
      <OwnAct
        id={`compte-rendu-${application}`}
        of={of}
        command="recordReport"
        asked={asked(all)}
        effect="La structure lit ce compte rendu dès maintenant, et peut le contredire. Il éclaire la grille, et ne tranche aucun critère."
        action={`Enregistrer le compte rendu pour ${structure.name}`}
        done="Le compte rendu est enregistré."
        toBody={bodyOf(application, all)}
      />
    );
  return (
    <OwnAct
      key={report.at}
      id={`corriger-${application}`}
      of={of}
      command="amendReport"
      asked={[WHY, ...asked(all)]}
      initial={typedOf(report, all)}
      effect="Le compte rendu corrigé remplace celui-ci, qui reste lisible à côté. La structure le sait dès maintenant. Rien ne se corrige plus une fois le dossier inscrit à une séance."
      action={`Corriger le compte rendu pour ${structure.name}`}
      done="Le compte rendu est corrigé."
      toBody={bodyOf(application, all)}
    />
  );
};
