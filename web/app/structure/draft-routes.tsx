import { useParams } from '@tanstack/react-router';
import { AssistancePage } from './assistance-page.tsx';
import { ProofsPage } from './proofs-page.tsx';
import { QuestionPage } from './question-page.tsx';
import { ReviewPage } from './review-page.tsx';
import { TakeUpPage } from './take-up-page.tsx';

const useDossier = () => {
  const { council, application } = useParams({ strict: false });
  return { council: council ?? '', application: application ?? '' };
};

/** The pages of a request that is being filled in, at their addresses. */
export const ProofsRoute = () => <ProofsPage {...useDossier()} />;
export const ReviewRoute = () => <ReviewPage {...useDossier()} />;
export const QuestionRoute = () => {
  const { criterion } = useParams({ strict: false });
  return <QuestionPage {...useDossier()} criterion={criterion ?? ''} />;
};
export const TakeUpRoute = () => <TakeUpPage {...useDossier()} />;
export const AssistanceRoute = () => <AssistancePage {...useDossier()} />;
