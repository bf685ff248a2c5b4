import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { counted, frenchDate, nonBreaking } from '../../public/french.ts';
import { chartersQuery } from '../api/governance-queries.ts';
import type { ListedCharter } from '../api/governance-shapes.ts';
import { councilQuery } from '../api/queries.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Page } from '../parts/page.tsx';
import { Refused } from '../parts/refused.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { charterStanding } from '../words/charter-words.ts';
import { useRoles } from '../council/use-roles.ts';
import { Crumb } from './crumb.tsx';
import { FirstCharter } from './first-charter.tsx';

const DRAFTS: ReadonlySet<string> = new Set(['drafted', 'consultation', 'onAgenda']);

type RowProps = { readonly council: string; readonly charter: ListedCharter; readonly current: boolean };

const Row = ({ council, charter, current }: RowProps) => (
  <li>
    <h3>
      <Link to="/espace/$council/chartes/$charter" params={{ council, charter: charter.id }}>
        {charter.data.version === null ? 'Version non écrite' : `Version ${charter.data.version}`}
      </Link>
    </h3>
    <p>{nonBreaking(charterStanding(charter, current))}</p>
    <p className="small soft">{nonBreaking(charter.data.title)}</p>
  </li>
);

type DraftProps = { readonly council: string; readonly textDigest: string; readonly since: string };

/** A draft begins as the charter in force: what is not touched stays as it is. */
const StartDraft = ({ council, textDigest, since }: DraftProps) => {
  const navigate = useNavigate();
  const start = useCommand(({ id }) =>
    navigate({ to: '/espace/$council/chartes/$charter', params: { council, charter: id } }),
  );
  return (
    <section className="block">
      <h2>Préparer une autre version</h2>
      <p>
        Le projet part du texte en vigueur depuis le {frenchDate(since)}. Rien ne change pour personne avant
        que le conseil ne l’adopte.
      </p>
      <Refused error={start.error} />
      <p className="row">
        <Button onPress={() => start.mutate({ path: `/api/${council}/charters`, body: { textDigest } })}>
          Commencer un projet de charte
        </Button>
      </p>
    </section>
  );
};

const titleOf = (drafts: number): string =>
  drafts === 0
    ? 'Aucun projet de charte n’est en cours.'
    : `${counted(drafts, 'projet de charte est', 'projets de charte sont')} en cours.`;

/** The charters of a council: what is being prepared first, then what is in force, then what was. */
export const ChartersPage = ({ council }: { readonly council: string }) => {
  const { data, error, refetch } = useQuery(chartersQuery(council));
  const { data: sheet } = useQuery(councilQuery(council));
  const writes = useRoles(council).includes('secretary');
  if (error !== null && data === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (data === undefined) return <Waiting what="Lecture des chartes" />;
  const drafts = data.filter(({ state }) => DRAFTS.has(state));
  const others = data.filter(({ state }) => !DRAFTS.has(state));
  const inForce = data.find(({ id }) => id === sheet?.charter?.id);
  return (
    <Page title={titleOf(drafts.length)} above={<Crumb council={council} />} wide>
      {drafts.length > 0 && <h2>Projets en cours</h2>}
      {drafts.length > 0 && (
        <ul className="rows entries">
          {drafts.map((charter) => (
            <Row key={charter.id} council={council} charter={charter} current={false} />
          ))}
        </ul>
      )}
      {inForce !== undefined && writes && (
        <StartDraft
          council={council}
          textDigest={inForce.data.textDigest}
          since={inForce.data.effectiveOn ?? ''}
        />
      )}
      {inForce === undefined && writes && drafts.length === 0 && <FirstCharter council={council} />}
      {inForce === undefined && !writes && drafts.length === 0 && (
        <p>La première charte est préparée par le secrétariat du conseil.</p>
      )}
      <section className="block">
        <h2>Versions adoptées ou abandonnées</h2>
        {others.length === 0 && <p>Le conseil n’a encore adopté aucune charte.</p>}
        <ul className="rows entries">
          {others.map((charter) => (
            <Row
              key={charter.id}
              council={council}
              charter={charter}
              current={charter.id === sheet?.charter?.id}
            />
          ))}
        </ul>
      </section>
    </Page>
  );
};
