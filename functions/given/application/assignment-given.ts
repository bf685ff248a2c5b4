import type * as z from 'zod';
import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import type {
  assignmentCommands,
  AssignmentGiven,
} from '../../../workflows/application/assignment/commands.ts';
import { absencesOf } from '../absences.ts';
import { colleaguesOf, colleagueWith } from '../colleagues.ts';
import type { Gathers, Sources } from './gathered.ts';
import { routedOnOf } from './routed-on.ts';

/** Who may follow a dossier: everybody who examines in its council, and what may keep it from them. */
export const gatherForAssignment = ({
  store,
  references,
}: Pick<Sources, 'store' | 'references'>): Gathers<AssignmentGiven> => {
  return ({ council, data, actor }, { thing }) => ({
    assign: async () => {
      const { officer } = data as z.infer<typeof assignmentCommands.assign>;
      return { colleague: colleagueWith(officer, await store.roles(council, officer)) };
    },
    takeOver: () =>
      Promise.resolve({
        colleague: actor.kind === 'person' ? colleagueWith(actor.person, actor.roles) : null,
      }),
    route: async () => {
      const [routing, on, colleagues, absences] = await Promise.all([
        references.routingInForce(council),
        routedOnOf(references, council, (thing.context as ApplicationContext).structure),
        colleaguesOf(store, council),
        absencesOf(store, council),
      ]);
      return { routing, on, colleagues, absences };
    },
  });
};
