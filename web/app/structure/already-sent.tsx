import { useQuery } from '@tanstack/react-query';
import { frenchDate } from '../../public/french.ts';
import type { Application, Thing } from '../api/shapes.ts';
import { structureQuery } from '../api/structure-queries.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Refused } from '../parts/refused.tsx';

type AlreadySentProps = {
  readonly council: string;
  readonly application: Thing<Application>;
  readonly criterion: string;
  readonly kind: string;
  /** What is joined here already. */
  readonly attached: readonly string[];
};

/** What the structure sent before, in this dossier or another (M16): joined again without being sent again. */
export const AlreadySent = ({ council, application, criterion, kind, attached }: AlreadySentProps) => {
  const documents = useQuery(structureQuery(council, application.data.structure)).data?.data.documents;
  const attach = useCommand(() => undefined);
  const known = (documents ?? []).filter(
    (each) => each.kind === kind && each.state === 'clean' && !attached.includes(each.id),
  );
  if (known.length === 0) return null;
  return (
    <>
      {known.map(({ id, announcedOn, validUntil }) => (
        <p key={id} className="row">
          <span>
            Déjà envoyée le {frenchDate(announcedOn)}
            {validUntil !== null && <>, valable jusqu’au {frenchDate(validUntil)}</>}.
          </span>
          <Button
            look="plain"
            onPress={() =>
              attach.mutate({
                path: `/api/${council}/applications/${application.id}/attachProof`,
                body: { criterion, document: id },
              })
            }
          >
            Joindre la pièce du {frenchDate(announcedOn)}
          </Button>
        </p>
      ))}
      <Refused error={attach.error} />
    </>
  );
};
