import * as z from 'zod';
import { ApplicationContext } from '../../../workflows/application/application-context.ts';
import { actingAs, type Actor } from '../../../workflows/kernel/actor.ts';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { ItemContext } from '../../../workflows/item/item.machine.ts';
import { exitsOf, orderWithFewestExits } from '../../../workflows/session/agenda-order.ts';
import { makeInterestedIn } from '../../given/interested-in.ts';
import type { References } from '../../given/references.ts';
import type { Store } from '../../ports.ts';
import { refusalProblem } from '../../shell/problems.ts';
import type { AgendaOrder } from './agenda-order-shape.ts';

const OnAgenda = z.object({ item: z.string(), left: z.string().optional() });
const Recusal = z.object({ member: z.int(), recused: z.literal(true) });

type Sources = { store: Pick<Store, 'rows' | 'many'>; references: Pick<References, 'state'> };
type Reading = { actor: Actor };

/**
 * The order that is proposed to whoever prepares a session: it moves nothing (C9). Who leaves is who declared it on the
 * point, and who has an interest in the dossier all the same (DEL-11).
 */
export const makeAgendaOrder = ({ store, references }: Sources) => {
  const interestedIn = makeInterestedIn(store);

  const pointOf = async (council: string, item: string) => {
    const [point, rows] = await Promise.all([
      references.state(council, 'item', item),
      store.rows(thingKey(council, 'item', item), 'member#'),
    ]);
    const application = point && ItemContext.parse(point.context).application;
    const dossier =
      application === null || application === undefined
        ? null
        : await references.state(council, 'application', application);
    const about = dossier ? ApplicationContext.parse(dossier.context) : null;
    const declared = rows.map((row) => Recusal.parse(row).member);
    const recused = [...declared, ...(await interestedIn(council, about))];
    return {
      item,
      structureName: about?.structureName ?? '',
      recused: [...new Set(recused)].toSorted((a, b) => a - b),
    };
  };

  return async ({ council, id }: Thing, { actor }: Reading): Promise<AgendaOrder> => {
    if (actingAs(['secretary', 'president'], actor, null) === null)
      throw refusalProblem({ reason: 'role-required', detail: {} });
    const rows = await store.rows(thingKey(council, 'session', id), 'item#');
    const listed = rows.map((row) => OnAgenda.parse(row)).filter(({ left }) => left === undefined);
    const agenda = await Promise.all(listed.map(({ item }) => pointOf(council, item)));
    const byItem = new Map(agenda.map((point) => [point.item, point]));
    const points = orderWithFewestExits(agenda).flatMap((item) => byItem.get(item) ?? []);
    return { points, exits: exitsOf(points), exitsAsItStands: exitsOf(agenda) };
  };
};
