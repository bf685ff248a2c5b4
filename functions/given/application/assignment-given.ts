import type * as z from 'zod';
import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import type {
  assignmentCommands,
  AssignmentGiven,
} from '../../../workflows/application/assignment/commands.ts';
import { absencesOf } from '../absences.ts';
import { colleaguesOf, colleagueWith } from '../colleagues.ts';
import type { Links } from '../links.ts';
import type { Gathers, Sources } from './gathered.ts';
import { routedOnOf } from './routed-on.ts';

type Routing = Pick<AssignmentGiven, 'route'>;

/** Who is named to follow a dossier, and what may keep it from them; and what links to its structure are set aside by. */
export const gatherForAssignment =
  ({ store, references }: Pick<Sources, 'store' | 'references'>): Gathers<Omit<AssignmentGiven, 'route'>> =>
  ({ council, data, actor, at }) => ({
    assign: async () => {
      const { officer } = data as z.infer<typeof assignmentCommands.assign>;
      return { colleague: colleagueWith(officer, await store.roles(council, officer)) };
    },
    takeOver: () =>
      Promise.resolve({
        colleague: actor.kind === 'person' ? colleagueWith(actor.person, actor.roles) : null,
      }),
    openDespiteLink: async () => ({
      mayNotOpen: (await references.rulesInForce(council, at))?.label.linkedMayNotOpen ?? false,
    }),
    liftLink: async () => {
      const { person } = data as z.infer<typeof assignmentCommands.liftLink>;
      return { known: (await store.roles(council, person)).length > 0 };
    },
  });

/** Who may be given a dossier by the routing: everybody who examines in its council, and what may keep it from them. */
export const gatherForRouting =
  ({ store, references }: Pick<Sources, 'store' | 'references'>, links: Links): Gathers<Routing> =>
  ({ council, at }, { thing }) => ({
    route: async () => {
      const [routing, on, colleagues, absences] = await Promise.all([
        references.routingInForce(council),
        routedOnOf(references, council, (thing.context as ApplicationContext).structure),
        colleaguesOf(store, council).then((all) => links.linkedColleagues(council, all, at)),
        absencesOf(store, council),
      ]);
      return { routing, on, colleagues, absences };
    },
  });
