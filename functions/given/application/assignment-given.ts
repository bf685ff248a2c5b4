import type * as z from 'zod';
import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import type {
  assignmentCommands,
  AssignmentGiven,
} from '../../../workflows/application/assignment/commands.ts';
import type { Loaded } from '../../ports.ts';
import { colleaguesOf, colleagueWith } from '../colleagues.ts';
import type { Gathers, Sources } from './gathered.ts';
import { structureOf } from './structure-of.ts';

/** Who may follow a dossier: everybody who examines in its council, and what may keep it from them. */
export const gatherForAssignment = ({
  store,
  references,
}: Pick<Sources, 'store' | 'references'>): Gathers<AssignmentGiven> => {
  const aboutOf = (council: string, { thing }: Loaded) =>
    structureOf(references, council, (thing.context as ApplicationContext).structure);

  const sirenOf = async (council: string, loaded: Loaded) => (await aboutOf(council, loaded))?.siren ?? null;

  return ({ council, data, actor }, loaded) => ({
    assign: async () => {
      const { officer } = data as z.infer<typeof assignmentCommands.assign>;
      const [roles, siren] = await Promise.all([store.roles(council, officer), sirenOf(council, loaded)]);
      return { colleague: colleagueWith(officer, roles), siren };
    },
    takeOver: async () => ({
      colleague: actor.kind === 'person' ? colleagueWith(actor.person, actor.roles) : null,
      siren: await sirenOf(council, loaded),
    }),
    route: async () => {
      const [routing, about, colleagues] = await Promise.all([
        references.routingInForce(council),
        aboutOf(council, loaded),
        colleaguesOf(store, council),
      ]);
      const register = about?.register ?? null;
      const on = {
        municipality: register?.seatCommune ?? null,
        activity: register?.activity ?? null,
        family: register?.family ?? null,
      };
      return { routing, siren: about?.siren ?? null, on, colleagues };
    },
  });
};
