import * as z from 'zod';
import { assign, setup } from 'xstate';
import type { Happening } from '../../events/catalogue.ts';

/** `compiledDigest` is null while the text has faults; `amendments` and `comments` number those made so far. */
export const CharterContext = z.strictObject({
  title: z.string(),
  version: z.string().nullable(),
  textDigest: z.string(),
  compiledDigest: z.string().nullable(),
  faults: z.int(),
  amendments: z.int(),
  comments: z.int(),
  consultationUntil: z.string().nullable(),
  session: z.string().nullable(),
  effectiveOn: z.string().nullable(),
  /** Once adopted: what is signed with it, as a digest (I6). */
  substance: z.string().nullable(),
});
export type CharterContext = z.infer<typeof CharterContext>;

/**
 * A version of the charter: drafted, opened to consultation, placed on an agenda, adopted by the council, in force from
 * its date until another is. A text that changes is a draft again.
 */
export const charterMachine = setup({
  types: { context: {} as CharterContext, events: {} as Happening },
  actions: {
    write: assign(({ event, context }) => {
      if (event.type !== 'CharterDrafted.v1' && event.type !== 'CharterEdited.v1') return context;
      const { title, version, textDigest, compiledDigest, faults } = event.data;
      return { title, version, textDigest, compiledDigest, faults, session: null };
    }),
    note: () => undefined,
    adopt: assign(({ event, context }) => {
      if (event.type !== 'CharterAdopted.v1') return context;
      const { effectiveOn, substance } = event.data;
      return { effectiveOn, substance };
    }),
    number: assign(({ event, context }) => {
      if (event.type === 'AmendmentProposed.v1') return { amendments: event.data.amendment };
      return event.type === 'CommentMade.v1' ? { comments: event.data.comment } : context;
    }),
  },
}).createMachine({
  id: 'charter',
  context: {
    title: '',
    version: null,
    textDigest: '',
    compiledDigest: null,
    faults: 0,
    amendments: 0,
    comments: 0,
    consultationUntil: null,
    session: null,
    effectiveOn: null,
    substance: null,
  },
  initial: 'new',
  states: {
    new: { on: { 'CharterDrafted.v1': { target: 'drafted', actions: 'write' } } },
    drafted: {
      on: {
        'CharterEdited.v1': { actions: 'write' },
        'AmendmentProposed.v1': { actions: 'number' },
        'AmendmentAccepted.v1': { actions: 'note' },
        'AmendmentRejected.v1': { actions: 'note' },
        'CommentAnswered.v1': { actions: 'note' },
        'ConsultationOpened.v1': {
          target: 'consultation',
          actions: assign({ consultationUntil: ({ event }) => event.data.until }),
        },
        'CharterPlacedOnAgenda.v1': {
          target: 'onAgenda',
          actions: assign({ session: ({ event }) => event.data.session }),
        },
        'CharterAdopted.v1': { target: 'adopted', actions: 'adopt' },
        'CharterAbandoned.v1': 'abandoned',
      },
    },
    consultation: {
      on: {
        'AmendmentProposed.v1': { actions: 'number' },
        'CommentMade.v1': { actions: 'number' },
        'CommentAnswered.v1': { actions: 'note' },
        'ConsultationClosed.v1': 'drafted',
      },
    },
    onAgenda: {
      on: {
        'CharterEdited.v1': { target: 'drafted', actions: 'write' },
        'CharterAdopted.v1': { target: 'adopted', actions: 'adopt' },
        'CharterAbandoned.v1': 'abandoned',
      },
    },
    adopted: {
      on: {
        'ConstantsPublished.v1': {
          actions: assign({ compiledDigest: ({ event }) => event.data.compiledDigest }),
        },
        'CharterSuperseded.v1': 'superseded',
      },
    },
    superseded: { type: 'final' },
    abandoned: { type: 'final' },
  },
});
