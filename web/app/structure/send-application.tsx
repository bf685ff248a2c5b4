import { useState } from 'react';
import { Checkbox } from 'react-aria-components';
import { counted } from '../../public/french.ts';
import { Button } from '../parts/button.tsx';
import { Refused } from '../parts/refused.tsx';
import { FieldError } from '../questions/around.tsx';
import { Problem } from '../api/problem.ts';
import { useCommand } from '../api/use-command.ts';
import { TakeCharter } from './newer-charter.tsx';

type SendProps = {
  readonly council: string;
  readonly application: string;
  /** How many answers are not with the service yet: sending waits for them, and says so. */
  readonly unsent: number;
  readonly onSent: () => void | Promise<void>;
};

/** Also when the service published its constants of the year. */
const CHARTER_CHANGED = 'charter-changed';

/** The sworn statement (L113-13), and the sending. */
export const SendApplication = ({ council, application, unsent, onSent }: SendProps) => {
  const [sworn, setSworn] = useState(false);
  const [tried, setTried] = useState(false);
  const submit = useCommand(onSent);
  const error = tried && !sworn ? 'Cochez cette case pour envoyer votre demande.' : null;
  const send = () => {
    setTried(true);
    if (!sworn || unsent > 0) return;
    submit.mutate({
      path: `/api/${council}/applications/${application}/submit`,
      body: { swornStatement: true },
    });
  };
  return (
    <section aria-labelledby="envoi">
      <h2 id="envoi">Envoyer</h2>
      <FieldError id="serment" error={error} />
      <Checkbox
        id="serment"
        className="option"
        isSelected={sworn}
        onChange={setSworn}
        isInvalid={error !== null}
      >
        <span className="box" aria-hidden="true" />
        J’atteste sur l’honneur que ces réponses sont exactes.
      </Checkbox>
      {unsent > 0 && (
        <p role="status">
          {counted(unsent, 'réponse attend', 'réponses attendent')} le réseau : l’envoi sera possible dès
          qu’il est revenu.
        </p>
      )}
      <Refused error={submit.error} />
      {submit.error instanceof Problem && submit.error.reason === CHARTER_CHANGED && (
        <TakeCharter council={council} application={application} onDone={submit.reset} />
      )}
      <p className="row">
        <Button onPress={send}>Envoyer ma demande</Button>
        <span role="status">{submit.isPending && 'Envoi…'}</span>
      </p>
    </section>
  );
};
