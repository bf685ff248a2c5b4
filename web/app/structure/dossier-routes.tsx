import { useParams } from '@tanstack/react-router';
import { CommitmentsPage } from './commitments-page.tsx';
import { CorrectPage, CorrectTopicPage } from './correct-page.tsx';
import { DecisionPage } from './decision-page.tsx';
import { ExplanationPage } from './explanation-page.tsx';
import { DossierPage } from './dossier-page.tsx';
import { MeetingsPage } from './meetings-page.tsx';
import { MessagesPage } from './messages-page.tsx';
import { MissingItemsPage } from './missing-items-page.tsx';
import { ReportPage } from './report-page.tsx';
import { WithdrawPage } from './withdraw-page.tsx';

const useDossier = () => {
  const { council, application } = useParams({ strict: false });
  return { council: council ?? '', application: application ?? '' };
};

/** The pages of one request once it is sent, at their addresses. */
export const DossierRoute = () => <DossierPage {...useDossier()} />;
export const MessagesRoute = () => <MessagesPage {...useDossier()} />;
export const MissingItemsRoute = () => <MissingItemsPage {...useDossier()} />;
export const ReportRoute = () => <ReportPage {...useDossier()} />;
export const DecisionRoute = () => <DecisionPage {...useDossier()} />;
export const ExplanationRoute = () => <ExplanationPage {...useDossier()} />;
export const WithdrawRoute = () => <WithdrawPage {...useDossier()} />;
export const MeetingsRoute = () => <MeetingsPage {...useDossier()} />;
export const CorrectRoute = () => <CorrectPage {...useDossier()} />;
export const CorrectTopicRoute = () => {
  const { criterion } = useParams({ strict: false });
  return <CorrectTopicPage {...useDossier()} criterion={criterion ?? ''} />;
};
export const CommitmentsRoute = () => <CommitmentsPage {...useDossier()} />;
