import { useParams } from '@tanstack/react-router';
import { ContestPage } from './contest-page.tsx';
import { JoinPage } from './join-page.tsx';
import { PeoplePage } from './people-page.tsx';
import { RegistersPage } from './registers-page.tsx';

const useStructure = () => {
  const { council, structure } = useParams({ strict: false });
  return { council: council ?? '', structure: structure ?? '' };
};

/** The pages of one structure, at their addresses; and that of whoever is invited to one. */
export const PeopleRoute = () => <PeoplePage {...useStructure()} />;
export const RegistersRoute = () => <RegistersPage {...useStructure()} />;
export const ContestRoute = () => {
  const { field } = useParams({ strict: false });
  return <ContestPage {...useStructure()} field={field ?? ''} />;
};
export const JoinRoute = () => <JoinPage />;
