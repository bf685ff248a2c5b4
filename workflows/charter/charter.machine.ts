import * as z from 'zod';
import { assign, setup } from 'xstate';
import type { Happening } from '../../events/catalogue.ts';

export const CharterContext = z.strictObject({
  title: z.string(),
  version: z.string(),
  textDigest: z.string(),
  compiledDigest: z.string(),
  effectiveOn: z.string().nullable(),
});
export type CharterContext = z.infer<typeof CharterContext>;

/** A version of the charter: proposed, adopted by the council, in force from its date until another is. */
export const charterMachine = setup({
  types: { context: {} as CharterContext, events: {} as Happening },
}).createMachine({
  id: 'charter',
  context: { title: '', version: '', textDigest: '', compiledDigest: '', effectiveOn: null },
  initial: 'new',
  states: {
    new: {
      on: {
        'CharterProposed.v1': {
          target: 'proposed',
          actions: assign({
            title: ({ event }) => event.data.title,
            version: ({ event }) => event.data.version,
            textDigest: ({ event }) => event.data.textDigest,
            compiledDigest: ({ event }) => event.data.compiledDigest,
          }),
        },
      },
    },
    proposed: {
      on: {
        'CharterAdopted.v1': {
          target: 'adopted',
          actions: assign({ effectiveOn: ({ event }) => event.data.effectiveOn }),
        },
        'CharterAbandoned.v1': 'abandoned',
      },
    },
    adopted: { on: { 'CharterSuperseded.v1': 'superseded' } },
    superseded: { type: 'final' },
    abandoned: { type: 'final' },
  },
});
