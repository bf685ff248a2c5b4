import { ApplicationContext } from '../../workflows/application/application-context.ts';
import type { ItemContext } from '../../workflows/item/item.machine.ts';
import { LabelContext } from '../../workflows/label/label-context.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type { Store } from '../ports.ts';

/** Whom a point is about: a structure, and the people who said that its dossier concerns them too. */
export type Concerned = Pick<ApplicationContext, 'structure' | 'conflicted'>;

type Point = Pick<ItemContext, 'application' | 'about'>;

const labelOf = ({ about }: Point): string | null =>
  about !== null && 'label' in about ? about.label : null;

/** The contexts of things of one kind, by their ids, read together. */
const contextsOf = async <Context>(
  store: Pick<Store, 'many'>,
  council: string,
  {
    workflow,
    ids,
    parse,
  }: { workflow: string; ids: readonly string[]; parse: (context: unknown) => Context },
): Promise<Map<string, Context>> => {
  const rows = await store.many(
    [...new Set(ids)].map((id) => ({ pk: thingKey(council, workflow, id), sk: 'state' })),
  );
  return new Map(rows.map((row) => [String(row['pk']).split('#')[2] ?? '', parse(row['context'])]));
};

/**
 * Of each point, whom it is about; null for one that is about nobody in particular. A measure on a label is about its
 * holder, and whoever left the room for the dossier on which the label stands leaves it for the measure (DEL-11, DEL-12).
 */
export const concernedBy = async (
  store: Pick<Store, 'many'>,
  council: string,
  points: readonly Point[],
  /** Dossiers that were read already, by their ids. */
  read: ReadonlyMap<string, Concerned> = new Map(),
): Promise<(Concerned | null)[]> => {
  const labels = await contextsOf(store, council, {
    workflow: 'label',
    ids: points.flatMap((point) => labelOf(point) ?? []),
    parse: (context) => LabelContext.parse(context),
  });
  const dossierOf = (point: Point): string =>
    point.application ?? labels.get(labelOf(point) ?? '')?.application ?? '';
  const dossiers = await contextsOf(store, council, {
    workflow: 'application',
    ids: points.map(dossierOf).filter((id) => id !== '' && !read.has(id)),
    parse: (context): Concerned => ApplicationContext.parse(context),
  });
  return points.map((point) => {
    const dossier = read.get(dossierOf(point)) ?? dossiers.get(dossierOf(point)) ?? null;
    const holder = labels.get(labelOf(point) ?? '')?.holder ?? null;
    if (holder === null) return dossier;
    return { structure: holder.structure, conflicted: dossier?.conflicted ?? [] };
  });
};
