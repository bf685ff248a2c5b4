import { useParams } from '@tanstack/react-router';
import { StructurePage } from './structure-page.tsx';
import { StructuresPage } from './structures-page.tsx';

/** The pages of structures for the service, at their addresses. */
export const StructuresRoute = () => {
  const { council } = useParams({ strict: false });
  return <StructuresPage council={council ?? ''} />;
};
export const StructureRoute = () => {
  const { council, structure } = useParams({ strict: false });
  return <StructurePage key={structure} council={council ?? ''} structure={structure ?? ''} />;
};
