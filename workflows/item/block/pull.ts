import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import type { Ask, Proposal } from '../../kernel/workflow.ts';
import { seatOf } from '../../session/presence.ts';
import type { ItemContext } from '../item.machine.ts';

export type PullGiven = { present: boolean; recused: boolean };

/**
 * D17: any member who is there may have a point voted by itself, before its vote opens, and owes no reason. It is a fact
 * of the point, so that of a pull and the opening of the block one comes first. Who is recused says nothing on it (DEL-11).
 */
export const pullFromBlock = ({
  thing: { context },
  given: { present, recused },
  held,
}: Ask<object, ItemContext, PullGiven>): Outcome<Proposal> => {
  const member = seatOf(held, undefined);
  if (member === null || !present) return refused('pull-from-outside');
  if (recused) return refused('recused-on-point');
  return accepted({ facts: context.pulled ? [] : [{ type: 'PulledFromBlock.v1', data: { member } }] });
};
