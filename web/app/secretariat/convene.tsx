import { type SubmitEvent, useState } from 'react';
import { counted, frenchDate, nonBreaking } from '../../public/french.ts';
import type { Convening, Notices } from '../api/secretariat-convocation-shapes.ts';
import { useCommand } from '../api/use-command.ts';
import { LetterText } from '../parts/letter-text.tsx';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Refused } from '../parts/refused.tsx';
import { TextArea } from '../parts/text-area.tsx';
import type { OfOneSession } from './of-session.tsx';

const URGENCY = 'urgence';

type ConveneProps = OfOneSession & { readonly notices: Notices; readonly convening: Convening };

const Legal = ({ convening, heldOn }: { readonly convening: Convening; readonly heldOn: string }) => {
  const { refusal, requiredDays, withoutUrgencyUntil } = convening;
  return (
    <div className={`notice ${refusal === null ? '' : 'review'}`}>
      <p>
        <Icon name={refusal === null ? 'tick' : 'triangle'} />
        <span>
          {nonBreaking(
            refusal === null
              ? `Dans les délais jusqu’au ${frenchDate(withoutUrgencyUntil)} : le règlement veut ${counted(requiredDays, 'jour', 'jours')} entre la réception et la séance du ${frenchDate(heldOn)}.`
              : refusal.title,
          )}
        </span>
      </p>
      <p className="small">
        Ce qui compte est le jour où chaque membre reçoit la convocation. Son accusé, ou une remise notée ici,
        en est la preuve.
      </p>
    </div>
  );
};

/** Whether the notice is lawful today, the letter as a member will read it, and the act. */
export const Convene = ({ council, session, notices, convening }: ConveneProps) => {
  const [urgency, setUrgency] = useState('');
  const [tried, setTried] = useState(false);
  const convene = useCommand(() => undefined);
  const lacking = convening.refusal !== null && urgency.trim() === '';
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (lacking) {
      document.getElementById(URGENCY)?.focus();
      return;
    }
    const typed = urgency.trim();
    convene.mutate({
      path: `/api/${council}/sessions/${session}/convene`,
      body: { urgency: typed === '' ? null : typed },
    });
  };
  return (
    <form onSubmit={send} noValidate>
      <Legal convening={convening} heldOn={notices.heldOn} />
      {convening.refusal !== null && (
        <TextArea
          id={URGENCY}
          label="Raison de l’urgence"
          hint="Les membres la lisent une fois connectés ; elle figure au procès-verbal."
          value={urgency}
          onChange={setUrgency}
          error={tried && lacking ? 'Écrivez pourquoi la séance ne peut pas attendre.' : null}
        />
      )}
      {convening.letter !== null && (
        <LetterText letter={convening.letter} to="La lettre que chaque membre lira" />
      )}
      <Refused error={convene.error} />
      <p className="row">
        <Button type="submit">
          {`Convoquer ${counted(notices.items.length, 'membre', 'membres')} pour le ${frenchDate(notices.heldOn)}`}
        </Button>
        <span role="status">{convene.isPending && 'Envoi…'}</span>
      </p>
    </form>
  );
};
