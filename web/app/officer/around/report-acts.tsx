import type { Option } from '../../acts/asked.ts';
import type { MeetingDossier } from '../../api/meeting-shapes.ts';
import type { Acting } from '../../governance/one-page.tsx';
import { OwnAct } from '../../governance/own-act.tsx';
import { type Criteria, reportAsked, reportOf, typedOf, WHY } from './written-report.ts';

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
        asked={reportAsked(all)}
        effect="La structure lit ce compte rendu dès maintenant, et peut le contredire. Il éclaire la grille, et ne tranche aucun critère."
        action={`Enregistrer le compte rendu pour ${structure.name}`}
        done="Le compte rendu est enregistré."
        toBody={reportOf(application, all)}
      />
    );
  return (
    <OwnAct
      key={report.at}
      id={`corriger-${application}`}
      of={of}
      command="amendReport"
      asked={[WHY, ...reportAsked(all)]}
      initial={typedOf(report, all)}
      effect="Le compte rendu corrigé remplace celui-ci, qui reste lisible à côté. La structure le sait dès maintenant. Rien ne se corrige plus une fois le dossier inscrit à une séance."
      action={`Corriger le compte rendu pour ${structure.name}`}
      done="Le compte rendu est corrigé."
      toBody={reportOf(application, all)}
    />
  );
};
