import { useParams } from '@tanstack/react-router';
import { OpinionPage } from './opinion-page.tsx';

/** The page of one opinion, at its address. */
export const OpinionRoute = () => {
  const { council, expertise } = useParams({ strict: false });
  return <OpinionPage key={expertise} council={council ?? ''} expertise={expertise ?? ''} />;
};
