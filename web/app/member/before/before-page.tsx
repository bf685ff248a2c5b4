import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { hourInWords } from '../../../../workflows/calendar/french-dates.ts';
import { counted, frenchDate } from '../../../public/french.ts';
import { OwnInterests } from '../own-interests.tsx';
import { packQuery } from '../../api/session-queries.ts';
import type { Session } from '../../api/session-shapes.ts';
import type { Thing } from '../../api/shapes.ts';
import { Page } from '../../parts/page.tsx';
import { Act } from '../chair/act.tsx';
import { SessionProposals } from '../../proposals/of-session.tsx';
import { ComeOrGo } from '../come-or-go.tsx';
import { ReplyForm } from '../reply-form.tsx';
import { ToConduct } from '../to-conduct.tsx';
import { PointsToRead } from './points-to-read.tsx';
import { ProxyForm } from './proxy-form.tsx';

type BeforeProps = {
  readonly council: string;
  readonly session: string;
  readonly thing: Thing<Session>;
  readonly seat: number;
  readonly presides: boolean;
};

const Acknowledge = ({ path }: { readonly path: string }) => {
  const [done, setDone] = useState(false);
  return done ? (
    <p role="status">Vous avez accusé réception de la convocation.</p>
  ) : (
    <p className="row">
      <Act path={`${path}/acknowledgeConvocation`} look="quiet" onDone={() => setDone(true)}>
        J’ai bien reçu la convocation
      </Act>
    </p>
  );
};

/** What the service answered to members, told where it is read. */
const Answered = ({ council, session }: { readonly council: string; readonly session: string }) => {
  const pack = useQuery({ ...packQuery(council, session), retry: false }).data;
  const answered = pack?.questions.filter(({ answeredAt }) => answeredAt !== null).length ?? 0;
  return answered === 0 ? null : (
    <p>
      {counted(answered, 'question de membre y a sa réponse', 'questions de membres y ont leur réponse')}.
    </p>
  );
};

/** Before a session: when and where, whether one comes, to whom one gives one's voice, and what there is to read. */
export const BeforePage = ({ council, session, thing, seat, presides }: BeforeProps) => {
  const { data, available } = thing;
  const path = `/api/${council}/sessions/${session}`;
  const reply = data.replies.find(({ member }) => member === seat)?.answer ?? null;
  return (
    <Page title={`Séance du ${frenchDate(data.heldOn)}, à ${hourInWords(data.startsAt)}`}>
      {data.place !== null && <p className="lead">{data.place}</p>}
      {data.call > 1 && <p>Seconde convocation, sur le même ordre du jour : aucun quorum n’est exigé.</p>}
      {data.remoteLink !== null && (
        <p>
          <a href={data.remoteLink}>Suivre la séance à distance</a>
        </p>
      )}
      <ToConduct council={council} session={session} presides={presides} />
      {available.includes('acknowledgeConvocation') && <Acknowledge path={path} />}
      {available.includes('reply') && <ReplyForm path={path} reply={reply} />}
      {available.includes('checkIn') && (
        <section aria-labelledby="emarger">
          <h2 id="emarger">Le jour de la séance</h2>
          <p>Émargez dès votre arrivée : la séance ne s’ouvre qu’avec son quorum.</p>
          <ComeOrGo path={path} thing={thing} seat={seat} />
        </section>
      )}
      {available.includes('giveProxy') && (
        <ProxyForm council={council} path={path} seat={seat} presence={data.presence} />
      )}
      <PointsToRead council={council} session={session} mayRecuse={available.includes('askQuestion')} />
      <p className="row">
        <Link className="button" to="/espace/$council/seances/$session/dossier" params={{ council, session }}>
          Lire mon dossier de séance
        </Link>
      </p>
      <Answered council={council} session={session} />
      <SessionProposals council={council} session={session} />
      <OwnInterests council={council} />
    </Page>
  );
};
