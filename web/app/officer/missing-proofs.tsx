import { useQuery } from '@tanstack/react-query';
import { nonBreaking } from '../../public/french.ts';
import { proofsQuery } from '../api/queries.ts';
import { Icon } from '../parts/icon.tsx';
import type { OfOneDossier } from './of-dossier.tsx';

/** Before a dossier is said to be complete (INC-05): the proofs that its charter asks for, and that nobody joined. */
export const MissingProofs = ({ council, application }: OfOneDossier) => {
  const proofs = useQuery(proofsQuery(council, application)).data;
  const missing = proofs?.required.filter(({ standing }) => standing === 'MISSING') ?? [];
  if (missing.length === 0) return null;
  const titleOf = (kind: string) => proofs?.kinds.find((each) => each.kind === kind)?.title ?? kind;
  return (
    <div className="notice review">
      <p>
        <Icon name="triangle" />
        <span>
          <strong>La charte demande ces pièces, et elles ne sont pas jointes.</strong> Demandez-les, ou
          déclarez le dossier complet si vous les avez obtenues autrement.
        </span>
      </p>
      <ul>
        {missing.map(({ kind }) => (
          <li key={kind}>{nonBreaking(titleOf(kind))}</li>
        ))}
      </ul>
    </div>
  );
};
