import { useParams } from '@tanstack/react-router';
import { ActPage } from './act-page.tsx';
import { BulkPage } from './bulk-page.tsx';
import { CommitmentsPage } from './commitments-page.tsx';
import { DeliveryPage } from './delivery-page.tsx';
import { ReceivedPage } from './received-page.tsx';
import { RequestPage } from './request-page.tsx';
import { SignatureBookPage } from './signature-book-page.tsx';

/** The pages of acts that are shown before they are done, at their addresses. */
const useDossier = () => {
  const { council, application } = useParams({ strict: false });
  return { council: council ?? '', application: application ?? '' };
};
export const ReceivedRoute = () => <ReceivedPage {...useDossier()} />;
export const RequestRoute = () => <RequestPage {...useDossier()} />;
export const SignatureBookRoute = () => <SignatureBookPage {...useDossier()} />;
export const CommitmentsRoute = () => <CommitmentsPage {...useDossier()} />;
export const DeliveryRoute = () => <DeliveryPage {...useDossier()} />;
export const ActRoute = () => {
  const { council, application, act } = useParams({ strict: false });
  return <ActPage key={act} council={council ?? ''} application={application ?? ''} act={act ?? ''} />;
};
export const BulkRoute = () => {
  const { council, bulk } = useParams({ strict: false });
  return <BulkPage key={bulk} council={council ?? ''} bulk={bulk ?? ''} />;
};
