import { CommitmentCards } from '../commitments/commitments.tsx';
import { OfDossier, type OfOneDossier } from './of-dossier.tsx';

/** What the structure will do about what is to be improved (M15), as who examines proposes it and answers. */
export const CommitmentsPage = ({ council, application }: OfOneDossier) => (
  <OfDossier council={council} application={application} title="Les engagements de la structure">
    {(thing) => <CommitmentCards council={council} thing={thing} side="SERVICE" />}
  </OfDossier>
);
