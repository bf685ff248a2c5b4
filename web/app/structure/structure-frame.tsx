import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Thing } from '../api/shapes.ts';
import { structureQuery } from '../api/structure-queries.ts';
import type { StructureSheet } from '../api/structure-shapes.ts';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';

export type OfStructure = { readonly council: string; readonly structure: string };

type StructureFrameProps = OfStructure & {
  readonly title: string;
  readonly wrong?: boolean;
  /** Whether the way back is to what the registers say, rather than to one’s space. */
  readonly within?: 'REGISTERS';
  readonly children: (sheet: Thing<StructureSheet>) => ReactNode;
};

/** A page about one structure: whose it is, and the way back. */
export const StructureFrame = (props: StructureFrameProps) => {
  const { council, structure, title, wrong = false, within, children } = props;
  const { data: sheet, error, refetch } = useQuery(structureQuery(council, structure));
  if (error !== null && sheet === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (sheet === undefined) return <Waiting what="Ouverture de votre structure" />;
  return (
    <Page
      title={title}
      wrong={wrong}
      above={
        <p className="crumb">
          {within === undefined ? (
            <Link to="/espace">{sheet.data.name}</Link>
          ) : (
            <Link to="/espace/$council/structures/$structure/registres" params={{ council, structure }}>
              {sheet.data.name} · ce que les registres disent
            </Link>
          )}
        </p>
      }
    >
      {children(sheet)}
    </Page>
  );
};
