import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { frenchDate } from '../../public/french.ts';
import { ActForm } from '../acts/act-form.tsx';
import type { Asked } from '../acts/asked.ts';
import { ownOpinionQuery } from '../api/expertise-queries.ts';
import type { OwnOpinion } from '../api/expertise-shapes.ts';
import { Problem } from '../api/problem.ts';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { POSITIONS } from '../words/opinion-words.ts';
import { AcceptOpinion, type OfOpinion } from './accept-opinion.tsx';
import { ShownDossier } from './shown-dossier.tsx';

const NOT_FOUND = 404;

const ASKED: readonly Asked[] = [
  { name: 'position', kind: 'choice', label: 'Votre conclusion', options: POSITIONS },
  {
    name: 'text',
    kind: 'text',
    label: 'Votre avis, et ce qui le fonde',
    hint: '8 000 signes au plus. La structure le lira s’il est versé au rapport.',
  },
];

const Given = ({ says }: { readonly says: string }) => (
  <Page title="Votre avis est transmis.">
    <p className="lead">{says}</p>
    <p>Le service vous remercie. Cette page ne s’ouvre plus : vous n’avez plus rien à faire.</p>
    <p className="go">
      <Link to="/espace">Revenir à mon espace</Link>
    </p>
  </Page>
);

const titleOf = ({ dueOn, overdue }: OwnOpinion['data']): string =>
  overdue
    ? `Votre avis était attendu pour le ${frenchDate(dueOn)} : il sera lu s’il arrive encore.`
    : `Votre avis est attendu jusqu’au ${frenchDate(dueOn)}`;

const Asking = ({
  council,
  expertise,
  opinion,
  onGiven,
}: OfOpinion & { readonly opinion: OwnOpinion; readonly onGiven: (says: string) => void }) => {
  const { data, available } = opinion;
  return (
    <Page title={titleOf(data)}>
      <div className="stack">
        <section aria-labelledby="question">
          <h2 id="question">La question</h2>
          <p className="typed card">{data.question ?? 'Effacée, comme la règle de conservation le veut.'}</p>
        </section>
        <ShownDossier shown={data.shown} />
        {available.includes('giveOpinion') && (
          <section aria-labelledby="avis">
            <h2 id="avis">Votre avis</h2>
            <ActForm
              id="avis-rendu"
              path={`/api/${council}/expertises/${expertise}/giveOpinion`}
              asked={ASKED}
              effect={
                <p>
                  Il part une fois, et ne se reprend pas. Il reste confidentiel tant que le service ne le
                  verse pas au rapport ; qui lit le dossier le lit alors, sans votre nom. C’est le vôtre : le
                  conseil donne le sien.
                </p>
              }
              action="Transmettre mon avis"
              done="Votre avis est transmis."
              onDone={onGiven}
            />
          </section>
        )}
      </div>
    </Page>
  );
};

/** The page of whoever is asked for an opinion (B6): the code first, then the question, what is shown, and the answer. */
export const OpinionPage = ({ council, expertise }: OfOpinion) => {
  const { data: opinion, error, refetch } = useQuery(ownOpinionQuery(council, expertise));
  const [given, setGiven] = useState<string | null>(null);
  if (given !== null) return <Given says={given} />;
  if (opinion === undefined) {
    if (error instanceof Problem && error.status === NOT_FOUND)
      return <AcceptOpinion council={council} expertise={expertise} />;
    if (error !== null) return <Trouble error={error} again={() => void refetch()} />;
    return <Waiting what="Lecture de la question" />;
  }
  return <Asking council={council} expertise={expertise} opinion={opinion} onGiven={setGiven} />;
};
