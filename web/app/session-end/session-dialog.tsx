import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { signInAddress } from '../api/session.ts';
import { Button } from '../parts/button.tsx';
import { keepTyped } from './typed.ts';

type Props = {
  readonly ended: boolean;
  readonly person: string;
  readonly goOn: () => void;
  /** Once it is over, a person may still read their page and copy from it. */
  readonly close: () => void;
};

const Ending = ({ goOn }: Pick<Props, 'goOn'>): ReactNode => (
  <>
    <h2 id="fin-de-session">Votre session se termine dans deux minutes.</h2>
    <p id="fin-de-session-texte">
      Ce que vous avez écrit reste sur cette page. Un appui suffit pour continuer.
    </p>
    <p className="row">
      <Button onPress={goOn}>Rester connecté</Button>
    </p>
  </>
);

const Ended = ({ person, close }: Pick<Props, 'person' | 'close'>): ReactNode => (
  <>
    <h2 id="fin-de-session">Votre session est terminée.</h2>
    <p id="fin-de-session-texte">
      Reconnectez-vous, rien n’est perdu : vous reviendrez à cette page, dans le même champ.
    </p>
    <p className="row">
      <Button
        onPress={() => {
          keepTyped(person);
          window.location.assign(signInAddress(window.location.pathname));
        }}
      >
        Me reconnecter
      </Button>
      <Button look="quiet" onPress={close}>
        Lire cette page d’abord
      </Button>
    </p>
  </>
);

/**
 * The one dialog over a page: that a session is about to end, or has. The browser's own element holds the focus and gives it
 * back to where it was. Escape goes on, or leaves the page as it is.
 */
export const SessionDialog = ({ ended, person, goOn, close }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  // It is closed while it still stands in the page, or the focus would go nowhere.
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, [ended]);
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      className="card ends"
      aria-labelledby="fin-de-session"
      aria-describedby="fin-de-session-texte"
      onCancel={(event) => {
        event.preventDefault();
        if (ended) close();
        else goOn();
      }}
    >
      {ended ? <Ended person={person} close={close} /> : <Ending goOn={goOn} />}
    </dialog>
  );
};
