import { useParams } from '@tanstack/react-router';
import { WorkloadPage } from './workload-page.tsx';

/** How the service shares its work, at its addresses. */
export const WorkloadRoute = () => {
  const { council = '' } = useParams({ strict: false });
  return <WorkloadPage council={council} />;
};
