import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { labelQuery } from '../api/label-queries.ts';
import type { Label } from '../api/label-shapes.ts';
import type { Thing } from '../api/shapes.ts';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';

export type OfLabel = { readonly council: string; readonly label: string };

type LabelFrameProps = OfLabel & {
  readonly title: string | ((label: Label) => string);
  readonly wrong?: boolean;
  readonly children: (thing: Thing<Label>) => ReactNode;
};

/** A page about one label: whose it is, its number, and the way back to where it stands. */
export const LabelFrame = ({ council, label, title, wrong = false, children }: LabelFrameProps) => {
  const { data: thing, error, refetch } = useQuery(labelQuery(council, label));
  if (error !== null && thing === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (thing === undefined) return <Waiting what="Ouverture de votre label" />;
  return (
    <Page
      title={typeof title === 'string' ? title : title(thing.data)}
      wrong={wrong}
      above={
        <p className="crumb">
          <Link to="/espace/$council/labels/$label" params={{ council, label }}>
            {thing.data.holder?.name} · label {thing.data.number}
          </Link>
        </p>
      }
    >
      {children(thing)}
    </Page>
  );
};
