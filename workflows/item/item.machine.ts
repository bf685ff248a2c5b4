import * as z from 'zod';
import { assign, setup } from 'xstate';
import type { Happening } from '../../events/catalogue.ts';
import { Conditions } from '../../events/condition.ts';
import { PointAbout, PointKind } from '../../events/item.ts';
import { SecretVote } from '../../events/secret-ballot.ts';

export const ItemContext = z.strictObject({
  session: z.string(),
  /** Points that nobody arranged stand in the order in which they came. */
  placedAt: z.string(),
  kind: PointKind.nullable(),
  /** Null of a point that is no dossier. */
  application: z.string().nullable(),
  about: PointAbout.nullable(),
  question: z.string(),
  /** A member wants it voted by itself (D17). */
  pulled: z.boolean(),
  /** Put with its question; frozen while its vote is open (D16). */
  conditions: Conditions,
  round: z.int(),
  poll: z.string().nullable(),
  /** Of its vote, when that is secret: the key to encrypt ballots to, and who asked. */
  secret: SecretVote.nullable(),
  /** Who asked that the box be counted again, until another has confirmed it. */
  recountAskedBy: z.int().nullable(),
  /** Of its vote, when that is in writing: until when members answer (DEL-15). */
  closesAt: z.string().nullable(),
  /** Of the vote that is open: what was entered beside the ballots that members cast themselves. */
  hands: z.boolean(),
  paper: z.enum(['NONE', 'ENTERED', 'CONFIRMED']),
  opinion: z.string().nullable(),
  /** What was answered to a point that is no dossier. */
  answer: z.strictObject({ adopted: z.boolean(), votedOn: z.string() }).nullable(),
});
export type ItemContext = z.infer<typeof ItemContext>;

/**
 * One point of an agenda: its vote opens once, closes once, and gives the council's opinion on a dossier, or its answer
 * to what is none; annulled, it is put again as another round.
 */
export const itemMachine = setup({
  types: { context: {} as ItemContext, events: {} as Happening },
  guards: { isInWriting: ({ context }) => context.closesAt !== null },
  actions: {
    // XState counts a transition without target or action as forbidden: what is only recorded has this one.
    note: () => undefined,
    openRound: assign(({ event, context }) =>
      event.type === 'VoteOpened.v1'
        ? {
            round: event.data.round,
            poll: event.data.poll,
            secret: event.data.secret,
            closesAt: event.data.closesAt,
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
    askRecount: assign(({ event }) =>
      event.type === 'RecountAsked.v1' ? { recountAskedBy: event.data.member } : {},
    ),
    endRecount: assign({ recountAskedBy: null }),
    confirmPaper: assign({ paper: 'CONFIRMED' as const }),
  },
}).createMachine({
  id: 'item',
  context: {
    session: '',
    kind: null,
    application: null,
    about: null,
    question: '',
    placedAt: '',
    pulled: false,
    conditions: [],
    round: 0,
    poll: null,
    secret: null,
    closesAt: null,
    recountAskedBy: null,
    hands: false,
    paper: 'NONE',
    opinion: null,
    answer: null,
  },
  initial: 'new',
  states: {
    new: {
      on: {
        'ItemPlaced.v1': {
          target: 'placed',
          actions: assign({
            session: ({ event }) => event.data.session,
            placedAt: ({ event }) => event.data.placedAt,
            kind: ({ event }) => event.data.kind,
            application: ({ event }) => event.data.application,
            about: ({ event }) => event.data.about,
            question: ({ event }) => event.data.question,
          }),
        },
      },
    },
    placed: {
      on: {
        'DebateNoted.v1': { actions: 'note' },
        'VoteOpened.v1': { target: 'voteOpen', actions: 'openRound' },
        'ConditionsPut.v1': { actions: assign({ conditions: ({ event }) => event.data.conditions }) },
        'PulledFromBlock.v1': { actions: assign({ pulled: true }) },
        'ItemWithdrawn.v1': 'withdrawn',
        'ItemAdjourned.v1': 'adjourned',
        'ItemLeftAgenda.v1': 'left',
      },
    },
    voteOpen: {
      on: {
        'DebateNoted.v1': { actions: 'note' },
        'HandsRecorded.v1': { actions: 'noteHands' },
        'PaperCountEntered.v1': { actions: 'notePaper' },
        'PaperCountConfirmed.v1': { actions: 'confirmPaper' },
        // DEL-15, D21: in writing, too few take part, or a member demands a session.
        'ParticipationCounted.v1': { guard: 'isInWriting', actions: 'note' },
        'ItemLeftAgenda.v1': { guard: 'isInWriting', target: 'left' },
        'VoteClosed.v1': 'voteClosed',
      },
    },
    voteClosed: {
      on: {
        'OpinionGiven.v1': {
          target: 'opinionGiven',
          actions: assign({ opinion: ({ event }) => event.data.opinion }),
        },
        'PointVoted.v1': {
          target: 'voted',
          actions: assign({
            answer: ({ event: { data } }) => ({ adopted: data.adopted, votedOn: data.votedOn }),
          }),
        },
      },
    },
    // Until the session is closed, the vote may be annulled and put again (D14).
    opinionGiven: {
      on: {
        'DebateNoted.v1': { actions: 'note' },
        'DissentRecorded.v1': { actions: 'note' },
        'RecountAsked.v1': { actions: 'askRecount' },
        'VoteRecounted.v1': { actions: 'endRecount' },
        'VoteAnnulled.v1': { target: 'placed', actions: assign({ opinion: () => null }) },
      },
    },
    // So of what is no dossier.
    voted: {
      on: {
        'DebateNoted.v1': { actions: 'note' },
        'DissentRecorded.v1': { actions: 'note' },
        'RecountAsked.v1': { actions: 'askRecount' },
        'VoteRecounted.v1': { actions: 'endRecount' },
        'VoteAnnulled.v1': { target: 'placed', actions: assign({ answer: () => null }) },
      },
    },
    withdrawn: { type: 'final' },
    adjourned: { on: { 'DebateNoted.v1': { actions: 'note' } } },
    left: { type: 'final' },
  },
});
