import { useParams } from '@tanstack/react-router';
import { MeetingPage } from './meeting-page.tsx';
import { MeetingsPage } from './meetings-page.tsx';

/** The meetings about a dossier, at their addresses. */
const useDossier = () => {
  const { council, application } = useParams({ strict: false });
  return { council: council ?? '', application: application ?? '' };
};
export const MeetingsRoute = () => <MeetingsPage {...useDossier()} />;
export const MeetingRoute = () => {
  const of = useDossier();
  const { meeting } = useParams({ strict: false });
  return <MeetingPage key={meeting} {...of} meeting={meeting ?? ''} />;
};
