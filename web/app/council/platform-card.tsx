import { Link } from '@tanstack/react-router';
import { Icon } from '../parts/icon.tsx';

/** The platform for who administers it: its councils, which then govern themselves. */
export const PlatformCard = ({ isFirst }: { readonly isFirst: boolean }) => (
  <section className="card">
    <h2>La plateforme</h2>
    <p>Vous établissez des conseils et invitez qui les administre ; chacun se règle ensuite lui-même.</p>
    <p className="row">
      <Link className={isFirst ? 'button' : 'button quiet'} to="/espace/conseils">
        Voir les conseils établis <Icon name="forward" />
      </Link>
    </p>
  </section>
);
