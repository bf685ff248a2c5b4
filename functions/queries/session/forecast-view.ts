import type { Instant } from '../../../events/fact.ts';
import { actingAs, type Actor } from '../../../workflows/kernel/actor.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { PointForecast } from '../../../workflows/session/forecast/forecast.ts';
import type { SessionContext } from '../../../workflows/session/session.machine.ts';
import { makeReadForecast } from '../../given/forecast.ts';
import type { References } from '../../given/references.ts';
import { openExcuse } from '../../given/replies.ts';
import type { Store, Subjects } from '../../ports.ts';
import { onlyFor } from '../../shell/only-for.ts';
import { refusalProblem } from '../../shell/problems.ts';
import type { SessionForecast } from './forecast-shape.ts';

type Sources = { store: Store; references: References; subjects: Pick<Subjects, 'openAll'> };
type Reading = { actor: Actor; at: Instant };

const figuresOf = ({ item: _item, recused, ...figures }: PointForecast) => ({
  ...figures,
  recused: [...recused],
});

/** Whether a session will have its quorum, and whom to call (C7, M2); who said why they do not come is read by few. */
export const makeForecast = ({ store, references, subjects }: Sources) => {
  const readForecast = makeReadForecast(store, references);
  return async (thing: Thing, { actor, at }: Reading): Promise<SessionForecast> => {
    onlyFor(['secretary', 'president', 'officer'], actor);
    const session = thing as Thing<SessionContext>;
    const read = await readForecast(session, at);
    if (read === null) throw refusalProblem({ reason: 'rules-missing', detail: {} });
    const { call, heldOn } = session.context;
    const { rulesVersion, forecast, points, replies } = read;
    const mayOpen = actingAs(['secretary', 'president'], actor, null) !== null;
    const names = new Map(points.map((point) => [point.item, point]));
    return {
      call,
      heldOn,
      rulesVersion,
      opening: figuresOf(forecast.opening),
      points: forecast.points.map((point) => ({
        item: point.item ?? '',
        question: names.get(point.item ?? '')?.context.question ?? '',
        structureName: names.get(point.item ?? '')?.dossier?.context.structureName ?? null,
        ...figuresOf(point),
      })),
      colleges: forecast.colleges,
      toCall: forecast.toCall,
      replies: await Promise.all(
        replies.map(async (reply) => ({
          member: reply.member,
          answer: reply.answer,
          at: reply.at,
          excuse: mayOpen ? await openExcuse(subjects, reply) : null,
        })),
      ),
    };
  };
};
