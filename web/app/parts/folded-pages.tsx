import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import type { pagesIn } from '../api/paged-query.ts';
import { Button } from './button.tsx';
import { Refused } from './refused.tsx';

type PagesProps<Item> = {
  readonly query: ReturnType<typeof pagesIn<Item>>;
  /** What is said where there is none. */
  readonly empty: string;
  readonly children: (items: readonly Item[]) => ReactNode;
};

/** Fewer than these are no page to stop at. */
const FEW = 10;

/** A list that only grows, a page at a time. */
export const Pages = <Item,>({ query, empty, children }: PagesProps<Item>) => {
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery(query);
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  // A page holds one state alone: what is short goes on to the next, unless it could not be read.
  const isShort = hasNextPage && items.length < FEW;
  useEffect(() => {
    if (isShort && !isFetching && error === null) void fetchNextPage();
  }, [isShort, isFetching, error, fetchNextPage]);
  return (
    <>
      <Refused error={error} />
      {data !== undefined && items.length === 0 && <p>{empty}</p>}
      {items.length > 0 && children(items)}
      <p className="row">
        {hasNextPage && (
          <Button look="quiet" onPress={() => void fetchNextPage()}>
            Voir la suite
          </Button>
        )}
        <span role="status">{isFetching && 'Lecture…'}</span>
      </p>
    </>
  );
};

/** What waits for nothing: read when somebody looks for it, and a page at a time. */
export const FoldedPages = <Item,>({ title, ...pages }: PagesProps<Item> & { readonly title: string }) => {
  const [open, setOpen] = useState(false);
  return (
    <details className="card act" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {open && <Pages {...pages} />}
    </details>
  );
};
