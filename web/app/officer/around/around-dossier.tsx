import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { counted } from '../../../public/french.ts';
import { countOf, dossierChangesQuery } from '../../api/changes-queries.ts';
import { meQuery } from '../../api/queries.ts';
import type { Application, Thing } from '../../api/shapes.ts';

type AroundProps = { readonly council: string; readonly thing: Thing<Application> };

const WORDS = {
  avis: 'Avis de l’extérieur',
  rencontres: 'Rencontres avec la structure',
  changements: 'Ce qui a changé depuis votre dernier regard',
  conflits: 'Conflits d’intérêts et liens',
  registre: 'Registre du dossier',
} as const;

/** What stands around a dossier, each on a page of its own. */
export const AroundDossier = ({ council, thing }: AroundProps) => {
  const { id, available } = thing;
  const looks = available.includes('markLooked');
  const changes = useQuery({ ...dossierChangesQuery(council, id), enabled: looks }).data;
  const own = useQuery(meQuery).data?.councils.find((each) => each.council === council);
  const holds = (...roles: string[]): boolean => own?.roles.some(({ role }) => roles.includes(role)) === true;
  const places = [
    ...(holds('officer', 'secretary', 'president', 'auditor') ? (['avis', 'rencontres'] as const) : []),
    ...(looks ? (['changements'] as const) : []),
    ...(holds('secretary') ? (['conflits'] as const) : []),
    'registre',
  ] as const;
  return (
    <nav className="on-page" aria-label="Autour du dossier">
      <ul>
        {places.map((place) => (
          <li key={place}>
            <Link
              to={`/espace/$council/dossiers/$application/${place}`}
              params={{ council, application: id }}
            >
              {WORDS[place]}
              {place === 'changements' &&
                changes !== undefined &&
                ` (${counted(countOf(changes), 'changement', 'changements')})`}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
