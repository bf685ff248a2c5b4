import type { AgendaList } from '../api/secretariat-shapes.ts';

/** A point in its list. The order of an agenda is what is consensual, then what is debated. */
export type Placed = { readonly item: string; readonly list: AgendaList };
export type Order = readonly Placed[];

const inLists = (order: Order): Order => [
  ...order.filter(({ list }) => list === 'A'),
  ...order.filter(({ list }) => list === 'B'),
];

/** Where a point stands, from one; zero when it does not. */
export const placeOf = (order: Order, item: string): number =>
  order.findIndex((each) => each.item === item) + 1;

/** One place up or down, within its list. */
export const movedBy = (order: Order, item: string, by: -1 | 1): Order => {
  const at = placeOf(order, item) - 1;
  const [own, other] = [order[at], order[at + by]];
  if (own === undefined || other === undefined || own.list !== other.list) return order;
  return order.map((each, rank) => {
    if (rank === at) return other;
    return rank === at + by ? own : each;
  });
};

/** Right after another point, in the list of that one. */
export const movedAfter = (order: Order, item: string, after: string): Order => {
  const left = order.filter((each) => each.item !== item);
  const at = placeOf(left, after);
  const list = left[at - 1]?.list;
  return list === undefined ? order : [...left.slice(0, at), { item, list }, ...left.slice(at)];
};

/** Into the place of another point, in the list of that one: dragged up it comes before it, and down after it. */
export const movedOnto = (order: Order, item: string, onto: string): Order => {
  const [from, to] = [placeOf(order, item), placeOf(order, onto)];
  const list = order[to - 1]?.list;
  if (from === 0 || list === undefined || item === onto) return order;
  const left = order.filter((each) => each.item !== item);
  return inLists([...left.slice(0, to - 1), { item, list }, ...left.slice(to - 1)]);
};

/** First of its list. */
export const movedFirst = (order: Order, item: string): Order => {
  const own = order.find((each) => each.item === item);
  if (own === undefined) return order;
  return inLists([own, ...order.filter((each) => each !== own)]);
};

/** Last of the other list. */
export const movedToOther = (order: Order, item: string): Order =>
  inLists([
    ...order.filter((each) => each.item !== item),
    ...order
      .filter((each) => each.item === item)
      .map(({ list }): Placed => ({ item, list: list === 'A' ? 'B' : 'A' })),
  ]);

/** Each list in the order that is proposed. */
export const along = (order: Order, proposed: readonly string[]): Order =>
  inLists(order.toSorted((one, other) => proposed.indexOf(one.item) - proposed.indexOf(other.item)));

/** What somebody moved, with what was placed or has left since. */
export const withPlaced = (moved: Order, saved: Order): Order =>
  inLists([
    ...moved.filter(({ item }) => placeOf(saved, item) > 0),
    ...saved.filter(({ item }) => placeOf(moved, item) === 0),
  ]);

export const isSame = (one: Order, other: Order): boolean =>
  one.length === other.length &&
  one.every(({ item, list }, rank) => other[rank]?.item === item && other[rank].list === list);
