import { Link } from '@tanstack/react-router';
import { Icon } from '../parts/icon.tsx';

type CrumbProps = {
  readonly council: string;
  /** The list of which the page shows one. */
  readonly list?: {
    readonly to: '/espace/$council/chartes';
    readonly words: string;
  };
};

/** The way back: to the list, or to the page of the council. */
export const Crumb = ({ council, list }: CrumbProps) => (
  <p className="crumb">
    <Link to={list?.to ?? '/espace/$council/conseil'} params={{ council }}>
      <Icon name="back" /> {list?.words ?? 'Conseil'}
    </Link>
  </p>
);
