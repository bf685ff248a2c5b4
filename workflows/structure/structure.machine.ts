import * as z from 'zod';
import { assign, setup } from 'xstate';
import type { Happening } from '../../events/catalogue.ts';
import { Day } from '../../events/fact.ts';
import { RegisterContested, RegisterRead } from '../../events/structure.ts';
import {
  isOffered,
  keepsRepresentative,
  NOBODY,
  peopleAfter,
  peopleContext,
} from './people/people-standing.ts';

const Register = RegisterRead.shape.data;
const { value: Value } = RegisterContested.shape.data.shape;

/** What somebody says of a value instead of what is known, and what became of it. */
const Contest = z.strictObject({
  value: Value,
  on: Day,
  /** The structure contests; or a reading contradicts what people had said. */
  origin: z.enum(['CONTEST', 'DIFFERENCE']),
  outcome: z.enum(['ACCEPTED', 'REFUSED']).nullable(),
  settledOn: Day.nullable(),
});
export type Contest = z.infer<typeof Contest>;

/** A structure as rules read it; `register` is null until one was read. By field: what was declared until then, what is contested. */
export const StructureContext = z.strictObject({
  siren: z.string().nullable(),
  siret: z.string().nullable(),
  rna: z.string().nullable(),
  name: z.string(),
  register: Register.nullable(),
  declared: z.record(z.string(), z.strictObject({ value: Value, on: Day })),
  contests: z.record(z.string(), Contest),
  /** How often registers were asked again and not all answered (A4). */
  attempts: z.int(),
  /** Since when it agrees to be notified in its space; null when it does not (L112-15). */
  electronicSince: Day.nullable(),
  ...peopleContext,
});
export type StructureContext = z.infer<typeof StructureContext>;
export type KnownRegister = z.infer<typeof Register>;

const hasOpen = ({ contests }: StructureContext): boolean =>
  Object.values(contests).some(({ outcome }) => outcome === null);

/** Who acts for a structure changes, and it stays where it stands. */
const PEOPLE = {
  'StructurePersonInvited.v1': { actions: 'note' },
  'StructureInvitationWithdrawn.v1': { actions: 'note' },
  'StructureInvitationAccepted.v1': { guard: 'keepsRepresentative', actions: 'keepPeople' },
  'StructurePersonRemoved.v1': { guard: 'keepsRepresentative', actions: 'keepPeople' },
  'RepresentationOffered.v1': { actions: 'keepPeople' },
  'RepresentationOfferWithdrawn.v1': { actions: 'keepPeople' },
  'RepresentationTransferred.v1': { guard: 'isOffered', actions: 'keepPeople' },
} as const;

/** Whether it agrees to be notified in its space. */
const CONSENT = {
  'ElectronicNotificationAgreed.v1': { actions: 'keepConsent' },
  'ElectronicNotificationEnded.v1': { actions: 'dropConsent' },
} as const;

export const structureMachine = setup({
  types: { context: {} as StructureContext, events: {} as Happening },
  guards: {
    open: ({ context }) => hasOpen(context),
    settled: ({ context }) => !hasOpen(context),
    keepsRepresentative: ({ context, event }) => keepsRepresentative(context, event),
    isOffered: ({ context, event }) => isOffered(context, event),
  },
  actions: {
    // Recorded, and nothing to remember.
    note: () => undefined,
    keepPeople: assign(({ context, event }) => peopleAfter(context, event)),
    keepConsent: assign(({ event, context }) =>
      event.type === 'ElectronicNotificationAgreed.v1' ? { electronicSince: event.data.agreedOn } : context,
    ),
    dropConsent: assign({ electronicSince: null }),
    keepRegister: assign(({ context, event }) =>
      event.type === 'RegisterRead.v1'
        ? { register: event.data, name: event.data.name, declared: {} }
        : context,
    ),
    keepAttempt: assign(({ context, event }) =>
      event.type === 'RegisterReadingDue.v1' ? { attempts: event.data.attempt } : context,
    ),
    keepDeclared: assign(({ context, event }) => {
      if (event.type !== 'RegisterValueDeclared.v1') return context;
      const { field, value, on } = event.data;
      return { declared: { ...context.declared, [field]: { value, on } } };
    }),
    keepContest: assign(({ context, event }) => {
      if (event.type !== 'RegisterContested.v1') return context;
      const { field, value, on } = event.data;
      const contest: Contest = { value, on, origin: 'CONTEST', outcome: null, settledOn: null };
      return { contests: { ...context.contests, [field]: contest } };
    }),
    keepDifference: assign(({ context, event }) => {
      if (event.type !== 'RegisterValueDiffers.v1') return context;
      const { field, held, on } = event.data;
      const contest: Contest = { value: held, on, origin: 'DIFFERENCE', outcome: null, settledOn: null };
      return { contests: { ...context.contests, [field]: contest } };
    }),
    settleContest: assign(({ context, event }) => {
      if (event.type !== 'RegisterContestSettled.v1') return context;
      const { field, accepted, on } = event.data;
      const contest = context.contests[field];
      if (contest === undefined) return context;
      const outcome = accepted ? 'ACCEPTED' : 'REFUSED';
      return { contests: { ...context.contests, [field]: { ...contest, outcome, settledOn: on } } };
    }),
  },
}).createMachine({
  id: 'structure',
  context: {
    siren: null,
    siret: null,
    rna: null,
    name: '',
    register: null,
    declared: {},
    contests: {},
    attempts: 0,
    electronicSince: null,
    ...NOBODY,
  },
  initial: 'new',
  states: {
    new: {
      on: {
        'StructureDeclared.v1': {
          target: 'declared',
          actions: [
            'keepPeople',
            assign({
              siren: ({ event }) => event.data.siren,
              siret: ({ event }) => event.data.siret,
              rna: ({ event }) => event.data.rna,
              name: ({ event }) => event.data.name,
            }),
          ],
        },
      },
    },
    declared: {
      on: {
        'RegisterRead.v1': { target: 'known', actions: 'keepRegister' },
        'RegisterReadingDue.v1': { actions: 'keepAttempt' },
        'RegisterDidNotAnswer.v1': { actions: 'note' },
        'RegisterValueDeclared.v1': { actions: 'keepDeclared' },
        'CharterSigned.v1': { actions: 'note' },
        ...CONSENT,
        ...PEOPLE,
      },
    },
    known: {
      initial: 'agreed',
      on: {
        'RegisterRead.v1': { actions: 'keepRegister' },
        'RegisterReadingDue.v1': { actions: 'keepAttempt' },
        'RegisterDidNotAnswer.v1': { actions: 'note' },
        'RegisterValueDeclared.v1': { actions: 'note' },
        'RegisterContested.v1': { actions: 'keepContest' },
        'RegisterValueDiffers.v1': { actions: 'keepDifference' },
        'RegisterContestSettled.v1': { actions: 'settleContest' },
        'StructureCeased.v1': 'ceased',
        'CharterSigned.v1': { actions: 'note' },
        ...CONSENT,
        ...PEOPLE,
      },
      states: {
        agreed: { always: { guard: 'open', target: 'toSettle' } },
        // A value waits for an officer: the structure is on their work list.
        toSettle: { always: { guard: 'settled', target: 'agreed' } },
      },
    },
    // REG-03: a ceased unit has no more rights to ask for.
    ceased: { type: 'final' },
  },
});
