import { LegalDate } from '../../calendar/legal-date.ts';
import type { Proposers } from '../../kernel/workflow.ts';
import { accepted, refused } from '../../kernel/outcome.ts';
import type { SessionContext } from '../session.machine.ts';
import { acknowledgeProposers } from './acknowledge.ts';
import type { conveningCommands, ConveningGiven } from './commands.ts';

/** When and where a session sits. */
export type Sitting = { startsAt: string; place: string | null; remoteLink: string | null };
type Changed = { [Key in keyof Sitting]?: Sitting[Key] | undefined };

/** A sitting with what changes of it; what is left out stays. */
export const sittingWith = ({ startsAt, place, remoteLink }: Sitting, changed: Changed): Sitting => ({
  startsAt: changed.startsAt ?? startsAt,
  place: changed.place === undefined ? place : changed.place,
  remoteLink: changed.remoteLink === undefined ? remoteLink : changed.remoteLink,
});

export const conveningProposers: Proposers<typeof conveningCommands, SessionContext, ConveningGiven> = {
  ...acknowledgeProposers,

  // The hour and the place, never the day: the notice that members had would be void (DEL-04).
  relocate: ({ data, thing: { context, snapshot } }) => {
    const sitting = sittingWith(context, data);
    const same = (Object.keys(sitting) as (keyof Sitting)[]).every((key) => sitting[key] === context[key]);
    if (same) return refused('nothing-relocated');
    const { call } = context;
    const heldOn = LegalDate.parse(context.heldOn);
    const convened = snapshot.value === 'convened';
    return accepted({
      facts: [{ type: 'SessionRelocated.v1', data: { call, heldOn, ...sitting, convened } }],
    });
  },
};
