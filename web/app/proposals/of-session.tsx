import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { counted, frenchDate, nonBreaking } from '../../public/french.ts';
import { followUpQuery, sessionProposalsQuery } from '../api/proposal-queries.ts';
import { Button } from '../parts/button.tsx';
import { Refused } from '../parts/refused.tsx';
import { ProposalLines } from './proposal-lines.tsx';

type OfSession = { readonly council: string; readonly session: string };

/** What was decided before a session, and how far each has come: the council reads it before it decides more (M32). */
const FollowUp = ({ council, session }: OfSession) => {
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery(
    followUpQuery(council, session),
  );
  const decided = data?.pages.flatMap(({ items }) => items) ?? [];
  const days = Map.groupBy(decided, ({ votedOn }) => votedOn);
  return (
    <>
      <Refused error={error} />
      {data !== undefined && decided.length === 0 && <p>Le conseil n’a voté aucune proposition avant.</p>}
      {[...days].map(([day, lines]) => (
        <section key={day}>
          <h3>Séance du {frenchDate(day)}</h3>
          <ProposalLines
            council={council}
            proposals={lines.map(({ id, state, ...line }) => ({ id, state, data: line }))}
          />
        </section>
      ))}
      <p className="row">
        {hasNextPage && (
          <Button look="quiet" onPress={() => void fetchNextPage()}>
            Voir ce qui a été décidé plus tôt
          </Button>
        )}
        <span role="status">{isFetching && 'Lecture…'}</span>
      </p>
    </>
  );
};

/** The proposals on the agenda of a session, and what became of those that were voted before. */
export const SessionProposals = ({ council, session }: OfSession) => {
  const { data } = useQuery({ ...sessionProposalsQuery(council, session), retry: false });
  const [open, setOpen] = useState(false);
  if (data === undefined) return null;
  const { items } = data;
  return (
    <section aria-labelledby="propositions">
      <h2 id="propositions">Propositions</h2>
      <p>
        {items.length === 0
          ? 'Aucune proposition n’est à son ordre du jour.'
          : nonBreaking(`${counted(items.length, 'proposition', 'propositions')} à son ordre du jour :`)}
      </p>
      <ProposalLines
        council={council}
        proposals={items.map(({ id, state, ...line }) => ({ id, state, data: line }))}
      />
      <details className="card act" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>Ce que le conseil a décidé avant, et où cela en est</summary>
        {open && <FollowUp council={council} session={session} />}
      </details>
    </section>
  );
};
