import { useParams } from '@tanstack/react-router';
import { CharterPage } from './charter-page.tsx';
import { ChartersPage } from './charters-page.tsx';
import { CouncilPage } from './council-page.tsx';
import { MembersPage } from './members-page.tsx';
import { RulesPage } from './rules-page.tsx';

/** The pages by which a council is governed, at their addresses. */
export const CouncilRoute = () => {
  const { council } = useParams({ strict: false });
  return <CouncilPage council={council ?? ''} />;
};
export const ChartersRoute = () => {
  const { council } = useParams({ strict: false });
  return <ChartersPage council={council ?? ''} />;
};
export const CharterRoute = () => {
  const { council, charter } = useParams({ strict: false });
  return <CharterPage key={charter} council={council ?? ''} charter={charter ?? ''} />;
};
export const MembersRoute = () => {
  const { council } = useParams({ strict: false });
  return <MembersPage council={council ?? ''} />;
};
export const RulesRoute = () => {
  const { council } = useParams({ strict: false });
  return <RulesPage council={council ?? ''} />;
};
