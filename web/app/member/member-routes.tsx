import { useParams } from '@tanstack/react-router';
import { PackPage } from './before/pack-page.tsx';
import { ChairPage } from './chair-page.tsx';
import { InterestsPage } from './interests-page.tsx';
import { MinutesPage } from './minutes-page.tsx';
import { RoomPage } from './room-page.tsx';
import { SessionPage } from './session-page.tsx';
import { SessionsPage } from './sessions-page.tsx';
import { VotesPage } from './votes-page.tsx';

const useSession = () => {
  const { council, session } = useParams({ strict: false });
  return { council: council ?? '', session: session ?? '' };
};

/** The pages of a session, at their addresses. */
export const SessionRoute = () => <SessionPage {...useSession()} />;
export const RoomRoute = () => <RoomPage {...useSession()} />;
export const ChairRoute = () => <ChairPage {...useSession()} />;

export const SessionsRoute = () => <SessionsPage council={useSession().council} />;
export const MinutesRoute = () => <MinutesPage {...useSession()} />;
export const VotesRoute = () => <VotesPage {...useSession()} />;
export const PackRoute = () => <PackPage {...useSession()} />;
export const InterestsRoute = () => <InterestsPage council={useSession().council} />;
