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
  /** Of the vote that is open: what was entered beside the ballots that members cast themselves. */
  hands: z.boolean(),
  paper: z.enum(['NONE', 'ENTERED', 'CONFIRMED']),
  opinion: z.string().nullable(),
});
export type ItemContext = z.infer<typeof ItemContext>;

/**
 * One point of an agenda: its vote opens once, closes once, and gives the council's opinion; annulled, it is put again
 * as another round.
 */
export const itemMachine = setup({
  types: { context: {} as ItemContext, events: {} as Happening },
  actions: {
    openRound: assign(({ event, context }) =>
      event.type === 'VoteOpened.v1'
        ? {
            round: event.data.round,
            poll: event.data.poll,
            secret: event.data.secret,
            recountAskedBy: null,
            hands: false,
            paper: 'NONE' as const,
          }
        : context,
    ),
    noteHands: assign({ hands: true }),
    notePaper: assign(({ event, context }) =>
      event.type === 'PaperCountEntered.v1'
        ? { paper: event.data.ballots === 0 ? ('NONE' as const) : ('ENTERED' as const) }
        : context,
    ),
    confirmPaper: assign({ paper: 'CONFIRMED' as const }),
  },
}).createMachine({
  id: 'item',
  context: {
    session: '',
    application: '',
    round: 0,
    poll: null,
    secret: null,
    recountAskedBy: null,
    hands: false,
    paper: 'NONE',
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
        'VoteOpened.v1': { target: 'voteOpen', actions: 'openRound' },
        'ItemWithdrawn.v1': 'withdrawn',
        'ItemAdjourned.v1': 'adjourned',
        'ItemLeftAgenda.v1': 'left',
      },
    },
    voteOpen: {
      on: {
        'HandsRecorded.v1': { actions: 'noteHands' },
        'PaperCountEntered.v1': { actions: 'notePaper' },
        'PaperCountConfirmed.v1': { actions: 'confirmPaper' },
        'VoteClosed.v1': 'voteClosed',
      },
    },
    voteClosed: {
      on: {
        'OpinionGiven.v1': {
          target: 'opinionGiven',
          actions: assign({ opinion: ({ event }) => event.data.opinion }),
        },
      },
    },
    // Until the session is closed, the vote may be annulled and put again (D14).
    opinionGiven: {
      on: {
        'RecountAsked.v1': { actions: assign({ recountAskedBy: ({ event }) => event.data.member }) },
        'VoteRecounted.v1': { actions: assign({ recountAskedBy: null }) },
        'VoteAnnulled.v1': { target: 'placed', actions: assign({ opinion: () => null }) },
      },
    },
    withdrawn: { type: 'final' },
    adjourned: { type: 'final' },
    left: { type: 'final' },
  },
});
