import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { applicationQuery } from '../api/queries.ts';
import type { Application, Thing } from '../api/shapes.ts';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { ClosedDossier } from './around/closed-dossier.tsx';

export type OfOneDossier = { readonly council: string; readonly application: string };

type OfDossierProps = OfOneDossier & {
  readonly title: string;
  readonly wrong?: boolean;
  readonly children: (thing: Thing<Application>) => ReactNode;
};

/** A page about one act on a dossier, under the dossier from which it is reached. */
export const OfDossier = ({ council, application, title, wrong = false, children }: OfDossierProps) => {
  const { data, error, refetch } = useQuery(applicationQuery(council, application));
  if (error !== null && data === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (data === undefined) return <Waiting what="Ouverture du dossier" />;
  if (data.data.closed === true) return <ClosedDossier council={council} thing={data} />;
  return (
    <Page
      title={title}
      wrong={wrong}
      wide
      above={
        <p className="crumb">
          <Link to="/espace/$council/dossiers/$application" params={{ council, application }}>
            {data.data.structureName}
          </Link>
        </p>
      }
    >
      <p className="soft">Dossier {data.data.number}</p>
      {children(data)}
    </Page>
  );
};
