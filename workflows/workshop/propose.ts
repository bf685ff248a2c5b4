import { dateInParis } from '../calendar/paris-time.ts';
import type { Day, Instant } from '../../events/fact.ts';
import type { Actor } from '../kernel/actor.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import type { RowWrite } from '../kernel/rows.ts';
import { sealing } from '../kernel/sealing.ts';
import type { Proposers, Thing } from '../kernel/workflow.ts';
import type { Noted, WorkshopGiven, workshopCommands } from './commands.ts';
import { noteWordsKey, publicNoteKey, type PublicNote, type WordsRow } from './rows.ts';
import type { WorkshopContext } from './workshop.machine.ts';

type Workshop = Thing<WorkshopContext>;
type Typed = Noted & { present?: string | undefined };

/** What was typed, sealed, and the row by which its last writing is found. */
const written = (thing: Workshop, actor: Actor, { title, place, present, text }: Typed) => {
  const values = { title, place, text, ...(present !== undefined && { present }) };
  const { personal, sealed } = sealing(thing, actor, values);
  const row: RowWrite = { kind: 'put', key: noteWordsKey(thing), item: { sealed } satisfies WordsRow };
  return { personal, row };
};

/** What the public reads, in the clear: the council says so of each note. */
const shown = (
  thing: Workshop,
  { title, place, text }: Noted,
  held: { heldOn: string; participants: number },
) =>
  ({
    kind: 'put',
    key: publicNoteKey(thing, held.heldOn),
    item: { id: thing.id, ...held, title, place, text } satisfies PublicNote,
  }) satisfies RowWrite;

const hidden = (thing: Workshop): RowWrite => ({
  kind: 'remove',
  key: publicNoteKey(thing, thing.context.heldOn),
});

type Meeting = WorkshopGiven['record']['meeting'];

/** The day of a working session that has begun. */
const dayOf = (meeting: Meeting, at: Instant): Outcome<Day> => {
  if (meeting === null) return refused('unknown-reference', { field: 'séance de travail' });
  if (meeting.kind !== 'WORKING_SESSION') return refused('not-a-working-session');
  if (meeting.start === null || meeting.start > at) return refused('meeting-not-begun');
  return accepted(dateInParis(meeting.start as Instant));
};

/** A day that has come: nobody notes what is still to be said. */
const past = (heldOn: Day, at: Instant): Outcome<Day> =>
  heldOn > dateInParis(at) ? refused('date-to-come', { field: 'jour de la réunion' }) : accepted(heldOn);

export const workshopProposers: Proposers<typeof workshopCommands, WorkshopContext, WorkshopGiven> = {
  record: ({ data, thing, given, at, actor }) => {
    const { heldOn, meeting, participants, ...typed } = data;
    const day = heldOn === undefined ? dayOf(given.meeting, at) : past(heldOn, at);
    if (!day.ok) return day;
    const { personal, row } = written(thing, actor, typed);
    const noted = { heldOn: day.value, participants, meeting: meeting ?? null };
    return accepted({ facts: [{ type: 'WorkshopNoted.v1', data: noted, personal }], rows: [row] });
  },

  amend: ({ data, thing, at, actor }) => {
    const { context, snapshot } = thing;
    const { heldOn: asked, participants, ...typed } = data;
    if (asked !== undefined && context.meeting !== null) return refused('day-of-the-meeting');
    const day = past((asked ?? context.heldOn) as Day, at);
    if (!day.ok) return day;
    const held = { heldOn: day.value, participants };
    const { personal, row } = written(thing, actor, typed);
    const isPublic = snapshot.value === 'open';
    const moved = isPublic && held.heldOn !== context.heldOn;
    return accepted({
      facts: [
        { type: 'WorkshopNoteAmended.v1', data: { revision: context.revision + 1, ...held }, personal },
      ],
      rows: [row, ...(moved ? [hidden(thing)] : []), ...(isPublic ? [shown(thing, typed, held)] : [])],
    });
  },

  publish: () => accepted({ facts: [{ type: 'WorkshopNotePublished.v1', data: {} }] }),

  openToPublic: ({ thing, given: { words } }) => {
    if (words === null) return refused('words-erased');
    const { heldOn, participants } = thing.context;
    return accepted({
      facts: [{ type: 'WorkshopNoteOpened.v1', data: {} }],
      rows: [shown(thing, words, { heldOn, participants })],
    });
  },

  closeToPublic: ({ thing }) =>
    accepted({ facts: [{ type: 'WorkshopNoteClosed.v1', data: {} }], rows: [hidden(thing)] }),

  discard: () => accepted({ facts: [{ type: 'WorkshopNoteDiscarded.v1', data: {} }] }),
};
