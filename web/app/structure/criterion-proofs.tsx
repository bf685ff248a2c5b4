import { useQueryClient } from '@tanstack/react-query';
import { nonBreaking } from '../../public/french.ts';
import { command } from '../api/call.ts';
import type { Application, Proofs, Thing } from '../api/shapes.ts';
import { AlreadySent } from './already-sent.tsx';
import { FileField } from '../parts/file-field.tsx';
import { AttachedFile } from './attached-file.tsx';

type ProofsProps = {
  readonly council: string;
  readonly application: Thing<Application>;
  readonly criterion: string;
  readonly proofs: Proofs;
};

const Kind = (props: ProofsProps & { readonly kind: Proofs['kinds'][number] }) => {
  const { council, application, criterion, proofs, kind } = props;
  const queries = useQueryClient();
  const own = proofs.criteria.find((each) => each.id === criterion);
  const attached = own?.attached.filter((each) => each.attached && each.kind === kind.kind) ?? [];
  const attach = async (document: string) => {
    const path = `/api/${council}/applications/${application.id}/attachProof`;
    await command(path, { criterion, document }, crypto.randomUUID());
    await queries.invalidateQueries({ queryKey: ['application', council, application.id] });
  };
  return (
    <div className="proof">
      <h3>{nonBreaking(kind.title)}</h3>
      <ul className="files">
        {attached.map(({ document }) =>
          document === null ? null : (
            <AttachedFile
              key={document.id}
              council={council}
              application={application}
              criterion={criterion}
              kind={kind}
              document={document}
            />
          ),
        )}
      </ul>
      <AlreadySent
        council={council}
        application={application}
        criterion={criterion}
        kind={kind.kind}
        attached={attached.flatMap(({ document }) => document?.id ?? [])}
      />
      <FileField
        id={`piece-${criterion}-${kind.kind}`}
        council={council}
        structure={application.data.structure}
        kind={kind}
        label={attached.length === 0 ? 'Ajouter ce fichier' : 'Ajouter un autre fichier'}
        onSent={attach}
      />
    </div>
  );
};

/** The proofs of a topic: what is accepted and why first, then the files with where each stands. */
export const CriterionProofs = (props: ProofsProps) => {
  const own = props.proofs.criteria.find(({ id }) => id === props.criterion);
  const kinds = props.proofs.kinds.filter(({ kind }) => own?.accepts?.includes(kind) === true);
  if (kinds.length === 0) return null;
  return (
    <section aria-labelledby="preuves">
      <h2 id="preuves">Preuves</h2>
      {kinds.map((kind) => (
        <Kind key={kind.kind} {...props} kind={kind} />
      ))}
    </section>
  );
};
