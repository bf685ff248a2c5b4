import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import { councilQuery } from '../api/queries.ts';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';

const PLACES = [
  {
    to: '/espace/$council/chartes',
    words: 'La charte et ses projets',
    about: 'Écrire une version, la simuler, la soumettre, l’adopter.',
  },
  {
    to: '/espace/$council/membres',
    words: 'Les membres et le service',
    about: 'Les sièges, les mandats, les rôles et les délégations de signature.',
  },
  {
    to: '/espace/$council/reglement',
    words: 'Le règlement',
    about: 'Les règles des séances, du label et de la conservation, et leurs projets.',
  },
  {
    to: '/espace/$council/controles',
    words: 'Les contrôles et ce qui les suit',
    about: 'Les campagnes, les mesures sur un label, les recours et les signalements.',
  },
] as const;

/** What governs a council, and where it is prepared. */
export const CouncilPage = ({ council }: { readonly council: string }) => {
  const { data, error, refetch } = useQuery(councilQuery(council));
  if (error !== null && data === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (data === undefined) return <Waiting what="Lecture du conseil" />;
  const [first] = data.sessions;
  return (
    <Page title="Que voulez-vous régler au conseil ?">
      <p className="lead">
        {nonBreaking(data.name)}.{' '}
        {first === undefined
          ? 'Aucune séance n’est annoncée.'
          : `Prochaine séance le ${frenchDate(first.heldOn)}.`}
      </p>
      <ul className="rows entries">
        {PLACES.map(({ to, words, about }) => (
          <li key={to}>
            <h2>
              <Link to={to} params={{ council }}>
                {words}
              </Link>
            </h2>
            <p>{about}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
};
