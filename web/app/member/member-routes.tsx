import { useParams } from '@tanstack/react-router';
import { ChairPage } from './chair-page.tsx';
import { RoomPage } from './room-page.tsx';
import { SessionPage } from './session-page.tsx';

const useSession = () => {
  const { council, session } = useParams({ strict: false });
  return { council: council ?? '', session: session ?? '' };
};

/** The pages of a session, at their addresses. */
export const SessionRoute = () => <SessionPage {...useSession()} />;
export const RoomRoute = () => <RoomPage {...useSession()} />;
export const ChairRoute = () => <ChairPage {...useSession()} />;
