import type { Instant } from '../../../events/fact.ts';
import { dateInParis } from '../../../workflows/calendar/paris-time.ts';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import { awaitedOf, HELD_LABELS, HeldLabelRow } from '../../../workflows/label/holder/held-labels.ts';
import { LabelContext } from '../../../workflows/label/label-context.ts';
import { awaitedRenewal } from '../../given/label/awaited-renewal.ts';
import type { References } from '../../given/references.ts';
import type { Store } from '../../ports.ts';

type Sources = { store: Pick<Store, 'row' | 'rows'>; references: Pick<References, 'state'> };
type Asking = { council: string; structure: string; at: Instant };

/** The labels that a structure holds, ended ones too, each with what it waits for from its holder (H1, H3, H5). */
export const heldLabels = async ({ store, references }: Sources, { council, structure, at }: Asking) => {
  const rows = await store.rows(thingKey(council, 'structure', structure), HELD_LABELS);
  const held = rows.map((row) => HeldLabelRow.parse(row)).filter(({ until }) => until === null);
  const read = held.map(async ({ label: id, number }) => {
    const found = await references.state(council, 'label', id);
    if (found === null) return [];
    const context = LabelContext.parse(found.context);
    const renewal = await awaitedRenewal({ store, references }, council, { id, context });
    const waits = awaitedOf(context, { renewalFiled: renewal !== null, today: dateInParis(at) });
    return [{ id, number, state: found.word, validUntil: context.validUntil, waits }];
  });
  return (await Promise.all(read)).flat();
};
