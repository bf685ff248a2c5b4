import * as z from 'zod';
import { assign, setup } from 'xstate';
import type { Happening } from '../../events/catalogue.ts';

/** What decisions about a council need; its people and its rules are rows of their own. */
export const CouncilContext = z.strictObject({
  department: z.string(),
  colleges: z.int(),
  lastMember: z.int(),
  inOffice: z.int(),
  chair: z.int().nullable(),
  /** In the order in which they stand in for the president. */
  vicePresidents: z.array(z.int()),
  rulesVersion: z.int(),
  /** From when the last version applies: the next takes effect no earlier. */
  rulesEffectiveOn: z.string().nullable(),
  rulesDrafts: z.int(),
  routingVersion: z.int(),
});
export type CouncilContext = z.infer<typeof CouncilContext>;

const none: CouncilContext = {
  department: '',
  colleges: 0,
  lastMember: 0,
  inOffice: 0,
  chair: null,
  vicePresidents: [],
  rulesVersion: 0,
  rulesEffectiveOn: null,
  rulesDrafts: 0,
  routingVersion: 0,
};

type Leaving = { context: CouncilContext; event: { data: { member: number } } };

const without = ({ context, event }: Leaving): number[] =>
  context.vicePresidents.filter((member) => member !== event.data.member);

/** Life of a council: established by the platform, then governed by its own rules. */
export const councilMachine = setup({
  types: { context: {} as CouncilContext, events: {} as Happening },
  actions: {
    // XState counts a transition without target or action as forbidden: what is only recorded has this one.
    note: () => undefined,
  },
}).createMachine({
  id: 'council',
  context: none,
  initial: 'new',
  states: {
    new: {
      on: {
        'CouncilEstablished.v1': {
          target: 'established',
          actions: assign({
            department: ({ event }) => event.data.department,
            colleges: ({ event }) => event.data.colleges.length,
          }),
        },
      },
    },
    established: {
      on: {
        'RulesAdopted.v1': {
          actions: assign({
            rulesVersion: ({ event }) => event.data.version,
            rulesEffectiveOn: ({ event }) => event.data.effectiveOn,
          }),
        },
        'RulesDrafted.v1': { actions: assign({ rulesDrafts: ({ event }) => event.data.draft }) },
        'RulesPlacedOnAgenda.v1': { actions: 'note' },
        'RoutingAdopted.v1': {
          actions: assign({ routingVersion: ({ event }) => event.data.version }),
        },
        'MemberSeated.v1': {
          actions: assign({
            lastMember: ({ event }) => event.data.member,
            inOffice: ({ context, event }) =>
              event.data.kind === 'TITULAR' ? context.inOffice + 1 : context.inOffice,
            chair: ({ context, event }) => (event.data.chair ? event.data.member : context.chair),
          }),
        },
        'MandateEnded.v1': {
          guard: ({ context, event }) => event.data.kind === 'ALTERNATE' || context.inOffice > 0,
          actions: assign({
            inOffice: ({ context, event }) =>
              event.data.kind === 'TITULAR' ? context.inOffice - 1 : context.inOffice,
            chair: ({ context, event }) => (context.chair === event.data.member ? null : context.chair),
            vicePresidents: without,
          }),
        },
        'VicePresidentNamed.v1': {
          actions: assign({
            vicePresidents: ({ context, event }) => [...context.vicePresidents, event.data.member],
          }),
        },
        'VicePresidencyEnded.v1': { actions: assign({ vicePresidents: without }) },
        'PersonInvited.v1': { actions: 'note' },
        'InvitationAccepted.v1': { actions: 'note' },
        'RoleWithdrawn.v1': { actions: 'note' },
        'SignatureDelegated.v1': { actions: 'note' },
        'SignatureDelegationEnded.v1': { actions: 'note' },
        'LetterAdopted.v1': { actions: 'note' },
        'NoticesPublished.v1': { actions: 'note' },
        'LogoAdopted.v1': { actions: 'note' },
        'AbsenceDeclared.v1': { actions: 'note' },
        'AbsenceEnded.v1': { actions: 'note' },
        'InterestsDeclared.v1': { actions: 'note' },
        'AccountErased.v1': { actions: 'note' },
        'PartnerRegistered.v1': { actions: 'note' },
        'PartnerRevoked.v1': { actions: 'note' },
      },
    },
  },
});
