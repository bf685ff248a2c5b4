import { useParams } from '@tanstack/react-router';
import { NotePage } from './note-page.tsx';
import { ProposalPage } from './proposal-page.tsx';
import { WorkPage } from './work-page.tsx';

/** The pages of what a council works on between its sessions, at their addresses. */
export const WorkRoute = () => {
  const { council } = useParams({ strict: false });
  return <WorkPage council={council ?? ''} />;
};
export const NoteRoute = () => {
  const { council, note } = useParams({ strict: false });
  return <NotePage key={note} council={council ?? ''} note={note ?? ''} />;
};
export const ProposalRoute = () => {
  const { council, proposal } = useParams({ strict: false });
  return <ProposalPage key={proposal} council={council ?? ''} proposal={proposal ?? ''} />;
};
