import type { Instant } from '../../../events/fact.ts';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import { meeting } from '../../../workflows/meeting/meeting.workflow.ts';
import { standingSlot } from '../../../workflows/meeting/standing-slot.ts';
import type { Charters } from '../../ports.ts';
import { viewOf } from '../thing-view.ts';
import { makeLookedAt, type Meeting, type Shown } from './shown.ts';
import { toldIn, type Sources, type Told } from './told.ts';

/** What is true of a meeting for all who come to it. */
const common = (thing: Meeting, { place, about, territory, declined, cancelled }: Told) => {
  const { kind, slots, silent, remote, municipalities } = thing.context;
  return {
    kind,
    slots,
    slot: standingSlot(thing),
    silent,
    where: { remote, place },
    about,
    territory: kind === 'WORKING_SESSION' ? { name: territory, municipalities } : null,
    declined,
    cancelled,
  };
};

/** What one reader sees of a meeting: what concerns all, and the dossiers that they may read. */
export const makeMeetingView = (sources: Sources & { charters: Charters }) => {
  const lookedAt = makeLookedAt(sources);
  return async (thing: Meeting, shown: readonly Shown[], reading: { actor: Actor; at: Instant }) => {
    const ids = shown.map(({ dossier }) => dossier.application);
    const told = await toldIn(sources, thing, ids);
    const dossiers = await Promise.all(
      shown.map(async (one) => ({
        application: one.dossier.application,
        number: one.context.number,
        structure: { id: one.dossier.structure, name: one.context.structureName },
        comes: one.dossier.comes,
        lookedAt: await lookedAt(thing.council, one),
        report: told.reports.get(one.dossier.application) ?? null,
      })),
    );
    return { ...viewOf(meeting, thing, reading), data: { ...common(thing, told), dossiers } };
  };
};

/** Of a dossier's list: all of it for those who come, and for members what was reported, as they vote on it (DEL-05). */
export const listedMeeting = async (
  sources: Sources,
  thing: Meeting,
  { application, comes }: { application: string; comes: boolean },
) => {
  const told = await toldIn(sources, thing, [application]);
  const report = told.reports.get(application) ?? null;
  const own = thing.context.dossiers.find((one) => one.application === application);
  const { kind, slot, ...rest } = common(thing, told);
  const state = meeting.stateWord(thing.snapshot.value);
  const seen = { id: thing.id, state, kind, slot, report };
  return comes ? { ...seen, ...rest, comes: own?.comes ?? null } : seen;
};
