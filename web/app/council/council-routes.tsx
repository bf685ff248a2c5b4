import { useParams } from '@tanstack/react-router';
import { EliminationsPage } from './eliminations-page.tsx';
import { IdentityPage } from './identity-page.tsx';
import { PartnersPage } from './partners-page.tsx';

/** What a council says of itself and with whom it works, at their addresses. */
export const IdentityRoute = () => {
  const { council = '' } = useParams({ strict: false });
  return <IdentityPage council={council} />;
};
export const PartnersRoute = () => {
  const { council = '' } = useParams({ strict: false });
  return <PartnersPage council={council} />;
};
export const EliminationsRoute = () => {
  const { council = '' } = useParams({ strict: false });
  return <EliminationsPage council={council} />;
};
