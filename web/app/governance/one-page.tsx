import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { nonBreaking } from '../../public/french.ts';
import { oneQuery } from '../api/controls-queries.ts';
import type { Thing } from '../api/shapes.ts';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { next, NOTHING_SAID, SaidHere } from '../acts/said.tsx';

/** What every page of one thing that waits is given. */
export type OfOne = { readonly council: string; readonly id: string };

export type Acting = {
  /** Where the commands of the thing are sent. */
  readonly path: string;
  readonly may: (command: string) => boolean;
  readonly onDone: (said: string) => void;
};

type OnePageProps<One extends Thing<unknown>> = OfOne & {
  readonly kind: Parameters<typeof oneQuery>[1];
  readonly title: (one: One) => string;
  readonly standing: (one: One) => string;
  readonly children: (one: One, acting: Acting) => ReactNode;
};

/** One thing that waits: what it is, where it stands, what may be done of it. */
export const OnePage = <One extends Thing<unknown>>(props: OnePageProps<One>) => {
  const { council, id, kind, title, standing, children } = props;
  const { data, error, refetch } = useQuery(oneQuery(council, kind, id));
  const [said, setSaid] = useState(NOTHING_SAID);
  if (error !== null && data === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (data === undefined) return <Waiting what="Lecture" />;
  const one = data as unknown as One;
  const acting: Acting = {
    path: `/api/${council}/${kind}/${id}`,
    may: (command) => one.available.includes(command),
    onDone: (words) => setSaid(next(said, words)),
  };
  const above = (
    <p className="crumb">
      <Link to="/espace/$council/controles" params={{ council }}>
        <Icon name="back" /> Contrôles
      </Link>
    </p>
  );
  return (
    <Page title={title(one)} above={above} wide>
      <SaidHere said={said} />
      <p className="lead">{nonBreaking(standing(one))}.</p>
      {children(one, acting)}
    </Page>
  );
};

type ToldProps = { readonly lines: readonly (readonly [string, string | null | undefined])[] };

/** What is known, line by line; what is not there is left out. */
export const Told = ({ lines }: ToldProps) => (
  <dl className="facts">
    {lines.map(([name, text]) =>
      text === null || text === undefined || text === '' ? null : (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="typed">{nonBreaking(text)}</dd>
        </div>
      ),
    )}
  </dl>
);
