import type { Instant } from '../../../events/fact.ts';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import { meeting } from '../../../workflows/meeting/meeting.workflow.ts';
import type { Store } from '../../ports.ts';
import { refusalProblem } from '../../shell/problems.ts';
import { titleOf, viewOf, type ThingView } from '../thing-view.ts';
import { makeDossiersOfMeetings, openDossiers, type Meeting } from './closed-dossiers.ts';

type Reader = { council: string; actor: Actor; at: Instant };

/** Meetings as the lists of the service show them: of those about what is closed to who asks, the title alone (B9). */
export const makeListedMeetings = (store: Pick<Store, 'many'>) => {
  const dossiersOf = makeDossiersOfMeetings(store);
  return {
    async list({ council, actor, at }: Reader, meetings: readonly Meeting[]): Promise<ThingView[]> {
      const known = await dossiersOf(council, meetings, actor);
      return meetings.map((thing) => {
        const dossiers = openDossiers(thing, known);
        if (dossiers.length > 0) return viewOf(meeting, thing, { actor, at, more: { dossiers } });
        const [first] = thing.context.dossiers;
        const { structureName = null, suggestion = null } = known.get(first?.application ?? '') ?? {};
        const title = titleOf(meeting, thing, actor);
        return {
          ...title,
          data: { ...title.data, structureName },
          ...(suggestion && { suggestion }),
        };
      });
    },

    /** @throws Problem 403 when all that a meeting is about is closed to who asks */
    async refuseClosed({ council, actor }: Reader, thing: Meeting): Promise<void> {
      const known = await dossiersOf(council, [thing], actor);
      if (openDossiers(thing, known).length > 0) return;
      const closings = [...known.values()].map(({ closing }) => closing);
      throw refusalProblem({
        reason: closings.includes('link-declared') ? 'link-declared' : 'conflict-declared',
        detail: {},
      });
    },
  };
};
