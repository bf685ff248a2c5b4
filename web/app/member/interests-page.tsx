import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { frenchDate, frenchSiren, nonBreaking } from '../../public/french.ts';
import { type Interest, interestsQuery, type OwnInterests } from '../api/session-member.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Page } from '../parts/page.tsx';
import { Refused } from '../parts/refused.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { AddInterest } from './add-interest.tsx';
import { INTERESTS } from './interest-kinds.ts';

const kindOf = (kind: string): string => INTERESTS.find(({ code }) => code === kind)?.word ?? 'Un autre lien';

const daysOf = ({ from, to }: Interest): string =>
  to === null ? `depuis le ${frenchDate(from)}` : `du ${frenchDate(from)} au ${frenchDate(to)}`;

type ListProps = { readonly list: readonly Interest[]; readonly onRemove: (at: number) => void };

const List = ({ list, onRemove }: ListProps) => (
  <ul className="rows">
    {list.map((interest, at) => (
      <li key={`${interest.siren}${interest.kind}${interest.from}`}>
        <p>
          {nonBreaking(kindOf(interest.kind))}
          {interest.whose === 'SPOUSE' && ' (conjoint ou conjointe)'} : SIREN {frenchSiren(interest.siren)},{' '}
          {daysOf(interest)}
        </p>
        <Button look="plain" onPress={() => onRemove(at)}>
          {`Retirer ce lien avec ${interest.siren}`}
        </Button>
      </li>
    ))}
  </ul>
);

const bare = ({ siren, kind, whose, from, to }: Interest): Interest => ({ siren, kind, whose, from, to });

type DeclareProps = { readonly council: string; readonly own: OwnInterests };

/** What is declared replaces the whole of what was: an empty list is a declaration too. */
const Declare = ({ council, own }: DeclareProps) => {
  const [list, setList] = useState<readonly Interest[]>(() => own.interests?.map(bare) ?? []);
  const [said, setSaid] = useState('');
  const send = useCommand(() => setSaid('Votre déclaration est enregistrée.'));
  const change = (next: readonly Interest[]) => {
    setSaid('');
    setList(next);
  };
  const action = list.length === 0 ? 'Déclarer que je n’ai aucun lien' : 'Déclarer ces liens, et aucun autre';
  return (
    <>
      {list.length === 0 ? (
        <p>Aucun lien n’est inscrit ici.</p>
      ) : (
        <List list={list} onRemove={(at) => change(list.filter((_, rank) => rank !== at))} />
      )}
      <AddInterest onAdd={(interest) => change([...list, interest])} />
      <Refused error={send.error} />
      <p className="row">
        <Button
          onPress={() =>
            send.mutate({
              path: `/api/${council}/councils/${council}/declareInterests`,
              body: { interests: list },
            })
          }
        >
          {action}
        </Button>
        <span role="status">{send.isPending ? 'Envoi…' : said}</span>
      </p>
    </>
  );
};

const titleOf = ({ due, declaredOn }: OwnInterests): string => {
  if (due) return 'Votre déclaration d’intérêts est attendue.';
  return declaredOn === null
    ? 'Mes intérêts'
    : `Vos intérêts sont déclarés depuis le ${frenchDate(declaredOn)}.`;
};

/** One's own declaration of interests: read by oneself alone, it closes to oneself what one has a link with. */
export const InterestsPage = ({ council }: { readonly council: string }) => {
  const { data, error, refetch } = useQuery(interestsQuery(council));
  if (error !== null && data === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (data === undefined) return <Waiting what="Lecture de votre déclaration" />;
  return (
    <Page title={titleOf(data)}>
      {data.why !== null && <p className="lead">{nonBreaking(data.why)}</p>}
      <p>
        Dites ce qui vous lie, vous ou votre conjoint, à des structures. Le dossier d’une structure avec
        laquelle vous avez un lien vous est fermé, et vous ne votez pas à son sujet. Personne d’autre ne lit
        cette liste.
      </p>
      {data.dueOn !== null && !data.due && <p className="soft">À refaire le {frenchDate(data.dueOn)}.</p>}
      <Declare council={council} own={data} />
    </Page>
  );
};
