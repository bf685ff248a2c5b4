import { useQuery, type UseQueryOptions } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import { nonBreaking } from '../../public/french.ts';
import { FoldedPages } from '../parts/folded-pages.tsx';
import { Refused } from '../parts/refused.tsx';

export type Kind = 'campagnes' | 'dossiers' | 'labels' | 'recours' | 'signalements';

type Row = { readonly id: string; readonly words: string; readonly standing: string };
type RowsProps = { readonly council: string; readonly kind: Kind; readonly rows: readonly Row[] };

const Rows = ({ council, kind, rows }: RowsProps) => (
  <ul className="rows entries">
    {rows.map(({ id, words, standing }) => (
      <li key={id}>
        <h3>
          <Link to="/espace/$council/controles/$kind/$thing" params={{ council, kind, thing: id }}>
            {nonBreaking(words)}
          </Link>
        </h3>
        <p>{nonBreaking(standing)}</p>
      </li>
    ))}
  </ul>
);

type ListProps<Item> = Omit<RowsProps, 'rows'> & {
  readonly title: string;
  readonly query: UseQueryOptions<Item[], Error, Item[], string[]>;
  readonly rowOf: (item: Item) => Omit<Row, 'id'>;
  /** What is said where nothing waits. */
  readonly empty: string;
  /** What waits for nothing, or is over, to be found again. */
  readonly folded: readonly Omit<ComponentProps<typeof FoldedPages<Item>>, 'children'>[];
  readonly children?: ReactNode;
};

/** What waits of one kind, then what waits for nothing and what is over, folded. */
export const WaitingList = <Item extends { readonly id: string }>(props: ListProps<Item>) => {
  const { council, kind, title, query, rowOf, empty, folded, children } = props;
  const { data = [], error } = useQuery(query);
  const rowsOf = (items: readonly Item[]) => items.map((item) => ({ id: item.id, ...rowOf(item) }));
  return (
    <section className="block">
      <h2>{title}</h2>
      <Refused error={error} />
      {error === null && data.length === 0 && <p>{empty}</p>}
      <Rows council={council} kind={kind} rows={rowsOf(data)} />
      {folded.map((pages) => (
        <FoldedPages key={pages.title} {...pages}>
          {(items) => <Rows council={council} kind={kind} rows={rowsOf(items)} />}
        </FoldedPages>
      ))}
      {children}
    </section>
  );
};
