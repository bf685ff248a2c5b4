import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { counted, frenchDate, frenchInstant, nonBreaking } from '../../public/french.ts';
import { checkBallot } from '../api/session-ballot.ts';
import { agendaQuery, sessionQuery } from '../api/session-queries.ts';
import type { AgendaPoint } from '../api/session-shapes.ts';
import { Button } from '../parts/button.tsx';
import { Page } from '../parts/page.tsx';
import { Refused } from '../parts/refused.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { groups, wordOf } from './ballot-words.ts';
import { OwnDissent } from './own-dissent.tsx';
import { eraseReceipts, type KeptReceipt, receiptsOf } from './kept-receipts.ts';

type OfSession = { readonly council: string; readonly session: string };
type ReceiptProps = { readonly council: string; readonly item: string; readonly receipt: KeptReceipt };

/** Of a secret ballot: whether it is in the box, and nothing of what it says. */
const InBox = ({
  council,
  item,
  code,
}: {
  readonly council: string;
  readonly item: string;
  readonly code: string;
}) => {
  const [said, setSaid] = useState('');
  const [error, setError] = useState<Error | null>(null);
  const ask = async () => {
    setError(null);
    try {
      const there = await checkBallot(council, item, code);
      setSaid(
        there
          ? 'Ce bulletin est dans l’urne.'
          : 'Ce bulletin n’est pas dans l’urne. Dites-le à la présidence.',
      );
    } catch (caught) {
      setError(caught as Error);
    }
  };
  return (
    <>
      <Refused error={error} />
      <p className="row">
        <Button look="quiet" onPress={() => void ask()}>
          Vérifier que mon bulletin est dans l’urne
        </Button>
        <span role="status">{said}</span>
      </p>
    </>
  );
};

const Kept = ({ council, item, receipt }: ReceiptProps) => {
  const { choice, code, at, round, seat } = receipt;
  return (
    <li>
      <p>
        {round > 1 && `Vote n° ${round} : `}
        {code === null ? (
          <>
            <strong>{wordOf(choice ?? '')}</strong>, enregistré le {frenchInstant(at)}
          </>
        ) : (
          <>
            Bulletin secret déposé. Code de suivi <strong className="whole code">{groups(code)}</strong>
          </>
        )}
        <span className="soft"> · siège {seat}</span>
      </p>
      {code !== null && <InBox council={council} item={item} code={code} />}
    </li>
  );
};

type PointProps = { readonly council: string; readonly point: AgendaPoint };

const Point = ({ council, point }: PointProps) => (
  <section className="card">
    <h2>{nonBreaking(point.structureName ?? point.question)}</h2>
    <ul className="rows">
      {receiptsOf(point.item).map((receipt) => (
        <Kept key={receipt.key} council={council} item={point.item} receipt={receipt} />
      ))}
    </ul>
  </section>
);

/** In these what the council said of a point is known. */
const VOTED: ReadonlySet<string> = new Set(['opinionGiven', 'voted']);

const titleOf = (count: number): string =>
  count === 0
    ? 'Cet appareil ne garde aucun reçu de vote.'
    : `Mes votes : ${counted(count, 'point', 'points')}.`;

/** What this device keeps of one's votes in a session, until its minutes tell them: nobody else has it. */
export const VotesPage = ({ council, session }: OfSession) => {
  const [erased, setErased] = useState(0);
  const thing = useQuery(sessionQuery(council, session));
  const { data: agenda, error, refetch } = useQuery(agendaQuery(council, session));
  if (error !== null && agenda === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (agenda === undefined || thing.data === undefined) return <Waiting what="Lecture de vos votes" />;
  const voted = agenda.points.filter(({ item }) => receiptsOf(item).length > 0);
  const { minutes, heldOn } = thing.data.data;
  const dissenting = minutes === 'APPROVED' ? [] : agenda.points.filter(({ state }) => VOTED.has(state));
  return (
    <Page
      title={titleOf(voted.length)}
      above={
        <p className="crumb">
          <Link to="/espace/$council/seances/$session" params={{ council, session }}>
            Séance du {frenchDate(heldOn)}
          </Link>
        </p>
      }
    >
      <p className="lead">
        {minutes === 'APPROVED'
          ? 'Le procès-verbal est approuvé : ces reçus ne servent plus.'
          : 'Gardez ces reçus jusqu’au procès-verbal : ils y sont confrontés. Ils ne sont que sur cet appareil.'}
      </p>
      <div className="stack" key={erased}>
        {voted.map((point) => (
          <Point key={point.item} council={council} point={point} />
        ))}
      </div>
      {dissenting.length > 0 && (
        <section className="block" aria-labelledby="desaccords">
          <h2 id="desaccords">Si vous n’êtes pas d’accord avec un vote</h2>
          <p>Qui était là peut le faire écrire au procès-verbal, tant qu’il n’est pas approuvé.</p>
          {dissenting.map(({ item, structureName, question }) => (
            <OwnDissent key={item} council={council} item={item} name={structureName ?? question} />
          ))}
        </section>
      )}
      {voted.length > 0 && (
        <p className="row">
          <Button
            look="quiet"
            onPress={() => {
              for (const { item } of voted) eraseReceipts(item);
              setErased(erased + 1);
            }}
          >
            Effacer ces reçus de cet appareil
          </Button>
        </p>
      )}
    </Page>
  );
};
