import * as z from 'zod';
import { assign, setup } from 'xstate';
import type { Happening } from '../../events/catalogue.ts';

export const SessionContext = z.strictObject({
  /** WRITTEN: nobody sits; `heldOn` is then the last day on which members answer, and no campaign leads to it. */
  kind: z.string(),
  heldOn: z.string(),
  opensOn: z.string(),
  closesOn: z.string(),
  /** On the clocks of Paris, `HH:MM`. */
  startsAt: z.string(),
  place: z.string().nullable(),
  /** For those who follow it from elsewhere (DEL-14). */
  remoteLink: z.string().nullable(),
  /** Of its last convocation, or of the order that opened it in writing: on which day, empty before, and whether an urgency was given (DEL-04). */
  convenedOn: z.string(),
  urgent: z.boolean(),
  /** Those of its convocation; 0 before. */
  rulesVersion: z.int(),
  /** How many times it was called; from the second on, no quorum is required (DEL-08). */
  call: z.int(),
  /** Whether it was opened at any call: what it voted then stays. */
  sat: z.boolean(),
  /** What was lacking when it was adjourned last. */
  lack: z.strictObject({ required: z.int(), counted: z.int(), base: z.int() }).nullable(),
  /** Whom it named to preside this call (DEL-13). */
  actingChair: z.int().nullable(),
  /** Where its minutes stand, once it is closed (MAN-08). */
  minutes: z.enum(['DRAFT', 'CIRCULATED', 'APPROVED']),
  /** How many blocks of points were voted together, and the one that is under way (D17). */
  blocks: z.int(),
  block: z
    .strictObject({ number: z.int(), at: z.enum(['OPENING', 'OPEN', 'CLOSING']), hands: z.boolean() })
    .nullable(),
});
export type SessionContext = z.infer<typeof SessionContext>;

type Sitting = Pick<SessionContext, 'startsAt' | 'place' | 'remoteLink'>;
const sittingOf = ({ startsAt, place, remoteLink }: Sitting): Sitting => ({ startsAt, place, remoteLink });

type Blocks = Pick<SessionContext, 'blocks' | 'block'>;

/** Where a block stands after one of its facts: opened point by point, shown hands, then closed point by point. */
const blockAfter = ({ blocks, block }: Blocks, event: Happening): Blocks => {
  if (event.type === 'BlockOpened.v1')
    return { blocks: event.data.block, block: { number: event.data.block, at: 'OPENING', hands: false } };
  if (event.type === 'BlockVotesOpened.v1' && block !== null)
    return { blocks, block: event.data.opened.length === 0 ? null : { ...block, at: 'OPEN' } };
  if (event.type === 'BlockHandsRecorded.v1' && block !== null)
    return { blocks, block: { ...block, hands: true } };
  if (event.type === 'BlockClosed.v1' && block !== null)
    return { blocks, block: { ...block, at: 'CLOSING' } };
  return { blocks, block: null };
};

const followed = { actions: 'followBlock' } as const;
const blockSteps = {
  'BlockOpened.v1': followed,
  'BlockVotesOpened.v1': followed,
  'BlockHandsRecorded.v1': followed,
  'BlockClosed.v1': followed,
  'BlockVoted.v1': followed,
} as const;

/**
 * A sitting of the council; who is there is kept in one row per member and per call, its items are things of their own.
 * Without a quorum it is adjourned and may be called again; what it recorded before stays (DEL-08).
 */
export const sessionMachine = setup({
  types: { context: {} as SessionContext, events: {} as Happening },
  guards: { hasSat: ({ context }) => context.sat },
  actions: {
    // XState counts a transition without target or action as forbidden: what is only recorded has this one.
    note: () => undefined,
    keepCall: assign(({ event }) =>
      event.type === 'SessionReconvened.v1'
        ? {
            call: event.data.call,
            heldOn: event.data.heldOn,
            convenedOn: event.data.convenedOn,
            urgent: false,
            ...sittingOf(event.data),
            actingChair: null,
          }
        : {},
    ),
    keepSitting: assign(({ event }) => (event.type === 'SessionRelocated.v1' ? sittingOf(event.data) : {})),
    followBlock: assign(({ event, context }) => blockAfter(context, event)),
    keepLack: assign(({ event }) =>
      event.type === 'SessionAdjourned.v1' ? { lack: event.data.quorum } : {},
    ),
  },
}).createMachine({
  id: 'session',
  context: {
    kind: '',
    heldOn: '',
    opensOn: '',
    closesOn: '',
    startsAt: '',
    place: null,
    remoteLink: null,
    convenedOn: '',
    urgent: false,
    call: 1,
    sat: false,
    lack: null,
    rulesVersion: 0,
    actingChair: null,
    minutes: 'DRAFT',
    blocks: 0,
    block: null,
  },
  initial: 'new',
  states: {
    new: {
      on: {
        'SessionScheduled.v1': {
          target: 'scheduled',
          actions: assign(({ event }) => event.data),
        },
        'WrittenConsultationPrepared.v1': {
          target: 'prepared',
          actions: assign(({ event }) => ({ kind: 'WRITTEN', heldOn: event.data.until })),
        },
      },
    },
    // DEL-15: no one sits, so that nothing of a room is possible; its points are voted while it is consulting.
    prepared: {
      on: {
        'WrittenConsultationOrdered.v1': {
          target: 'consulting',
          actions: assign(({ event: { data } }) => ({
            rulesVersion: data.rulesVersion,
            convenedOn: data.orderedOn,
          })),
        },
        'SessionCancelled.v1': 'cancelled',
      },
    },
    consulting: {
      on: {
        'WrittenConsultationReminded.v1': { actions: 'note' },
        'WrittenConsultationEnded.v1': 'closed',
        'SessionDemanded.v1': 'interrupted',
      },
    },
    scheduled: {
      on: {
        'SessionConvened.v1': {
          target: 'convened',
          actions: assign(({ event: { data } }) => ({
            rulesVersion: data.rulesVersion,
            convenedOn: data.convenedOn,
            urgent: data.urgency !== null,
          })),
        },
        'SessionRelocated.v1': { actions: 'keepSitting' },
        'SessionCancelled.v1': 'cancelled',
        'TimeLimitMissed.v1': { actions: 'note' },
      },
    },
    convened: {
      on: {
        'QuorumForecastMade.v1': { actions: 'note' },
        'TimeLimitMissed.v1': { actions: 'note' },
        'SessionRelocated.v1': { actions: 'keepSitting' },
        'ActingChairNamed.v1': { actions: assign({ actingChair: ({ event }) => event.data.member }) },
        'SessionOpened.v1': { target: 'open', actions: assign({ sat: true }) },
        'SessionAdjourned.v1': { target: 'adjourned', actions: 'keepLack' },
        'SessionCancelled.v1': [{ guard: 'hasSat', target: 'closed' }, { target: 'cancelled' }],
      },
    },
    open: {
      on: {
        'ActingChairNamed.v1': { actions: assign({ actingChair: ({ event }) => event.data.member }) },
        'SessionClosed.v1': 'closed',
        ...blockSteps,
        'SessionAdjourned.v1': { target: 'adjourned', actions: 'keepLack' },
      },
    },
    adjourned: {
      on: {
        'SessionReconvened.v1': { target: 'convened', actions: 'keepCall' },
        'SessionCancelled.v1': [{ guard: 'hasSat', target: 'closed' }, { target: 'cancelled' }],
      },
    },
    interrupted: { type: 'final' },
    cancelled: { type: 'final' },
    // Its minutes go on: sent to the members, corrected, approved at another session (MAN-08).
    closed: {
      on: {
        'MinutesCirculated.v1': { actions: assign({ minutes: 'CIRCULATED' }) },
        'MinutesCorrected.v1': { actions: 'note' },
        'MinutesOverdue.v1': { actions: 'note' },
        'MinutesApproved.v1': { actions: assign({ minutes: 'APPROVED' }) },
        'TimeLimitMissed.v1': { actions: 'note' },
      },
    },
  },
});
