import { useQuery } from '@tanstack/react-query';
import { counted } from '../../public/french.ts';
import { councilQuery } from '../api/queries.ts';
import { forecastQuery, noticesQuery } from '../api/secretariat-queries.ts';
import type { Notices } from '../api/secretariat-convocation-shapes.ts';
import { ChangeSession } from './change-session.tsx';
import { Convene } from './convene.tsx';
import { MembersCalled } from './members-called.tsx';
import { OfSession, type OfOneSession } from './of-session.tsx';
import { QuorumForecast } from './quorum-forecast.tsx';

const titleOf = (state: string, notices: Notices | undefined): string => {
  if (notices?.convening != null)
    return notices.convening.refusal === null
      ? 'Convoquer aujourd’hui est dans les délais.'
      : 'Convoquer aujourd’hui demande une urgence.';
  if (state === 'scheduled' || notices === undefined) return 'Convocation';
  const { inTime, members } = notices.notified;
  return `${counted(inTime, 'membre', 'membres')} sur ${members} ${inTime < 2 ? 'a' : 'ont'} reçu la convocation à temps`;
};

/** Is the notice lawful? Then who had it, what shows it, who comes, whom to call (C3, C7, DEL-03, DEL-04). */
export const ConvocationPage = ({ council, session }: OfOneSession) => {
  const notices = useQuery({ ...noticesQuery(council, session), retry: false }).data;
  const forecast = useQuery({ ...forecastQuery(council, session), retry: false }).data;
  const colleges = useQuery(councilQuery(council)).data?.colleges ?? [];
  const collegeOf = (college: number): string => colleges[college - 1] ?? `Collège ${college}`;
  return (
    <OfSession council={council} session={session} title={({ state }) => titleOf(state, notices)}>
      {(thing) => (
        <>
          {notices?.convening != null && thing.available.includes('convene') && (
            <Convene council={council} session={session} notices={notices} convening={notices.convening} />
          )}
          {thing.state === 'scheduled' && notices === undefined && (
            <p className="lead">Le secrétariat ou la présidence convoque les membres.</p>
          )}
          {thing.state === 'convened' && forecast !== undefined && (
            <QuorumForecast forecast={forecast} collegeOf={collegeOf} notices={notices?.items ?? null} />
          )}
          {thing.state !== 'scheduled' && notices !== undefined && (
            <MembersCalled
              council={council}
              session={session}
              notices={notices}
              replies={forecast?.replies ?? []}
              collegeOf={collegeOf}
              mayRecord={thing.available.includes('recordHandDelivery')}
              mayReply={thing.available.includes('recordHandDelivery') && thing.available.includes('reply')}
            />
          )}
          <ChangeSession council={council} session={session} thing={thing} />
        </>
      )}
    </OfSession>
  );
};
