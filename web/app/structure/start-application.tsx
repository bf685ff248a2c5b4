import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { counted, frenchDate, nonBreaking } from '../../public/french.ts';
import { councilQuery } from '../api/queries.ts';
import type { Council } from '../api/shapes.ts';
import { Button } from '../parts/button.tsx';
import { Page } from '../parts/page.tsx';
import { Refused } from '../parts/refused.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { useCommand } from '../api/use-command.ts';

type StartProps = { readonly council: string; readonly structure: string };

type Paper = Council['beforeApplying']['documents'][number];

const Papers = ({ papers }: { readonly papers: readonly Paper[] }) => (
  <ul>
    {papers.map(({ title, obtainedFrom }) => (
      <li key={title}>
        {nonBreaking(title)}
        {obtainedFrom !== null && (
          <span className="soft">
            {nonBreaking(
              `, seulement si nous ne pouvons pas obtenir cette pièce nous-mêmes ; source : ${obtainedFrom}`,
            )}
          </span>
        )}
      </li>
    ))}
  </ul>
);

const Documents = ({ council }: { readonly council: Council }) => {
  const { beforeApplying } = council;
  const { time, documents } = beforeApplying;
  const optional = documents.filter(({ required }) => !required);
  return (
    <>
      <p className="lead">
        {nonBreaking(
          `${counted(time.questions, 'question', 'questions')}, environ ${counted(time.minutes, 'minute', 'minutes')} et le temps de réunir vos pièces, en plusieurs fois si vous voulez. La demande est gratuite.`,
        )}
      </p>
      <h2>Ce qu’il vous faudra</h2>
      <Papers papers={documents.filter(({ required }) => required)} />
      {optional.length > 0 && (
        <details>
          <summary>
            {counted(optional.length, 'pièce facultative', 'pièces facultatives')}, si elles existent chez
            vous
          </summary>
          <Papers papers={optional} />
        </details>
      )}
    </>
  );
};

/** What applying takes, and for which session. */
export const StartApplication = ({ council: id, structure }: StartProps) => {
  const { data: council, error, refetch } = useQuery(councilQuery(id));
  const navigate = useNavigate();
  const start = useCommand(({ id: application }) =>
    navigate({ to: '/espace/$council/demandes/$application', params: { council: id, application } }),
  );
  if (error !== null) return <Trouble error={error} again={() => void refetch()} />;
  if (council === undefined) return <Waiting what="Lecture des séances à venir" />;
  const begin = (session: string) =>
    start.mutate({ path: `/api/${id}/applications`, body: { structure, session } });
  return (
    <Page title="Commencer une demande">
      <Refused error={start.error} />
      <Documents council={council} />
      <h2>Pour quelle séance ?</h2>
      {council.sessions.length === 0 && (
        <p>
          Aucune séance n’est annoncée. Appelez le {nonBreaking(council.contact.phone)} : on vous dira quand
          déposer.
        </p>
      )}
      <ul className="rows">
        {council.sessions.map(({ id: session, heldOn, opensOn, closesOn }) => (
          <li key={session}>
            <p>
              <strong>Séance du {frenchDate(heldOn)}</strong>
            </p>
            <p className="small soft">
              Demandes reçues du {frenchDate(opensOn)} au {frenchDate(closesOn)}.
            </p>
            <p className="row">
              <Button onPress={() => begin(session)}>Commencer pour la séance du {frenchDate(heldOn)}</Button>
            </p>
          </li>
        ))}
      </ul>
    </Page>
  );
};
