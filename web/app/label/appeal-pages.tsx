import { useQuery } from '@tanstack/react-query';
import { labelHistoryQuery } from '../api/label-queries.ts';
import type { Told } from '../api/label-shapes.ts';
import { DossierFrame, type OfDossier } from '../structure/dossier-frame.tsx';
import { LabelFrame, type OfLabel } from './label-frame.tsx';
import { LodgeAppeal } from './lodge-appeal.tsx';
import { OwnAppeals, useAppealsAgainst } from './own-appeals.tsx';

const TITLE = 'Contester cette décision';

type Of = Parameters<typeof LodgeAppeal>[0];

/** One appeal a decision: who made theirs already follows it. */
const Appealing = ({ council, structure, against, until }: Of) => {
  const appeals = useAppealsAgainst(council, structure, [against.id]).filter(
    ({ data }) => data.by === 'STRUCTURE',
  );
  return appeals.length > 0 ? (
    <>
      <p>Votre recours contre cette décision est déjà reçu.</p>
      <OwnAppeals council={council} appeals={appeals} />
    </>
  ) : (
    <LodgeAppeal council={council} structure={structure} against={against} until={until} />
  );
};

/** Against what was decided of a request. */
export const AppealApplicationPage = ({ council, application }: OfDossier) => (
  <DossierFrame council={council} application={application} title={TITLE}>
    {({ data: { structure, notified } }) => (
      <Appealing
        council={council}
        structure={structure}
        against={{ kind: 'APPLICATION', id: application }}
        until={notified?.adminAppealDeadline ?? null}
      />
    )}
  </DossierFrame>
);

/** The last day to appeal against the last measure that was notified. */
const lastDay = (facts: readonly Told[]): string | null => {
  const notified = facts.findLast(({ type }) => type === 'MeasureNotified.v1');
  const remedies = notified?.data?.['remedies'] as { readonly adminAppealDeadline?: string } | undefined;
  return remedies?.adminAppealDeadline ?? null;
};

/** Against a measure on a label. */
export const AppealLabelPage = ({ council, label }: OfLabel) => {
  const history = useQuery(labelHistoryQuery(council, label)).data;
  return (
    <LabelFrame council={council} label={label} title={TITLE}>
      {({ data: { holder } }) =>
        holder !== null && (
          <Appealing
            council={council}
            structure={holder.structure}
            against={{ kind: 'LABEL', id: label }}
            until={lastDay(history?.facts ?? [])}
          />
        )
      }
    </LabelFrame>
  );
};
