import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { counted, frenchInstant, nonBreaking } from '../../public/french.ts';
import { bulkActionQuery, bulkEntriesQuery } from '../api/officer-bulk.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Page } from '../parts/page.tsx';
import { Refused } from '../parts/refused.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { bulkName, bulkStanding } from '../words/bulk-words.ts';

type BulkPageProps = { readonly council: string; readonly bulk: string };

/** One act on many dossiers: held for ten minutes, undone or done at once; then what became of each (B11). */
export const BulkPage = ({ council, bulk }: BulkPageProps) => {
  const thing = useQuery(bulkActionQuery(council, bulk));
  const state = thing.data?.state ?? '';
  const entries = useQuery({ ...bulkEntriesQuery(council, bulk, state), enabled: state !== '' }).data;
  const undo = useCommand(() => undefined);
  const now = useCommand(() => undefined);
  if (thing.error !== null && thing.data === undefined)
    return <Trouble error={thing.error} again={() => void thing.refetch()} />;
  if (thing.data === undefined) return <Waiting what="Lecture de l’acte" />;
  const { available, data, deadlines } = thing.data;
  const name = bulkName(data.command);
  const path = `/api/${council}/bulkActions/${bulk}`;
  const until = deadlines['carryOut'];
  return (
    <Page
      title={`${name} : ${bulkStanding(state)}.`}
      wide
      above={
        <p className="crumb">
          <Link to="/espace/$council/dossiers" params={{ council }}>
            Dossiers
          </Link>
        </p>
      }
    >
      {until !== undefined && (
        <p className="lead">Fait le {frenchInstant(until)}, sauf si vous l’annulez d’ici là.</p>
      )}
      <Refused error={undo.error ?? now.error} />
      <div className="row">
        {available.includes('undo') && (
          <Button onPress={() => undo.mutate({ path: `${path}/undo`, body: {} })}>Annuler cet acte</Button>
        )}
        {available.includes('carryOutNow') && (
          <Button look="quiet" onPress={() => now.mutate({ path: `${path}/carryOutNow`, body: {} })}>
            Le faire sans attendre
          </Button>
        )}
      </div>
      {entries !== undefined && (
        <section aria-labelledby="dossiers">
          <h2 id="dossiers">
            {data.of === 'misuse'
              ? counted(entries.items.length, 'signalement', 'signalements')
              : counted(entries.items.length, 'dossier', 'dossiers')}
          </h2>
          <ul className="rows" role="list">
            {entries.items.map(({ thing: id, structureName, number, done, refusal }) => (
              <li key={id}>
                <h3>
                  {data.of === 'misuse' ? (
                    <Link
                      to="/espace/$council/controles/$kind/$thing"
                      params={{ council, kind: 'signalements', thing: id }}
                    >
                      {structureName ?? 'Signalement sans structure'}
                    </Link>
                  ) : (
                    <Link to="/espace/$council/dossiers/$application" params={{ council, application: id }}>
                      {structureName ?? 'Dossier fermé'}
                    </Link>
                  )}
                </h3>
                <p className="small">
                  <span className="soft">{number} </span>
                  {done === true && 'Fait.'}
                  {refusal !== null && nonBreaking(`Resté tel quel : ${refusal.title}`)}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
};
