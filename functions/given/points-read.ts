import { thingKey } from '../../workflows/kernel/rows.ts';
import { ItemContext } from '../../workflows/item/item.machine.ts';
import { pointsOnAgenda } from './arrangement.ts';
import { standingsOf, type Standing } from './closings.ts';
import { concernedBy, type Concerned } from './concerned.ts';
import { interestsIn } from './interested-in.ts';
import { recusedOf } from './recused.ts';
import type { Store } from '../ports.ts';

/** A point that is on an agenda: where it stands, its dossier if it has one, and who leaves the room for it (DEL-11). */
export type PointRead = {
  item: string;
  word: string;
  context: ItemContext;
  dossier: Standing | null;
  recused: readonly number[];
};

type Reads = Pick<Store, 'rows' | 'many'>;

const itemsOf = async (store: Reads, council: string, ids: readonly string[]) => {
  const rows = await store.many(ids.map((id) => ({ pk: thingKey(council, 'item', id), sk: 'state' })));
  const found = rows.map((row) => ({
    item: String(row['pk']).split('#')[2] ?? '',
    word: String(row['list']).split('#')[2] ?? '',
    context: ItemContext.parse(row['context']),
  }));
  // As the agenda lists them, whatever order they were found in.
  return found.toSorted((a, b) => ids.indexOf(a.item) - ids.indexOf(b.item));
};

/** The points of an agenda, with who declared that they leave, or has an interest in what they are about all the same. */
export const readPoints = async (store: Reads, council: string, session: string): Promise<PointRead[]> => {
  const ids = await pointsOnAgenda(store, council, session);
  const [items, interested] = await Promise.all([itemsOf(store, council, ids), interestsIn(store, council)]);
  const about = items.flatMap(({ context: { application } }) => application ?? []);
  const dossiers = new Map((await standingsOf(store, council, about)).map((each) => [each.id, each]));
  const concerned = await concernedBy(
    store,
    council,
    items.map(({ context }) => context),
    new Map([...dossiers].map(([id, { context }]) => [id, context])),
  );
  const interestedIn = (whom: Concerned | null): number[] => (whom === null ? [] : interested(whom));
  return Promise.all(
    items.map(async (point, n) => {
      const rows = await store.rows(thingKey(council, 'item', point.item), 'member#');
      const dossier = dossiers.get(point.context.application ?? '') ?? null;
      return {
        ...point,
        dossier,
        recused: recusedOf(rows, interestedIn(concerned[n] ?? null)),
      };
    }),
  );
};
