import { Link } from '@tanstack/react-router';

/** The pages of one dossier beside that of its examination. */
const PLACES = [{ to: '/espace/$council/dossiers/$application/avis', words: 'Avis de l’extérieur' }] as const;

type PlacesProps = { readonly council: string; readonly application: string };

export const DossierPlaces = (params: PlacesProps) => (
  <nav aria-label="Autour du dossier">
    <ul className="go">
      {PLACES.map(({ to, words }) => (
        <li key={to}>
          <Link to={to} params={params}>
            {words}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
