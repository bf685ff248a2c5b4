import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { frenchDate } from '../../public/french.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Refused } from '../parts/refused.tsx';
import { ChangeFields, missingOfChange, NOTHING_CHANGED } from './change-fields.tsx';
import { LabelFrame, type OfLabel } from './label-frame.tsx';

/** The questionnaire of the year (H3): one word answers it when nothing changed. */
export const YearlyCheckPage = ({ council, label }: OfLabel) => {
  const [changed, setChanged] = useState(NOTHING_CHANGED);
  const [tried, setTried] = useState(0);
  const navigate = useNavigate();
  const back = () => navigate({ to: '/espace/$council/labels/$label', params: { council, label } });
  const answer = useCommand(back);
  const path = `/api/${council}/labels/${label}/answerCheck`;
  const errors = tried === 0 ? [] : missingOfChange(changed);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(tried + 1);
    if (missingOfChange(changed).length > 0) return;
    answer.mutate({ path, body: { changes: changed.kinds, description: changed.description.trim() } });
  };
  return (
    <LabelFrame
      council={council}
      label={label}
      title="Quelque chose a-t-il changé depuis un an ?"
      wrong={errors.length > 0}
    >
      {({ available, data: { check } }) =>
        check !== null && available.includes('answerCheck') ? (
          <>
            <ErrorSummary errors={errors} tried={tried} />
            <p className="lead">
              Siège, statuts, comptes, ou une réponse dont le label dépend.
              {check.noticeUntil !== null &&
                ` Sans réponse le ${frenchDate(check.noticeUntil)} au plus tard, une mesure peut être proposée sur votre label. Une réponse tardive est lue aussi.`}
            </p>
            <p className="row">
              <Button onPress={() => answer.mutate({ path, body: {} })}>Répondre : rien n’a changé</Button>
              <span role="status">{answer.isPending && 'Envoi…'}</span>
            </p>
            <Refused error={answer.error} />
            <h2>Quelque chose a changé</h2>
            <form onSubmit={send} noValidate>
              <ChangeFields changed={changed} onChange={setChanged} errors={errors} />
              <p className="row">
                <Button type="submit" look="quiet">
                  Répondre : voici ce qui a changé
                </Button>
              </p>
            </form>
          </>
        ) : (
          <p>
            Aucun point annuel n’attend votre réponse. Un courriel vous préviendra quand le prochain sera
            ouvert.
          </p>
        )
      }
    </LabelFrame>
  );
};
