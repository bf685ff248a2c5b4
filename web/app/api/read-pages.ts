import { read } from './call.ts';

/** Where a reading goes on: in which of the states, and from which place there. */
type Place = { readonly rank: number; readonly cursor: string };
type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null };
type Read<Item> = { readonly items: readonly Item[]; readonly next: Place | null };

export const FIRST: Place = { rank: 0, cursor: '' };

/** The next page that has something, of lists by state read one after the other; `next` is null after the last. */
export const readFrom = async <Item>(
  list: string,
  states: readonly string[],
  from: Place,
  signal: AbortSignal,
): Promise<Read<Item>> => {
  for (let { rank, cursor } = from; rank < states.length; rank += 1, cursor = '') {
    const at = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const { items, next } = await read<Page<Item>>(`${list}?state=${states[rank]}${at}`, signal);
    if (next !== null) return { items, next: { rank, cursor: next } };
    const isLast = rank + 1 === states.length;
    if (items.length > 0) return { items, next: isLast ? null : { rank: rank + 1, cursor: '' } };
  }
  return { items: [], next: null };
};
