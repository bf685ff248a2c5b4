/** A point of an agenda and the members who leave the room for it. */
export type Point = { item: string; recused: readonly number[] };

/** Up to so many groups that share members, the best order is found; beyond, a good one. */
const EXACT_UP_TO = 10;

/** Points for which the same members leave: nobody moves between two of them. */
type Group = { out: ReadonlySet<number>; items: string[] };

const groupsOf = (points: readonly Point[]): Group[] => {
  const groups = new Map<string, Group>();
  for (const { item, recused } of points) {
    const out = new Set(recused);
    const key = [...out].toSorted((a, b) => a - b).join();
    const group = groups.get(key) ?? { out, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups.values()];
};

/** How many leave when `next` follows `before`: those who were in the room, and are no longer. */
const leaving = (before: Group | undefined, next: Group): number =>
  [...next.out].filter((member) => before === undefined || !before.out.has(member)).length;

const exitsIn = (order: readonly Group[]): number =>
  order.reduce((exits, group, at) => exits + leaving(order[at - 1], group), 0);

/** Groups that share members, directly or through others: whoever leaves for one has nothing to do with the next. */
const knots = (groups: readonly Group[]): Group[][] => {
  const found: Group[][] = [];
  for (const group of groups) {
    const touching = found.filter((knot) =>
      knot.some(({ out }) => [...out].some((member) => group.out.has(member))),
    );
    for (const knot of touching) found.splice(found.indexOf(knot), 1);
    found.push([...touching.flat(), group]);
  }
  return found;
};

/** Held and Karp: for each set of groups already treated and the last of them, the fewest exits so far. */
const bestOrder = (knot: readonly Group[]): Group[] => {
  type Way = { exits: number; order: Group[] };
  let ways = new Map<string, Way>();
  for (const [last, group] of knot.entries())
    ways.set(`${1 << last}/${last}`, { exits: leaving(undefined, group), order: [group] });
  for (let size = 1; size < knot.length; size += 1) {
    const longer = new Map<string, Way>();
    for (const [key, way] of ways) {
      const treated = Number(key.slice(0, key.indexOf('/')));
      for (const [next, group] of knot.entries()) {
        if (treated & (1 << next)) continue;
        const exits = way.exits + leaving(way.order.at(-1), group);
        const reached = `${treated | (1 << next)}/${next}`;
        const known = longer.get(reached);
        if (known === undefined || exits < known.exits)
          longer.set(reached, { exits, order: [...way.order, group] });
      }
    }
    ways = longer;
  }
  const [first, ...others] = ways.values();
  return others.reduce((best, way) => (way.exits < best.exits ? way : best), first as Way).order;
};

/** Each group where it costs least among those already placed: not always the best, never worse than as they came. */
const goodOrder = (knot: readonly Group[]): Group[] => {
  const order: Group[] = [];
  for (const group of knot) {
    const places = Array.from({ length: order.length + 1 }, (_, at) => order.toSpliced(at, 0, group));
    order.splice(0, order.length, ...places.reduce((a, b) => (exitsIn(b) < exitsIn(a) ? b : a)));
  }
  return exitsIn(order) <= exitsIn(knot) ? order : [...knot];
};

/** How often somebody leaves the room when points are treated in this order. */
export const exitsOf = (points: readonly Point[]): number =>
  exitsIn(points.map(({ item, recused }) => ({ out: new Set(recused), items: [item] })));

/**
 * The order in which members leave the room the least often, once each where that can be (C9): what nobody leaves for
 * comes first, as it stood; then the points for which the same members leave, side by side.
 */
export const orderWithFewestExits = (points: readonly Point[]): string[] => {
  const [stay, leave] = [true, false].map((all) =>
    points.filter(({ recused }) => (recused.length === 0) === all),
  ) as [Point[], Point[]];
  const ordered = knots(groupsOf(leave)).flatMap((knot) =>
    knot.length <= EXACT_UP_TO ? bestOrder(knot) : goodOrder(knot),
  );
  return [...stay.map(({ item }) => item), ...ordered.flatMap(({ items }) => items)];
};
