import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import { councilQuery } from '../api/queries.ts';
import { useRoles } from '../council/use-roles.ts';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';

const BOTH = ['administrator', 'secretary'];

/** The pages by which a council is governed, and who may read each. */
const PLACES = [
  {
    to: '/espace/$council/chartes',
    words: 'La charte et ses projets',
    about: 'Écrire une version, la simuler, la soumettre, l’adopter.',
    roles: BOTH,
  },
  {
    to: '/espace/$council/membres',
    words: 'Les membres et le service',
    about: 'Les sièges, les mandats, les rôles et les délégations de signature.',
    roles: BOTH,
  },
  {
    to: '/espace/$council/reglement',
    words: 'Le règlement',
    about: 'Les règles des séances, du label et de la conservation, et leurs projets.',
    roles: BOTH,
  },
  {
    to: '/espace/$council/identite',
    words: 'Ce que le conseil dit de lui',
    about: 'Son logo, les mentions légales, la déclaration d’accessibilité.',
    roles: BOTH,
  },
  {
    to: '/espace/$council/service/charge',
    words: 'Qui suit quels dossiers',
    about: 'Le nombre de dossiers de chacun, les absences, ce qui pourrait changer de main.',
    roles: BOTH,
  },
  {
    to: '/espace/$council/partenaires',
    words: 'Les partenaires',
    about: 'Les réseaux dont les liens proposent des réponses aux structures.',
    roles: BOTH,
  },
  {
    to: '/espace/$council/reprises',
    words: 'Reprendre ce qui était tenu ailleurs',
    about: 'Les membres et les labels d’avant, depuis un fichier.',
    roles: BOTH,
  },
  {
    to: '/espace/$council/eliminations',
    words: 'Ce qui peut être éliminé',
    about: 'Les dossiers dont le temps est fini, le bordereau et le visa des archives.',
    roles: ['secretary'],
  },
  {
    to: '/espace/$council/controles',
    words: 'Les contrôles et ce qui les suit',
    about: 'Les campagnes, les mesures sur un label, les recours et les signalements.',
    // Who administers reads none of them.
    roles: ['secretary'],
  },
] as const;

/** What governs a council, and where it is prepared. */
export const CouncilPage = ({ council }: { readonly council: string }) => {
  const { data, error, refetch } = useQuery(councilQuery(council));
  const roles = useRoles(council);
  if (error !== null && data === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (data === undefined) return <Waiting what="Lecture du conseil" />;
  const places = PLACES.filter((place) => place.roles.some((role) => roles.includes(role)));
  const [first] = data.sessions;
  return (
    <Page title="Que voulez-vous régler au conseil ?">
      <p className="lead">
        {nonBreaking(data.name)}.{' '}
        {first === undefined
          ? 'Aucune séance n’est annoncée.'
          : `Prochaine séance le ${frenchDate(first.heldOn)}.`}
      </p>
      {roles.length > 0 && places.length === 0 && (
        <p>Vous n’avez rien à y régler : l’administration et le secrétariat du conseil s’en chargent.</p>
      )}
      <ul className="rows entries">
        {places.map(({ to, words, about }) => (
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
