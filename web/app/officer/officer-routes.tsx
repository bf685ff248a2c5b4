import { useParams } from '@tanstack/react-router';
import { ExaminationPage } from './examination-page.tsx';
import { WorkListPage } from './work-list-page.tsx';

/** The pages of who examines, at their addresses. */
export const WorkListRoute = () => {
  const { council } = useParams({ strict: false });
  return <WorkListPage council={council ?? ''} />;
};
export const ExaminationRoute = () => {
  const { council, application } = useParams({ strict: false });
  return <ExaminationPage key={application} council={council ?? ''} application={application ?? ''} />;
};
