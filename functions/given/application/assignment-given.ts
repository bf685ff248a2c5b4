import type * as z from 'zod';
import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import type {
  assignmentCommands,
  AssignmentGiven,
} from '../../../workflows/application/assignment/commands.ts';
import { colleaguesOf, colleagueWith } from '../colleagues.ts';
import type { Gathers, Sources } from './gathered.ts';
import { structureOf } from './structure-of.ts';

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
      const [routing, structure, colleagues] = await Promise.all([
        references.routingInForce(council),
        structureOf(references, council, (thing.context as ApplicationContext).structure),
        colleaguesOf(store, council),
      ]);
      const register = structure?.register ?? null;
      const on = {
        municipality: register?.seatCommune ?? null,
        activity: register?.activity ?? null,
        family: register?.family ?? null,
      };
      return { routing, on, colleagues };
    },
  });
};
