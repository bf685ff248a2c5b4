import { useParams } from '@tanstack/react-router';
import { AppealPage } from './appeal-page.tsx';
import { DecisionsPage } from './decisions-page.tsx';
import { SignPage } from './sign-page.tsx';

const useDecision = () => {
  const { council, application, appeal } = useParams({ strict: false });
  return { council: council ?? '', application: application ?? '', appeal: appeal ?? '' };
};

/** The pages of who signs, at their addresses. */
export const DecisionsRoute = () => <DecisionsPage council={useDecision().council} />;
export const SignRoute = () => <SignPage {...useDecision()} />;
export const AppealRoute = () => <AppealPage {...useDecision()} />;
