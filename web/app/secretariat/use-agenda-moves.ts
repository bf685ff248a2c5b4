import { useEffect, useRef, useState } from 'react';
import { counted } from '../../public/french.ts';
import type { SessionAgenda } from '../api/secretariat-shapes.ts';
import type { Moves } from './agenda-row.tsx';
import {
  along,
  isSame,
  movedAfter,
  movedBy,
  movedFirst,
  movedOnto,
  movedToOther,
  type Order,
  placeOf,
  withPlaced,
} from './agenda-order.ts';

const savedIn = ({ points }: SessionAgenda): Order => points.map(({ item, list }) => ({ item, list }));

/** The order of an agenda while somebody moves its points: nothing leaves before it is saved. */
export const useAgendaMoves = (agenda: SessionAgenda) => {
  const saved = savedIn(agenda);
  const [moved, setMoved] = useState<Order | null>(null);
  const [said, setSaid] = useState('');
  const last = useRef<string | null>(null);
  const order = moved === null ? saved : withPlaced(moved, saved);

  // A row that moves in the page loses the focus: it takes it back.
  useEffect(() => {
    if (last.current !== null) document.getElementById(`point-${last.current}`)?.focus();
    last.current = null;
  }, [moved]);

  const become = (item: string, next: Order) => {
    const [from, to] = [placeOf(order, item), placeOf(next, item)];
    if (isSame(order, next)) {
      setSaid(`Le point ${from} reste à sa place : il est au bout de sa liste.`);
      return;
    }
    last.current = item;
    setMoved(next);
    setSaid(`Point ${from} placé en ${to} sur ${next.length}.`);
  };

  const moves: Moves = {
    by: (item, by) => become(item, movedBy(order, item, by)),
    after: (item, after) =>
      become(item, after === null ? movedFirst(order, item) : movedAfter(order, item, after)),
    onto: (item, onto) => become(item, movedOnto(order, item, onto)),
    toOther: (item) => become(item, movedToOther(order, item)),
  };
  return {
    order,
    moves,
    said,
    isMoved: !isSame(order, saved),
    takeProposed: (items: readonly string[]) => {
      setMoved(along(order, items));
      setSaid(`Ordre proposé repris pour ${counted(items.length, 'point', 'points')}.`);
    },
    reset: (words: string) => {
      setMoved(null);
      setSaid(words);
    },
  };
};
