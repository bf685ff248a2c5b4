import { useParams } from '@tanstack/react-router';
import { DocumentPage } from './document-page.tsx';
import { DocumentsPage } from './documents-page.tsx';

/** The documents of a structure, and each, at their addresses. */
export const DocumentsRoute = () => {
  const { council, structure } = useParams({ strict: false });
  return <DocumentsPage council={council ?? ''} structure={structure ?? ''} />;
};
export const DocumentRoute = () => {
  const { council, document } = useParams({ strict: false });
  return <DocumentPage key={document} council={council ?? ''} document={document ?? ''} />;
};
