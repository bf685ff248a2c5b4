import { useParams } from '@tanstack/react-router';
import { OpinionsPage } from './opinions-page.tsx';

/** What is asked from outside about one dossier, at its address. */
export const OpinionsRoute = () => {
  const { council, application } = useParams({ strict: false });
  return <OpinionsPage key={application} council={council ?? ''} application={application ?? ''} />;
};
