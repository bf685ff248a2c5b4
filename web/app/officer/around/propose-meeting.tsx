import { useQuery } from '@tanstack/react-query';
import { nonBreaking } from '../../../public/french.ts';
import { workListQuery } from '../../api/officer-queries.ts';
import { Act } from '../../acts/act-form.tsx';
import type { Option, Typed } from '../../acts/asked.ts';
import type { OfOneDossier } from '../of-dossier.tsx';
import { isConvened, meetingAsked, proposalOf } from './proposed-meeting.ts';

const effect = (typed: Typed) => (
  <p>
    {nonBreaking(
      isConvened(typed)
        ? 'Les structures sont convoquées à cette date, avec le préavis du règlement : chacune dit si elle vient.'
        : 'La structure reçoit ces dates par courriel, et en choisit une dans son dossier. Sans réponse dans le délai du règlement, vous fixez la date vous-même.',
    )}{' '}
    Aucun délai de réponse à la demande ne s’arrête.
  </p>
);

type ProposeProps = OfOneDossier & {
  readonly criteria: readonly Option[];
  readonly onDone: (said: string) => void;
};

/** To propose a visit, a hearing or a working session from a dossier (B15). */
export const ProposeMeeting = ({ council, application, criteria, onDone }: ProposeProps) => {
  const others = (useQuery(workListQuery(council)).data?.items ?? [])
    .filter(({ id, data }) => id !== application && data.number !== null)
    .map(({ id, data }) => ({ code: id, label: `${data.structureName}, dossier ${data.number}` }));
  return (
    <Act
      id="rencontre"
      path={`/api/${council}/meetings`}
      asked={meetingAsked(criteria, others)}
      effect={effect}
      action="Proposer une rencontre"
      done="La rencontre est proposée : la structure en est avertie."
      toBody={proposalOf(application)}
      onDone={onDone}
    />
  );
};
