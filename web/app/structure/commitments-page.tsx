import { CommitmentCards } from '../commitments/commitments.tsx';
import { DossierFrame, type OfDossier } from './dossier-frame.tsx';

/** What the structure will do about what is to be improved (M15). */
export const CommitmentsPage = ({ council, application }: OfDossier) => (
  <DossierFrame council={council} application={application} title="Vos engagements">
    {(thing) => <CommitmentCards council={council} thing={thing} side="APPLICANT" />}
  </DossierFrame>
);
