import { actingAs, type Actor } from '../../../workflows/kernel/actor.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { exitsOf, orderWithFewestExits } from '../../../workflows/session/agenda-order.ts';
import { readPoints } from '../../given/points-read.ts';
import type { Store } from '../../ports.ts';
import { refusalProblem } from '../../shell/problems.ts';
import type { AgendaOrder } from './agenda-order-shape.ts';

type Reading = { actor: Actor };

/** The order that is proposed to whoever prepares a session: it moves nothing (C9). */
export const makeAgendaOrder =
  ({ store }: { store: Pick<Store, 'rows' | 'many'> }) =>
  async ({ council, id }: Thing, { actor }: Reading): Promise<AgendaOrder> => {
    if (actingAs(['secretary', 'president'], actor, null) === null)
      throw refusalProblem({ reason: 'role-required', detail: {} });
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
