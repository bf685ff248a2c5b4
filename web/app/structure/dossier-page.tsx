import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { frenchDate } from '../../public/french.ts';
import { dossierMeetingsQuery } from '../api/meeting-queries.ts';
import { applicationQuery, meQuery } from '../api/queries.ts';
import type { Application, Thing } from '../api/shapes.ts';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { forStructure } from '../words/application-states.ts';
import { timelineOf, whatToDo } from '../words/timeline.ts';
import { appealInWords } from '../words/waiting-words.ts';
import { whereToResume } from '../words/what-is-left.ts';
import { ResendReceipt } from './resend-receipt.tsx';
import { AfterSilence } from './after-silence.tsx';
import { FileLink } from '../parts/file-link.tsx';
import { Timeline } from '../parts/timeline.tsx';

type DossierProps = { readonly council: string; readonly application: string };

const SILENCE: Readonly<Record<string, string>> = {
  ACCEPTANCE:
    'Sans réponse à cette date, le règlement du label dit que votre demande est acceptée ; vous pourrez en demander l’attestation.',
  REJECTION:
    'Sans réponse à cette date, votre demande est considérée comme rejetée ; vous pourrez en demander les motifs et faire un recours.',
};

/** Once it is decided, silence decides nothing any more. */
const Delays = ({ data: { implicitOn, silenceRegime, decidedOn } }: { readonly data: Application }) =>
  implicitOn === null || decidedOn !== null ? null : (
    <section className="card">
      <h2>Vos délais</h2>
      <p className="due">
        <Icon name="clock" />
        <span>
          Réponse due au plus tard le <strong>{frenchDate(implicitOn)}</strong>
        </span>
      </p>
      <p className="small soft">{SILENCE[silenceRegime]}</p>
    </section>
  );

const VIEWS = [
  {
    to: '/espace/$council/demandes/$application/a-fournir',
    needs: 'provideItem',
    words: 'Envoyer ce qui manque',
  },
  {
    to: '/espace/$council/demandes/$application/decision',
    needs: 'consultDecision',
    words: 'Ouvrir la décision',
  },
  {
    to: '/espace/$council/demandes/$application/rapport',
    needs: 'reply',
    words: 'Lire le rapport et y répondre',
  },
  { to: '/espace/$council/demandes/$application/messages', needs: 'sendMessage', words: 'Écrire au service' },
  {
    to: '/espace/$council/demandes/$application/engagements',
    needs: 'proposeCommitment',
    words: 'Prendre des engagements',
  },
  {
    to: '/espace/$council/demandes/$application/corriger',
    needs: 'correctAnswers',
    words: 'Corriger une réponse',
  },
  { to: '/espace/$council/demandes/$application/retirer', needs: 'withdraw', words: 'Retirer ma demande' },
] as const;

type AtHandProps = {
  readonly council: string;
  readonly thing: Thing<Application>;
  /** Whether meetings are agreed or proposed, and whether a date waits to be chosen. */
  readonly meetings: 'NONE' | 'SOME' | 'TO_CHOOSE';
};

/** What is in the hand of the reader now; what is not possible is not shown. */
const AtHand = ({ council, thing, meetings }: AtHandProps) => {
  const open = VIEWS.filter(({ needs }) => thing.available.includes(needs));
  const params = { council, application: thing.id };
  const { notified, outcome } = thing.data;
  const isRead = notified !== null;
  return (
    <section className="card">
      <h2>À votre main</h2>
      <ul className="go">
        {open.map(({ to, words }) => (
          <li key={to}>
            <Link to={to} params={params}>
              {words}
            </Link>
          </li>
        ))}
        {meetings !== 'NONE' && (
          <li>
            <Link to="/espace/$council/demandes/$application/rencontres" params={params}>
              {meetings === 'TO_CHOOSE'
                ? 'Choisir la date d’une rencontre'
                : 'Vos rencontres avec le service'}
            </Link>
          </li>
        )}
        {isRead && (
          <>
            <li>
              <Link to="/espace/$council/demandes/$application/decision" params={params}>
                Lire la décision
              </Link>
            </li>
            <li>
              <Link to="/espace/$council/demandes/$application/explication" params={params}>
                Lire l’explication, critère par critère
              </Link>
            </li>
          </>
        )}
        {notified !== null && outcome === 'REFUSED' && (
          <li>
            <Link to="/espace/$council/demandes/$application/recours" params={params}>
              Contester la décision jusqu’au {frenchDate(notified.adminAppealDeadline)}, ou suivre votre
              recours
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
};

const useMeetings = (council: string, application: string): AtHandProps['meetings'] => {
  const items = useQuery(dossierMeetingsQuery(council, application)).data ?? [];
  if (items.length === 0) return 'NONE';
  return items.some(({ state }) => state === 'awaiting') ? 'TO_CHOOSE' : 'SOME';
};

const Filed = ({ council, thing }: { readonly council: string; readonly thing: Thing<Application> }) => {
  const { data } = thing;
  const meetings = useMeetings(council, thing.id);
  const appeal = useQuery(meQuery)
    .data?.councils.flatMap(({ structures }) => structures)
    .flatMap(({ appeals }) => appeals)
    .find(({ against }) => against?.id === thing.id);
  return (
    <Page
      title={`${forStructure(thing)}.`}
      wide
      above={
        <p className="soft">
          {data.structureName} · dossier <span className="whole">{data.number}</span>
        </p>
      }
    >
      {appeal === undefined ? (
        <p className="lead">
          {meetings === 'TO_CHOOSE'
            ? 'Le service vous propose une rencontre : choisissez une date.'
            : whatToDo(thing)}
        </p>
      ) : (
        <p className="lead">
          <Link to="/espace/$council/recours/$appeal" params={{ council, appeal: appeal.id }}>
            {appealInWords(appeal)}
          </Link>
        </p>
      )}
      <div className="beside">
        <div>
          <h2 className="heard">Étapes du dossier</h2>
          <Timeline stages={timelineOf(thing)} />
          <AfterSilence council={council} thing={thing} />
        </div>
        <aside className="stack" aria-label="Repères">
          <Delays data={data} />
          <AtHand council={council} thing={thing} meetings={meetings} />
          <section className="card">
            <h2>Vos documents</h2>
            <FileLink
              path={`/api/${council}/applications/${thing.id}/receipt.pdf`}
              name={`accuse-${data.number}.pdf`}
            >
              Accusé d’enregistrement (PDF)
            </FileLink>
            {thing.available.includes('resendReceipt') && <ResendReceipt council={council} id={thing.id} />}
          </section>
        </aside>
      </div>
    </Page>
  );
};

/** A request: the form while it is a draft, then where it stands, what happens next and who acts. */
export const DossierPage = ({ council, application }: DossierProps) => {
  const { data: thing, error, refetch } = useQuery(applicationQuery(council, application));
  if (error !== null && thing === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (thing === undefined) return <Waiting what="Ouverture de votre dossier" />;
  if (thing.state !== 'draft') return <Filed council={council} thing={thing} />;
  const resume = thing.data.progress && whereToResume(thing.data.progress);
  if (resume === undefined) return <Trouble error={null} />;
  // What a former dossier said is looked at first, as long as nothing of this one is answered (M13).
  if (thing.data.progress?.answered === 0 && (thing.data.reused ?? []).length > 0)
    return (
      <Navigate
        to="/espace/$council/demandes/$application/reprendre"
        params={{ council, application }}
        replace
      />
    );
  return (
    <Navigate
      to="/espace/$council/demandes/$application/questions/$criterion"
      params={{ council, application, criterion: resume.id }}
      replace
    />
  );
};
