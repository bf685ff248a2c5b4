import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { counted, frenchDate, nonBreaking } from '../../public/french.ts';
import { DISPOSITION } from '../../public/tables/value-words.ts';
import { eliminationsQuery } from '../api/council-queries.ts';
import { Crumb } from '../governance/crumb.tsx';
import { Button } from '../parts/button.tsx';
import { FileLink } from '../parts/file-link.tsx';
import { Page } from '../parts/page.tsx';
import { Refused } from '../parts/refused.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { heldInWords } from '../words/control-words.ts';
import { inWords } from '../words/in-words.ts';
import { type Eliminated, eliminatedInWords } from './eliminated.ts';
import { RecordVisa } from './record-visa.tsx';
import { useRoles } from './use-roles.ts';

type RowProps = { readonly council: string; readonly of: Eliminated };

const Row = ({ council, of }: RowProps) => {
  const { kind, thing, retainedFrom, keptUntil, disposition, held } = of;
  const words = nonBreaking(eliminatedInWords(of));
  return (
    <li>
      <h2>
        {kind === 'APPLICATION' ? (
          <Link to="/espace/$council/dossiers/$application" params={{ council, application: thing }}>
            {words}
          </Link>
        ) : (
          <Link
            to="/espace/$council/controles/$kind/$thing"
            params={{ council, kind: 'signalements', thing }}
          >
            {words}
          </Link>
        )}
      </h2>
      <p>
        Conservé à compter du {frenchDate(retainedFrom)}, jusqu’au {frenchDate(keptUntil)} inclus.{' '}
        {nonBreaking(`Sort final : ${inWords(DISPOSITION, disposition).toLowerCase()}.`)}
      </p>
      {held !== null && (
        <p className="is-review">{nonBreaking(`${heldInWords(held)} : il n’est pas effacé.`)}</p>
      )}
    </li>
  );
};

const titleOf = (items: readonly Eliminated[], more: boolean): string => {
  if (items.length === 0) return 'Rien n’attend d’être éliminé.';
  const dossiers = items.filter(({ kind }) => kind === 'APPLICATION').length;
  const reports = items.length - dossiers;
  const said = [
    ...(dossiers === 0 ? [] : [counted(dossiers, 'dossier', 'dossiers')]),
    ...(reports === 0 ? [] : [counted(reports, 'signalement', 'signalements')]),
  ].join(' et ');
  return `${said}${more ? ' au moins' : ''} : le temps de conservation est passé.`;
};

/** What is closed and whose time is over: the slip for the archives, then the visa that they gave it (GDP-04). */
export const EliminationsPage = ({ council }: { readonly council: string }) => {
  const isSecretary = useRoles(council).includes('secretary');
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = useInfiniteQuery(
    eliminationsQuery(council),
  );
  if (error !== null && data === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (data === undefined) return <Waiting what="Lecture de ce qui peut être éliminé" />;
  const items = data.pages.flatMap((page) => page.items);
  return (
    <Page title={titleOf(items, hasNextPage)} above={<Crumb council={council} />}>
      <p className="lead">
        {nonBreaking(
          'Rien n’est éliminé sans le visa des archives départementales (code du patrimoine, L. 212-2). Le bordereau leur est remis ; le visa qu’elles y portent est enregistré ici.',
        )}
      </p>
      {isSecretary && items.length > 0 && (
        <p>
          <FileLink path={`/api/${council}/councils/${council}/eliminations.pdf`} name="bordereau.pdf">
            Enregistrer le bordereau d’élimination
          </FileLink>
        </p>
      )}
      <ul className="rows entries">
        {items.map((of) => (
          <Row key={of.thing} council={council} of={of} />
        ))}
      </ul>
      <Refused error={error} />
      <p className="row">
        {hasNextPage && (
          <Button look="quiet" onPress={() => void fetchNextPage()}>
            Voir la suite
          </Button>
        )}
        <span role="status">{isFetching && 'Lecture…'}</span>
      </p>
      {isSecretary && <RecordVisa council={council} items={items} />}
    </Page>
  );
};
