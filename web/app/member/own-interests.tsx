import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meQuery } from '../api/queries.ts';

/** One's own declaration of interests, said first when it is awaited (MAN-04); nothing for who has none to make. */
export const OwnInterests = ({ council }: { readonly council: string }) => {
  const me = useQuery(meQuery).data;
  const interests = me?.councils.find((each) => each.council === council)?.interests ?? null;
  return interests === null ? null : (
    <p className={interests.due ? 'notice review' : ''}>
      {interests.due && 'Votre déclaration d’intérêts est attendue. '}
      <Link to="/espace/$council/interets" params={{ council }}>
        Mes intérêts déclarés
      </Link>
    </p>
  );
};
