import { Link } from '@tanstack/react-router';
import { Icon } from '../parts/icon.tsx';

/** The way back to all that a council works on. */
export const Back = ({ council }: { readonly council: string }) => (
  <p className="crumb">
    <Link to="/espace/$council/travaux" params={{ council }}>
      <Icon name="back" /> Travaux du conseil
    </Link>
  </p>
);
