import { useParams } from '@tanstack/react-router';
import { ImportPage } from './import-page.tsx';

/** What a council brings from elsewhere, at its address. */
export const ImportRoute = () => {
  const { council = '' } = useParams({ strict: false });
  return <ImportPage council={council} />;
};
