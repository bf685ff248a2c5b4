import { Link } from '@tanstack/react-router';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import type { StructureSheet } from '../api/structure-shapes.ts';
import { Chip } from '../parts/chip.tsx';
import { type OfStructure, StructureFrame } from '../structure/structure-frame.tsx';
import { documentStanding, isEnded } from '../words/document-words.ts';
import { titleOfKind, useKinds } from './use-kinds.ts';

type Documents = StructureSheet['documents'];

const Rows = ({ council, documents }: { readonly council: string; readonly documents: Documents }) => {
  const kinds = useKinds(council);
  return (
    <ul className="rows">
      {documents.map(({ id, kind, state, announcedOn, validUntil }) => (
        <li key={id}>
          <p className="row">
            <Chip {...documentStanding(state)} />
            <Link to="/espace/$council/pieces/$document" params={{ council, document: id }}>
              {nonBreaking(titleOfKind(kinds, kind))}, du {frenchDate(announcedOn)}
            </Link>
          </p>
          {validUntil !== null && <p className="small soft">Valable jusqu’au {frenchDate(validUntil)}</p>}
        </li>
      ))}
    </ul>
  );
};

/** What a structure sent, in all its requests (M16): each may be opened, replaced or withdrawn on its page. */
export const DocumentsPage = ({ council, structure }: OfStructure) => (
  <StructureFrame council={council} structure={structure} title="Les pièces de votre structure">
    {({ data: { documents } }) => {
      const ended = documents.filter(({ state }) => isEnded(state));
      const standing = documents.filter(({ state }) => !isEnded(state));
      return (
        <>
          <p className="lead">
            {standing.length === 0
              ? 'Aucune pièce pour le moment. Elles se joignent dans une demande, à la question qu’elles prouvent.'
              : 'Une pièce envoyée une fois sert à toutes vos demandes, tant qu’elle est valable.'}
          </p>
          <Rows council={council} documents={standing} />
          {ended.length > 0 && (
            <details className="card">
              <summary>Pièces qui ne servent plus</summary>
              <Rows council={council} documents={ended} />
            </details>
          )}
        </>
      );
    }}
  </StructureFrame>
);
