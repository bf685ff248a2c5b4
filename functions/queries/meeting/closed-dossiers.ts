import { closingTo } from '../../../workflows/application/assignment/closed-to.ts';
import { suggestionFor } from '../../../workflows/application/assignment/suggestion.ts';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import type { Closing } from '../../../workflows/kernel/closing.ts';
import type { Suggestion, Thing } from '../../../workflows/kernel/workflow.ts';
import type { MeetingContext } from '../../../workflows/meeting/meeting.machine.ts';
import { standingsOf } from '../../given/closings.ts';
import type { Store } from '../../ports.ts';

export type Meeting = Thing<MeetingContext>;

/** A dossier of some meetings as its state says: whom it is about, who follows it, why it is closed to who asks if it is. */
export type DossierOfMeeting = {
  structureName: string;
  officer: string | null;
  closing: Closing | null;
  suggestion: Suggestion | null;
};

const idsOf = (meetings: readonly Meeting[]): string[] => [
  ...new Set(meetings.flatMap(({ context }) => context.dossiers.map(({ application }) => application))),
];

/** The dossiers of some meetings, read together: one that somebody is concerned by is closed to them (B9). */
export const makeDossiersOfMeetings =
  (store: Pick<Store, 'many'>) =>
  async (
    council: string,
    meetings: readonly Meeting[],
    actor: Actor,
  ): Promise<ReadonlyMap<string, DossierOfMeeting>> => {
    const found = await standingsOf(store, council, idsOf(meetings));
    return new Map(
      found.map(({ id, word, context }) => {
        const { structureName, officer } = context;
        const closing = closingTo(context, word, actor);
        const suggestion = suggestionFor(context, word, actor);
        return [id, { structureName, officer, closing, suggestion }];
      }),
    );
  };

/** Of one meeting, the dossiers that stay open to who asks. */
export const openDossiers = (
  { context }: Meeting,
  known: ReadonlyMap<string, DossierOfMeeting>,
): MeetingContext['dossiers'] =>
  context.dossiers.filter(({ application }) => (known.get(application)?.closing ?? null) === null);
