import { useParams } from '@tanstack/react-router';
import { AgendaPage } from './agenda-page.tsx';
import { ConsultationPage } from './consultation-page.tsx';
import { ConvocationPage } from './convocation-page.tsx';
import { QuestionsPage } from './questions-page.tsx';
import { SchedulePage } from './schedule-page.tsx';
import { SessionsPage } from './sessions-page.tsx';

/** The pages of who prepares sessions, at their addresses. */
export const SessionsRoute = () => {
  const { council } = useParams({ strict: false });
  return <SessionsPage council={council ?? ''} />;
};
export const ScheduleRoute = () => {
  const { council } = useParams({ strict: false });
  return <SchedulePage council={council ?? ''} />;
};
export const AgendaRoute = () => {
  const { council, session } = useParams({ strict: false });
  return <AgendaPage key={session} council={council ?? ''} session={session ?? ''} />;
};
export const ConvocationRoute = () => {
  const { council, session } = useParams({ strict: false });
  return <ConvocationPage key={session} council={council ?? ''} session={session ?? ''} />;
};
export const QuestionsRoute = () => {
  const { council, session } = useParams({ strict: false });
  return <QuestionsPage key={session} council={council ?? ''} session={session ?? ''} />;
};
export const ConsultationRoute = () => {
  const { council, session } = useParams({ strict: false });
  return <ConsultationPage key={session} council={council ?? ''} session={session ?? ''} />;
};
