import type { FactOf } from '../../events/catalogue.ts';
import { MissingItemProvided, MissingItemsRequested } from '../../events/clock.ts';
import type { Envelope } from '../../events/fact.ts';

export type AwaitedItems = FactOf<'MissingItemsRequested.v1'>['data'];

const NOTHING_LEFT = [
  'ApplicationFoundComplete.v1',
  'ApplicationWithdrawn.v1',
  'ApplicationFoundInadmissible.v1',
];

/** The request for items that is open after these facts of a dossier, with what of it has not come; or null (INC-01). */
export const awaitedAfter = (facts: readonly Pick<Envelope, 'type' | 'data'>[]): AwaitedItems | null =>
  facts.reduce<AwaitedItems | null>((open, { type, data }) => {
    if (type === 'MissingItemsRequested.v1') return MissingItemsRequested.shape.data.parse(data);
    if (type === 'MissingItemProvided.v1' && open !== null) {
      const { item } = MissingItemProvided.shape.data.parse(data);
      return { ...open, items: open.items.filter(({ name }) => name !== item.name) };
    }
    return NOTHING_LEFT.includes(type) ? null : open;
  }, null);
