import { Link } from '@tanstack/react-router';
import { nonBreaking } from '../../public/french.ts';
import type { Draft } from './use-draft.ts';
import type { OfDossier } from './dossier-frame.tsx';
import { useActsFor } from './use-acts-for.ts';

/** On each page of a draft that was opened to officers: who may write in it, for its people and for who helps (A11). */
export const AssistedNotice = ({ draft, ...params }: OfDossier & { readonly draft: Draft }) => {
  const { structure, structureName, draft: standing } = draft.application.data;
  const isOwn = useActsFor(structure);
  if (standing?.assisted !== true || isOwn === undefined) return null;
  return (
    <p className="small" role="note">
      {isOwn
        ? 'Le service peut lire ce brouillon et le remplir avec vous. '
        : nonBreaking(`Vous remplissez ce brouillon avec « ${structureName} », qui seule l’envoie. `)}
      <Link to="/espace/$council/demandes/$application/aide" params={params}>
        {isOwn ? 'Revoir cette aide' : 'Comment aider'}
      </Link>
    </p>
  );
};
