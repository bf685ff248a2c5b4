import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { applicationQuery } from '../api/queries.ts';
import type { Application, Thing } from '../api/shapes.ts';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';

export type OfDossier = { readonly council: string; readonly application: string };

type DossierFrameProps = OfDossier & {
  readonly title: string;
  readonly children: (thing: Thing<Application>) => ReactNode;
};

/** A page about one dossier: whose it is, its number, and the way back to where it stands. */
export const DossierFrame = ({ council, application, title, children }: DossierFrameProps) => {
  const { data: thing, error, refetch } = useQuery(applicationQuery(council, application));
  if (error !== null && thing === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (thing === undefined) return <Waiting what="Ouverture de votre dossier" />;
  return (
    <Page
      title={title}
      above={
        <p className="crumb">
          <Link to="/espace/$council/demandes/$application" params={{ council, application }}>
            {thing.data.structureName} · dossier {thing.data.number}
          </Link>
        </p>
      }
    >
      {children(thing)}
    </Page>
  );
};
