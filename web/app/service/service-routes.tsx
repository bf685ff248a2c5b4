import { useParams } from '@tanstack/react-router';
import { RoutingPage } from './routing-page.tsx';
import { WorkloadPage } from './workload-page.tsx';

/** How the service shares its work, at its addresses. */
export const WorkloadRoute = () => {
  const { council = '' } = useParams({ strict: false });
  return <WorkloadPage council={council} />;
};
export const RoutingRoute = () => {
  const { council = '' } = useParams({ strict: false });
  return <RoutingPage council={council} />;
};
