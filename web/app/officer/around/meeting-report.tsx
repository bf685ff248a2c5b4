import { frenchInstant, nonBreaking } from '../../../public/french.ts';
import type { MeetingReport } from '../../api/meeting-shapes.ts';
import { findingInWords } from '../../words/officer-words.ts';

const ERASED = 'Ce texte a été effacé, comme la règle de conservation le veut.';

type ReportedProps = {
  readonly report: Pick<MeetingReport, 'present' | 'text' | 'findings' | 'why'>;
};

/** What was written after a meeting, criterion by criterion. */
const Reported = ({ report: { present, text, findings, why } }: ReportedProps) => (
  <>
    {why !== null && <p>{nonBreaking(`Corrigé : ${why}`)}</p>}
    {present !== null && <p>{nonBreaking(`Présents : ${present}`)}</p>}
    <p className="typed">{text ?? ERASED}</p>
    {findings.length > 0 && (
      <ul>
        {findings.map(({ criterion, finding, words }) => (
          <li key={criterion}>
            {criterion}
            {nonBreaking(` : ${findingInWords(finding)}`)}
            {words !== null && `. ${nonBreaking(words)}`}
          </li>
        ))}
      </ul>
    )}
  </>
);

/** The report as it stands, then those that it replaces. */
export const MeetingReportText = ({ report }: { readonly report: MeetingReport }) => (
  <>
    <h3>Compte rendu du {frenchInstant(report.at)}</h3>
    <Reported report={report} />
    {report.former.map((each) => (
      <details key={each.at}>
        <summary>Ce qu’il disait le {frenchInstant(each.at)}</summary>
        <Reported report={each} />
      </details>
    ))}
  </>
);
