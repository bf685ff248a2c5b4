import type { Actor } from '../../../workflows/kernel/actor.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { exitsOf, orderWithFewestExits } from '../../../workflows/session/agenda-order.ts';
import { readPoints } from '../../given/points-read.ts';
import type { Store } from '../../ports.ts';
import { onlyFor } from '../../shell/only-for.ts';
import type { AgendaOrder } from './agenda-order-shape.ts';

type Reading = { actor: Actor };

/** The order that is proposed to whoever prepares a session: it moves nothing (C9). */
export const makeAgendaOrder =
  ({ store }: { store: Pick<Store, 'rows' | 'many'> }) =>
  async ({ council, id }: Thing, { actor }: Reading): Promise<AgendaOrder> => {
    onlyFor(['secretary', 'president'], actor);
    const agenda = (await readPoints(store, council, id)).map(({ item, context, dossier, recused }) => ({
      item,
      question: context.question,
      structureName: dossier?.context.structureName ?? null,
      recused: [...recused],
    }));
    const byItem = new Map(agenda.map((point) => [point.item, point]));
    const points = orderWithFewestExits(agenda).flatMap((item) => byItem.get(item) ?? []);
    return { points, exits: exitsOf(points), exitsAsItStands: exitsOf(agenda) };
  };
