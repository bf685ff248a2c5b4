import { useParams } from '@tanstack/react-router';
import { ChangesPage } from './changes-page.tsx';
import { ConflictsPage } from './conflicts-page.tsx';
import { HistoryPage } from './history-page.tsx';

/** What stands around a dossier, at its addresses. */
const useDossier = () => {
  const { council, application } = useParams({ strict: false });
  return { council: council ?? '', application: application ?? '' };
};
export const ChangesRoute = () => <ChangesPage {...useDossier()} />;
export const ConflictsRoute = () => <ConflictsPage {...useDossier()} />;
export const HistoryRoute = () => <HistoryPage {...useDossier()} />;
