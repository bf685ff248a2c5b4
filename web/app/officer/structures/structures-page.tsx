import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { nonBreaking } from '../../../public/french.ts';
import { structuresPages, structuresQuery } from '../../api/structure-queries.ts';
import type { ListedStructure } from '../../api/structure-shapes.ts';
import { FoldedPages } from '../../parts/folded-pages.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Page } from '../../parts/page.tsx';
import { Refused } from '../../parts/refused.tsx';
import { isGone, numbersOf, structureStanding } from '../../words/structure-words.ts';
import { FindStructure } from './find-structure.tsx';

type InCouncil = { readonly council: string };
type Row = {
  readonly id: string;
  readonly name: string;
  readonly numbers: string;
  readonly standing: string | null;
};

const Rows = ({ council, rows }: InCouncil & { readonly rows: readonly Row[] }) =>
  rows.length === 0 ? null : (
    <ul className="rows entries">
      {rows.map(({ id, name, numbers, standing }) => (
        <li key={id}>
          <h3>
            <Link to="/espace/$council/service/structures/$structure" params={{ council, structure: id }}>
              {name}
            </Link>
          </h3>
          <p className="small soft">{nonBreaking(numbers)}</p>
          {standing !== null && <p>{nonBreaking(standing)}</p>}
        </li>
      ))}
    </ul>
  );

type Listed = {
  readonly id: string;
  readonly state: string;
  readonly data: ListedStructure;
  readonly deadlines: Readonly<Record<string, string>>;
};
const rowOf = (listed: Listed): Row => ({
  id: listed.id,
  name: listed.data.name,
  numbers: numbersOf(listed.data),
  standing: structureStanding(listed),
});

type WaitingProps = InCouncil & {
  readonly state: 'toSettle' | 'declared';
  readonly title: string;
  readonly empty: string;
};

const WaitingList = ({ council, state, title, empty }: WaitingProps) => {
  const { data, error } = useQuery(structuresQuery(council, state));
  return (
    <section className="block">
      <h2>{title}</h2>
      <Refused error={error} />
      {data?.length === 0 && <p>{empty}</p>}
      <Rows council={council} rows={(data ?? []).map(rowOf)} />
    </section>
  );
};

const Gone = ({ council }: InCouncil) => {
  const { data, error } = useQuery(structuresQuery(council, 'known'));
  const gone = data?.filter((each) => isGone(each.data));
  return (
    <>
      <Refused error={error} />
      <p role="status">{data === undefined && error === null && 'Lecture des structures…'}</p>
      {gone?.length === 0 && <p>Les registres ne disent cessée aucune structure.</p>}
      <Rows council={council} rows={(gone ?? []).map(rowOf)} />
    </>
  );
};

/** REG-03: whose registers say that they ceased, while it is not recorded; looked for among all of them, when one asks. */
const GoneStructures = ({ council }: InCouncil) => {
  const [open, setOpen] = useState(false);
  return (
    <details className="card act" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Celles que les registres disent cessées, à enregistrer</summary>
      {open && <Gone council={council} />}
    </details>
  );
};

/** The structures of which something waits for the service, then any other, by its name or down the list. */
export const StructuresPage = ({ council }: InCouncil) => (
  <Page
    title="Quelles structures attendent le service ?"
    wide
    above={
      <p className="crumb">
        <Link to="/espace">
          <Icon name="back" /> Mon espace
        </Link>
      </p>
    }
  >
    <WaitingList
      council={council}
      state="toSettle"
      title="Une valeur est à trancher"
      empty="Aucune structure ne conteste ce que disent les registres."
    />
    <WaitingList
      council={council}
      state="declared"
      title="Les registres n’ont pas répondu"
      empty="Les registres ont répondu pour toutes les structures."
    />
    <section className="block">
      <h2>Toutes les structures</h2>
      <FindStructure id="chercher" council={council} label="Chercher une structure">
        {(found) => (
          <Rows
            council={council}
            rows={found.map((each) => ({
              id: each.id,
              name: each.name,
              numbers: numbersOf(each),
              standing: each.commune?.name ?? null,
            }))}
          />
        )}
      </FindStructure>
      <GoneStructures council={council} />
      <FoldedPages
        title="Les structures connues, une à une"
        query={structuresPages(council, ['known'])}
        empty="Aucune structure n’est connue."
      >
        {(items) => <Rows council={council} rows={items.map(rowOf)} />}
      </FoldedPages>
      <FoldedPages
        title="Les structures dont la cessation est enregistrée"
        query={structuresPages(council, ['ceased'])}
        empty="Aucune cessation n’est enregistrée."
      >
        {(items) => <Rows council={council} rows={items.map(rowOf)} />}
      </FoldedPages>
    </section>
  </Page>
);
