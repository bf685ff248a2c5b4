import { useParams, useSearch } from '@tanstack/react-router';
import { StartApplication } from './start-application.tsx';

/** To begin a request, at its address. */
export const StartRoute = () => {
  const { council } = useParams({ strict: false });
  const { structure } = useSearch({ strict: false });
  return <StartApplication council={council ?? ''} structure={structure ?? ''} />;
};
