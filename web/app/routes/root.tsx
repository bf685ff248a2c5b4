import { createRootRoute } from '@tanstack/react-router';
import { Frame } from '../frame/frame.tsx';
import { Page } from '../parts/page.tsx';

const NotFound = () => (
  <Page title="Cette page n’existe pas ou ne vous est pas ouverte.">
    <p className="lead">Relisez son adresse, ou repartez de votre espace.</p>
    <p className="row">
      <a className="button" href="/espace">
        Aller à mon espace
      </a>
    </p>
  </Page>
);

/** What every page of who is signed in is within. */
export const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });
