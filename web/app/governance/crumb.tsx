import { Link } from '@tanstack/react-router';
import { useRoles } from '../council/use-roles.ts';
import { Icon } from '../parts/icon.tsx';

type CrumbProps = {
  readonly council: string;
  /** The list of which the page shows one. */
  readonly list?: {
    readonly to: '/espace/$council/chartes';
    readonly words: string;
  };
};

/** The way back: to the list, or to the page of the council for who governs it; to one’s space for the others. */
export const Crumb = ({ council, list }: CrumbProps) => {
  const roles = useRoles(council);
  const governs = roles.some((role) => role === 'administrator' || role === 'secretary');
  if (list === undefined && roles.length > 0 && !governs)
    return (
      <p className="crumb">
        <Link to="/espace">
          <Icon name="back" /> Mon espace
        </Link>
      </p>
    );
  return (
    <p className="crumb">
      <Link to={list?.to ?? '/espace/$council/conseil'} params={{ council }}>
        <Icon name="back" /> {list?.words ?? 'Conseil'}
      </Link>
    </p>
  );
};
