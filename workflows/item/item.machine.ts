import * as z from 'zod';
import { assign, setup } from 'xstate';
import type { Happening } from '../../events/catalogue.ts';
import { SecretVote } from '../../events/secret-ballot.ts';

export const ItemContext = z.strictObject({
  session: z.string(),
  application: z.string(),
  round: z.int(),
  poll: z.string().nullable(),
  /** Of its vote, when that is secret: the key to encrypt ballots to, and who asked. */
  secret: SecretVote.nullable(),
  /** Who asked that the box be counted again, until another has confirmed it. */
  recountAskedBy: z.int().nullable(),
  opinion: z.string().nullable(),
});
export type ItemContext = z.infer<typeof ItemContext>;

/** One point of an agenda: its vote opens once, closes once, and gives the council's opinion. */
export const itemMachine = setup({
  types: { context: {} as ItemContext, events: {} as Happening },
}).createMachine({
  id: 'item',
  context: {
    session: '',
    application: '',
    round: 0,
    poll: null,
    secret: null,
    recountAskedBy: null,
    opinion: null,
  },
  initial: 'new',
  states: {
    new: {
      on: {
        'ItemPlaced.v1': {
          target: 'placed',
          actions: assign({
            session: ({ event }) => event.data.session,
            application: ({ event }) => event.data.application,
          }),
        },
      },
    },
    placed: {
      on: {
        'VoteOpened.v1': {
          target: 'voteOpen',
          actions: assign({
            round: ({ event }) => event.data.round,
            poll: ({ event }) => event.data.poll,
            secret: ({ event }) => event.data.secret,
          }),
        },
        'ItemWithdrawn.v1': 'withdrawn',
        'ItemAdjourned.v1': 'adjourned',
        'ItemLeftAgenda.v1': 'left',
      },
    },
    voteOpen: { on: { 'VoteClosed.v1': 'voteClosed' } },
    voteClosed: {
      on: {
        'OpinionGiven.v1': {
          target: 'opinionGiven',
          actions: assign({ opinion: ({ event }) => event.data.opinion }),
        },
      },
    },
    opinionGiven: {
      on: {
        'RecountAsked.v1': { actions: assign({ recountAskedBy: ({ event }) => event.data.member }) },
        'VoteRecounted.v1': { actions: assign({ recountAskedBy: null }) },
      },
    },
    withdrawn: { type: 'final' },
    adjourned: { type: 'final' },
    left: { type: 'final' },
  },
});
