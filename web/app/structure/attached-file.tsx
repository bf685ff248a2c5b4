import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { command } from '../api/call.ts';
import type { Application, DocumentKind, KeptDocument, Thing } from '../api/shapes.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { FileField } from '../parts/file-field.tsx';
import { Icon } from '../parts/icon.tsx';
import { Refused } from '../parts/refused.tsx';
import { documentStanding } from '../words/document-words.ts';
import { fileWeight } from '../words/file-weight.ts';

type AttachedProps = {
  readonly council: string;
  readonly application: Thing<Application>;
  readonly criterion: string;
  readonly kind: DocumentKind;
  readonly document: KeptDocument;
};

/** Where a newer one may take its place. */
const REPLACED = new Set(['clean', 'expired']);

/** A newer file in the place of this one, here and among the documents of the structure; this one keeps its history (A6). */
const Replace = ({ council, application, criterion, kind, document }: AttachedProps) => {
  const queries = useQueryClient();
  const path = `/api/${council}/applications/${application.id}`;
  const replace = async (by: string) => {
    // The new one first: a criterion is left without a proof at no moment.
    await command(`${path}/attachProof`, { criterion, document: by }, crypto.randomUUID());
    await command(`${path}/detachProof`, { criterion, document: document.id }, crypto.randomUUID());
    await command(`/api/${council}/documents/${document.id}/replace`, { by }, crypto.randomUUID());
    await queries.invalidateQueries();
  };
  return (
    <details>
      <summary>
        Remplacer<span className="heard"> {document.fileName}</span>
      </summary>
      <p className="small">
        Le nouveau fichier prend sa place ici et dans vos pièces. L’ancien reste lisible là où il a déjà
        servi.
      </p>
      <FileField
        id={`remplacer-${criterion}-${document.id}`}
        council={council}
        structure={application.data.structure}
        kind={{ ...kind, help: null, obtainedFrom: null }}
        label="Choisir le nouveau fichier"
        onSent={replace}
      />
    </details>
  );
};

/** A file that proves a criterion: where it stands, and in a draft, its way out or its replacement. */
export const AttachedFile = (props: AttachedProps) => {
  const { council, application, criterion, document } = props;
  const detach = useCommand(() => undefined);
  const mayDetach = application.available.includes('detachProof');
  return (
    <li className="file">
      <Icon name="file" />
      <div>
        <strong>{document.fileName}</strong>
        <p className="small soft">{fileWeight(document.size)}</p>
      </div>
      <Chip {...documentStanding(document.state)} />
      <div className="file-acts">
        <p className="go">
          <Link to="/espace/$council/pieces/$document" params={{ council, document: document.id }}>
            Ouvrir, et son histoire<span className="heard"> : {document.fileName}</span>
          </Link>
        </p>
        {mayDetach && (
          <>
            <Button
              look="plain"
              onPress={() =>
                detach.mutate({
                  path: `/api/${council}/applications/${application.id}/detachProof`,
                  body: { criterion, document: document.id },
                })
              }
            >
              Ne plus joindre<span className="heard"> {document.fileName}</span>
            </Button>
            <Refused error={detach.error} />
            {REPLACED.has(document.state) && <Replace {...props} />}
          </>
        )}
      </div>
    </li>
  );
};
