import * as z from 'zod';
import { assign, setup } from 'xstate';
import type { Happening } from '../../events/catalogue.ts';
import {
  afterEvaluation,
  afterResolution,
  openedBy,
  waitsForSomeone,
} from './examination/criteria-standing.ts';
import { completed, itemProvided, itemsRequested, OpenRequest } from './receipt/request-standing.ts';

const ProgressVerdict = z.enum(['PASS', 'FAIL', 'REVIEW']);

/** What later decisions need of a dossier; its answers and verdicts are kept apart and found by key. */
export const ApplicationContext = z.strictObject({
  structure: z.string(),
  structureName: z.string(),
  session: z.string(),
  /** Whether the draft was open to officers (A11). */
  assisted: z.boolean(),
  charterVersion: z.string(),
  compiledDigest: z.string(),
  rulesVersion: z.int(),
  silenceRegime: z.string(),
  receivedOn: z.string(),
  implicitOn: z.string().nullable(),
  number: z.string(),
  /** SIL-09: as the rules said when it was filed. */
  alertDays: z.array(z.int()),
  completeOn: z.string().nullable(),
  /** What is awaited, and the day silence would have decided without it. */
  openRequest: OpenRequest.nullable(),
  requestsMade: z.int(),
  suspendedDays: z.int(),
  eligibility: z.string().nullable(),
  closedFinancialYears: z.int().nullable(),
  /** Blocking criteria that wait for a person, and those that are not met. */
  open: z.array(z.string()),
  failed: z.array(z.string()),
  warnings: z.array(z.string()),
  /** By theme, its progress criteria that apply with how each stands (domain rules 3.0). */
  themes: z.record(z.string(), z.record(z.string(), ProgressVerdict)),
  proposal: z.string().nullable(),
  item: z.string().nullable(),
  opinion: z.string().nullable(),
  outcome: z.string().nullable(),
  termMonths: z.int().nullable(),
  validUntil: z.string().nullable(),
});
export type ApplicationContext = z.infer<typeof ApplicationContext>;

const blank: ApplicationContext = {
  structure: '',
  structureName: '',
  session: '',
  assisted: false,
  charterVersion: '',
  compiledDigest: '',
  rulesVersion: 0,
  silenceRegime: '',
  receivedOn: '',
  implicitOn: null,
  number: '',
  alertDays: [],
  completeOn: null,
  openRequest: null,
  requestsMade: 0,
  suspendedDays: 0,
  eligibility: null,
  closedFinancialYears: null,
  open: [],
  failed: [],
  warnings: [],
  themes: {},
  proposal: null,
  item: null,
  opinion: null,
  outcome: null,
  termMonths: null,
  validUntil: null,
};

/**
 * A dossier from its draft to its notification. Receipt, completeness and examination go side by side: the law
 * gives each its own limit, and none waits for another unless a guard says so.
 */
export const applicationMachine = setup({
  types: { context: {} as ApplicationContext, events: {} as Happening },
  guards: {
    nothingOpen: ({ context }) => context.open.length === 0 || context.eligibility === 'INELIGIBLE',
    granted: ({ event }) => event.type === 'ApplicationDecided.v1' && event.data.outcome !== 'REFUSED',
    accepted: ({ event }) => event.type === 'ImplicitDecisionReached.v1' && event.data.outcome === 'ACCEPTED',
  },
  actions: {
    // XState counts a transition without target or action as forbidden: what is only recorded has this one.
    note: () => undefined,
    keepCompletion: assign(({ event, context }) =>
      event.type === 'ApplicationFoundComplete.v1' ? completed(context, event.data) : context,
    ),
    keepRequest: assign(({ event, context }) =>
      event.type === 'MissingItemsRequested.v1' ? itemsRequested(context, event.data) : context,
    ),
    keepDecision: assign(({ event, context }) =>
      event.type === 'ApplicationDecided.v1'
        ? {
            outcome: event.data.outcome,
            termMonths: event.data.termMonths,
            validUntil: event.data.validUntil,
          }
        : context,
    ),
  },
}).createMachine({
  id: 'application',
  context: blank,
  initial: 'draft',
  states: {
    draft: {
      on: {
        'ApplicationSubmitted.v1': {
          target: 'filed',
          actions: assign(({ event: { data } }) => ({
            structure: data.structure,
            structureName: data.structureName,
            session: data.session,
            assisted: data.assisted,
            charterVersion: data.charter.version,
            compiledDigest: data.charter.compiledDigest,
            rulesVersion: data.rulesVersion,
            silenceRegime: data.silenceRegime,
            receivedOn: data.receivedOn,
            implicitOn: data.implicitDecisionOn,
            number: data.number,
            alertDays: data.alertDays,
          })),
        },
      },
    },
    filed: {
      type: 'parallel',
      states: {
        receipt: {
          initial: 'registered',
          states: {
            registered: {
              on: {
                'ApplicationAcknowledged.v1': 'acknowledged',
              },
            },
            acknowledged: {},
          },
        },
        completeness: {
          initial: 'unchecked',
          states: {
            unchecked: {
              on: {
                'ApplicationFoundComplete.v1': { target: 'complete', actions: 'keepCompletion' },
                'MissingItemsRequested.v1': { target: 'incomplete', actions: 'keepRequest' },
              },
            },
            incomplete: {
              on: {
                'MissingItemProvided.v1': {
                  guard: ({ context, event }) => context.openRequest?.id === event.data.request,
                  actions: assign(({ context, event }) => itemProvided(context, event.data)),
                },
                'MissingItemsOverdue.v1': { actions: 'note' },
                'ApplicationFoundComplete.v1': { target: 'complete', actions: 'keepCompletion' },
              },
            },
            // Another item may be found missing later: one request at a time, as many as the rules require (INC-01).
            complete: {
              on: { 'MissingItemsRequested.v1': { target: 'incomplete', actions: 'keepRequest' } },
            },
          },
        },
        examination: {
          initial: 'waiting',
          states: {
            waiting: {
              on: {
                'ReviewStarted.v1': {
                  target: 'inReview',
                  actions: assign({
                    eligibility: ({ event }) => event.data.eligibility,
                    closedFinancialYears: ({ event }) => event.data.closedFinancialYears,
                    warnings: ({ event }) => event.data.warnings,
                    open: ({ event }) => openedBy(event.data.eligibility, []),
                  }),
                },
              },
            },
            inReview: {
              on: {
                'DossierReevaluated.v1': {
                  actions: assign(({ context, event: { data } }) => ({
                    warnings: data.warnings,
                    closedFinancialYears: data.closedFinancialYears,
                    ...(data.eligibility !== null && {
                      eligibility: data.eligibility,
                      open: openedBy(data.eligibility, context.open),
                    }),
                  })),
                },
                'CriterionEvaluated.v1': {
                  actions: assign(({ context, event }) => afterEvaluation(context, event.data)),
                },
                'CriterionResolved.v1': {
                  guard: ({ context, event }) => waitsForSomeone(context, event.data.criterion),
                  actions: assign(({ context, event }) => afterResolution(context, event.data)),
                },
                'ReviewConcluded.v1': [
                  {
                    guard: ({ event }) => event.data.proposal === 'INELIGIBLE',
                    target: 'settled',
                    actions: assign({ proposal: ({ event }) => event.data.proposal }),
                  },
                  {
                    guard: 'nothingOpen',
                    target: 'ready',
                    actions: assign({ proposal: ({ event }) => event.data.proposal }),
                  },
                ],
              },
            },
            // Ineligible: refused with reasons by the President, no opinion asked.
            settled: {},
            ready: {
              on: {
                'ApplicationPlacedOnAgenda.v1': {
                  target: 'onAgenda',
                  actions: assign({ item: ({ event }) => event.data.item }),
                },
              },
            },
            onAgenda: {
              on: {
                'OpinionReceived.v1': {
                  target: 'opinionGiven',
                  actions: assign({ opinion: ({ event }) => event.data.opinion }),
                },
              },
            },
            opinionGiven: {
              on: {
                'DecisionDeferred.v1': {
                  target: 'ready',
                  actions: assign({ item: () => null, opinion: () => null }),
                },
              },
            },
          },
        },
      },
      on: {
        'ApplicationDecided.v1': [
          { guard: 'granted', target: 'decided.granted', actions: 'keepDecision' },
          { target: 'decided.refused', actions: 'keepDecision' },
        ],
        'ApplicationWithdrawn.v1': 'withdrawn',
        'ApplicationFoundInadmissible.v1': 'inadmissible',
        'ImplicitDecisionReached.v1': [
          { guard: 'accepted', target: 'implicitlyAccepted' },
          { target: 'implicitlyRejected' },
        ],
        'TimeLimitMissed.v1': { actions: 'note' },
        'LimitApproached.v1': { actions: 'note' },
        'MessageSent.v1': { actions: 'note' },
        'NoteWritten.v1': { actions: 'note' },
      },
    },
    decided: {
      initial: 'refused',
      states: { granted: {}, refused: {} },
      on: {
        'DecisionNotified.v1': 'notified',
        'MessageSent.v1': { actions: 'note' },
        'NoteWritten.v1': { actions: 'note' },
      },
    },
    notified: { type: 'final' },
    withdrawn: { type: 'final' },
    inadmissible: { type: 'final' },
    // L232-3: certified on request, however often.
    implicitlyAccepted: { on: { 'ImplicitAcceptanceCertified.v1': { actions: 'note' } } },
    // L232-4: its reasons are asked for, then told.
    implicitlyRejected: {
      initial: 'unexplained',
      states: {
        unexplained: { on: { 'ImplicitRejectionQuestioned.v1': 'questioned' } },
        questioned: {
          on: {
            'ImplicitRejectionExplained.v1': 'explained',
            'TimeLimitMissed.v1': { actions: 'note' },
          },
        },
        explained: {},
      },
    },
  },
});
