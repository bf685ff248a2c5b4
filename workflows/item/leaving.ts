import type { Instant } from '../../events/fact.ts';
import type { LeavingReason } from '../../events/item.ts';
import type { RowWrite } from '../kernel/rows.ts';
import type { SealedIn } from '../kernel/sealed-in.ts';
import type { Proposal, Thing } from '../kernel/workflow.ts';
import { agendaKey } from '../session/rows.ts';
import type { ItemContext } from './item.machine.ts';

/** On the agenda, what a point that left it leaves there. */
export const leftRow = (
  { council, id, context }: Thing<ItemContext>,
  why: { left: string; leftAt: string; asked?: SealedIn },
): RowWrite => ({
  kind: 'put',
  key: agendaKey(council, context.session, id),
  item: { item: id, placedAt: context.placedAt, ...why },
});

/** A point leaves its agenda without an opinion, and its dossier is ready for another (C8). */
export const leaving = (
  thing: Thing<ItemContext>,
  reason: LeavingReason,
  at: Instant,
): Required<Proposal> => {
  const { session, application } = thing.context;
  return {
    facts: [{ type: 'ItemLeftAgenda.v1', data: { session, application, reason } }],
    rows: [leftRow(thing, { left: reason, leftAt: at })],
  };
};
