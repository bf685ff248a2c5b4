import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { next, NOTHING_SAID, SaidHere } from '../acts/said.tsx';
import { expertisesQuery } from '../api/expertise-queries.ts';
import { charterQuery, meQuery } from '../api/queries.ts';
import type { Application, Thing } from '../api/shapes.ts';
import { Refused } from '../parts/refused.tsx';
import { opinionsTitle } from '../words/opinion-words.ts';
import { awaitsDecision } from '../words/officer-words.ts';
import { OfDossier, type OfOneDossier } from './of-dossier.tsx';
import { OpinionCard } from './opinion-card.tsx';
import { RequestOpinion } from './opinion-request.tsx';

type AskProps = OfOneDossier & {
  readonly thing: Thing<Application>;
  readonly onDone: (said: string) => void;
};

/** An opinion is asked by an officer, from the filing of a dossier to its decision. */
const Ask = ({ council, application, thing, onDone }: AskProps) => {
  const own = useQuery(meQuery).data?.councils.find((each) => each.council === council);
  const form = useQuery(charterQuery(council, thing.data.charterVersion)).data?.data.form;
  const isOfficer = own?.roles.some(({ role }) => role === 'officer') === true;
  if (!isOfficer || form === undefined || !awaitsDecision(thing.state)) return null;
  return <RequestOpinion council={council} application={application} form={form} onDone={onDone} />;
};

/** What people from outside were asked about a dossier, and what they answered (B6). */
export const OpinionsPage = ({ council, application }: OfOneDossier) => {
  const { data: items, error } = useQuery(expertisesQuery(council, application));
  const [said, setSaid] = useState(NOTHING_SAID);
  const onDone = (words: string) => setSaid(next(said, words));
  return (
    <OfDossier
      council={council}
      application={application}
      title={items === undefined ? 'Avis demandés à l’extérieur' : opinionsTitle(items)}
    >
      {(thing) => (
        <div className="stack">
          <SaidHere said={said} />
          <Refused error={error} />
          {items?.length === 0 && (
            <p className="lead">
              Une personne extérieure au service peut dire ce qu’elle pense d’un point du dossier. Elle ne lit
              que ce que vous lui montrez.
            </p>
          )}
          {items?.map((item) => (
            <OpinionCard key={item.id} council={council} item={item} onDone={onDone} />
          ))}
          <Ask council={council} application={application} thing={thing} onDone={onDone} />
        </div>
      )}
    </OfDossier>
  );
};
