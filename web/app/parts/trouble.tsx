import { isSignedOut, Offline, Problem } from '../api/problem.ts';
import { signInAddress } from '../api/session.ts';
import { Button } from './button.tsx';
import { Page } from './page.tsx';

const here = (): string => window.location.pathname + window.location.search;

/** Why a page cannot be shown, and what to do: to sign in, to try again, or to leave. Nothing internal is told. */
export const Trouble = ({ error, again }: { readonly error: unknown; readonly again?: () => void }) => {
  if (isSignedOut(error))
    return (
      <Page title="Connectez-vous pour ouvrir votre espace.">
        <p className="lead">Vous reviendrez à cette page. Ce que vous avez enregistré est gardé.</p>
        <p className="row">
          <a className="button" href={signInAddress(here())}>
            Me connecter
          </a>
        </p>
      </Page>
    );
  const known = error instanceof Problem || error instanceof Offline;
  return (
    <Page title={known ? error.message : 'Cette page ne peut pas s’ouvrir pour le moment.'}>
      <p className="lead">Ce qui était enregistré est gardé.</p>
      <p className="row">
        {again !== undefined && <Button onPress={again}>Réessayer</Button>}
        <a className="button quiet" href="/espace">
          Aller à mon espace
        </a>
      </p>
    </Page>
  );
};
