import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { counted, frenchDate, nonBreaking } from '../../public/french.ts';
import { next, NOTHING_SAID, SaidHere } from '../acts/said.tsx';
import { proposalQuery, threadQuery } from '../api/proposal-queries.ts';
import type { ProposalSheet } from '../api/proposal-shapes.ts';
import { Told } from '../governance/one-page.tsx';
import { Page } from '../parts/page.tsx';
import { Refused } from '../parts/refused.tsx';
import { Timeline } from '../parts/timeline.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { proposalKind, proposalStanding, stageOf, titleOf, writtenBy } from '../words/proposal-words.ts';
import { hasActs } from './acting.ts';
import { Back } from './back.tsx';
import { CarryOut } from './carry-out.tsx';
import { Comments } from './comments.tsx';
import { Support } from './support.tsx';
import { ToCouncil } from './to-council.tsx';
import { useHeld, useNames } from './use-held.ts';
import { Writing } from './writing.tsx';

type OfProposal = { readonly council: string; readonly sheet: ProposalSheet };

const toProposal = (council: string, id: string, title: string | null) => (
  <Link to="/espace/$council/travaux/propositions/$proposal" params={{ council, proposal: id }}>
    {nonBreaking(titleOf({ title }))}
  </Link>
);

/** From what it comes, and with what it goes on. */
const Beside = ({ council, sheet: { data } }: OfProposal) => (
  <ul className="rows">
    {data.notes.map(({ id, title, heldOn }) => (
      <li key={id}>
        Elle cite la note d’atelier{' '}
        <Link to="/espace/$council/travaux/notes/$note" params={{ council, note: id }}>
          {nonBreaking(titleOf({ title }))}
        </Link>
        , {frenchDate(heldOn)}
      </li>
    ))}
    {data.merged.map(({ id, title }) => (
      <li key={id}>Elle reprend {toProposal(council, id, title)}</li>
    ))}
    {data.charter !== null && (
      <li>
        Elle est portée par un{' '}
        <Link to="/espace/$council/chartes/$charter" params={{ council, charter: data.charter.charter }}>
          projet de charte
        </Link>
        {data.charter.amendment !== null && `, amendement ${data.charter.amendment}`}
      </li>
    )}
    {data.mergedInto !== null && (
      <li>
        Elle continue dans{' '}
        <Link
          to="/espace/$council/travaux/propositions/$proposal"
          params={{ council, proposal: data.mergedInto }}
        >
          une autre proposition
        </Link>
      </li>
    )}
  </ul>
);

const Thread = ({ council, id }: { readonly council: string; readonly id: string }) => {
  const { data, error } = useQuery(threadQuery(council, id));
  if (data === undefined) return <Refused error={error} />;
  return <Timeline stages={data.steps.map(stageOf)} />;
};

const supportInWords = ({ data: { supporters, supportedBefore } }: ProposalSheet): string =>
  supportedBefore === 0
    ? counted(supporters.length, 'membre', 'membres')
    : `${counted(supporters.length, 'membre', 'membres')} ; ${counted(supportedBefore, 'membre soutenait', 'membres soutenaient')} une écriture d’avant`;

type PageProps = { readonly council: string; readonly proposal: string };

/** One proposal: what it says, who wants it, what is said of it, what becomes of it, and the thread of all that. */
export const ProposalPage = ({ council, proposal }: PageProps) => {
  const { data: sheet, error, refetch } = useQuery(proposalQuery(council, proposal));
  const held = useHeld(council);
  const names = useNames(council, held);
  const [said, setSaid] = useState(NOTHING_SAID);
  if (error !== null && sheet === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (sheet === undefined || held === null) return <Waiting what="Lecture de la proposition" />;
  const { data } = sheet;
  const acting = {
    council,
    sheet,
    held,
    path: `/api/${council}/proposals/${sheet.id}`,
    may: (act: string) => sheet.available.includes(act),
    onDone: (words: string) => setSaid(next(said, words)),
  };
  return (
    <Page title={titleOf(data)} above={<Back council={council} />} wide>
      <SaidHere said={said} />
      <p className="lead">{nonBreaking(proposalStanding(sheet))}.</p>
      <Told
        lines={[
          ['Ce qu’elle changerait', proposalKind(data.kind)],
          ['Proposée par', data.author === held.person ? 'vous' : writtenBy(data, names)],
          ['Soutenue par', supportInWords(sheet)],
          ['Avancement', data.progress?.text],
        ]}
      />
      <section className="block">
        <h2>Ce que le conseil ferait</h2>
        <p className="typed">{nonBreaking(data.text ?? 'Texte effacé.')}</p>
        <Beside council={council} sheet={sheet} />
        <Support {...acting} />
      </section>
      <section className="block">
        <h2>Suite à donner</h2>
        {!hasActs(acting) && <p>Rien ne vous attend ici.</p>}
        <CarryOut {...acting} />
        <ToCouncil {...acting} />
        <Writing {...acting} />
      </section>
      <section className="block">
        <h2>Ce qui en est dit</h2>
        <Comments {...acting} names={names} />
      </section>
      <section className="block">
        <h2>Son histoire</h2>
        <Thread council={council} id={sheet.id} />
      </section>
    </Page>
  );
};
