import { useParams } from '@tanstack/react-router';
import { DossierPage } from './dossier-page.tsx';
import { ProofsPage } from './proofs-page.tsx';
import { QuestionPage } from './question-page.tsx';
import { ReviewPage } from './review-page.tsx';

const useDossier = () => {
  const { council, application } = useParams({ strict: false });
  return { council: council ?? '', application: application ?? '' };
};

/** The pages of one request, at their addresses. */
export const DossierRoute = () => <DossierPage {...useDossier()} />;
export const ProofsRoute = () => <ProofsPage {...useDossier()} />;
export const ReviewRoute = () => <ReviewPage {...useDossier()} />;
export const QuestionRoute = () => {
  const { criterion } = useParams({ strict: false });
  return <QuestionPage {...useDossier()} criterion={criterion ?? ''} />;
};
