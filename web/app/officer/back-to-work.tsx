import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meQuery } from '../api/queries.ts';
import { placesOf } from '../structure/places.ts';

/** The way back from a dossier: to the list of dossiers for who works on them, to the sessions for who sits. */
export const BackToWork = ({ council }: { readonly council: string }) => {
  const own = useQuery(meQuery).data?.councils.find((each) => each.council === council);
  const places = own === undefined ? [] : placesOf(own);
  const isOpen = (to: string): boolean => places.some((place) => place.to === to);
  return (
    <p className="crumb">
      {isOpen('/espace/$council/dossiers') || !isOpen('/espace/$council/sieger') ? (
        <Link to="/espace/$council/dossiers" params={{ council }}>
          Dossiers
        </Link>
      ) : (
        <Link to="/espace/$council/sieger" params={{ council }}>
          Les séances du conseil
        </Link>
      )}
    </p>
  );
};
