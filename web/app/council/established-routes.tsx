import { useParams } from '@tanstack/react-router';
import { EstablishedCouncilPage } from './established-council-page.tsx';
import { EstablishedPage } from './established-page.tsx';

/** The pages of who administers the platform, at their addresses. */
export const EstablishedRoute = () => <EstablishedPage />;
export const EstablishedCouncilRoute = () => {
  const { council = '' } = useParams({ strict: false });
  return <EstablishedCouncilPage key={council} council={council} />;
};
